import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import { foldWord } from '../../src/text/token.ts';
import type { GoldAttribution } from './brat.ts';
import { covered } from './spans.ts';

const NAME_WORD = /\p{Lu}[\p{L}\p{M}’'-]{2,}/gu;
const NO_NAME = new Set('the she they his her their this that mr mrs sen gov rep former president'.split(' '));

/** Whether the speaker that was found is the source of an attribution: by place, or by a name that both bear. */
export function isSpeaker(text: string, { speakerAt, speaker }: DrawnStatement, { source }: GoldAttribution): boolean {
  if (speakerAt && covered(speakerAt, source) > 0) return true;
  const found = nameWords(speaker.name ?? '');
  return source.some(({ start, end }) => [...nameWords(text.slice(start, end))].some((word) => found.has(word)));
}

function nameWords(phrase: string): Set<string> {
  const found = [...phrase.matchAll(NAME_WORD)].map(([word]) => foldWord(word.replace(/[’']s$/, '')));
  return new Set(found.filter((word) => !NO_NAME.has(word)));
}
