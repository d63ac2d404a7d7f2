import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import type { Span } from '../../src/text/span.ts';
import { foldWord } from '../../src/text/token.ts';
import type { GoldAttribution } from './brat.ts';
import { covered } from './spans.ts';

const NAME_WORD = /\p{Lu}[\p{L}\p{M}’'-]{2,}/gu;
const NO_NAME = new Set('the she they his her their this that mr mrs sen gov rep former president'.split(' '));

/** As far before "who" as the phrase that it stands for is looked for. */
const ANTECEDENT = 80;

/**
 * Whether the speaker that was found is the source of an attribution: by place, or by a name that both bear. Where the
 * source is "who", the phrase right before it will do, since readers are told of whom that is.
 */
export function isSpeaker(text: string, { speakerAt, speaker }: DrawnStatement, gold: GoldAttribution): boolean {
  const source = gold.source.map((span) => withAntecedent(text, span));
  if (speakerAt && covered(speakerAt, source) > 0) return true;
  const found = nameWords(speaker.name ?? '');
  return source.some(({ start, end }) => [...nameWords(text.slice(start, end))].some((word) => found.has(word)));
}

function withAntecedent(text: string, { start, end }: Span): Span {
  return /^(?:who|which|that)$/i.test(text.slice(start, end)) ? { start: start - ANTECEDENT, end } : { start, end };
}

function nameWords(phrase: string): Set<string> {
  const found = [...phrase.matchAll(NAME_WORD)].map(([word]) => foldWord(word.replace(/[’']s$/, '')));
  return new Set(found.filter((word) => !NO_NAME.has(word)));
}
