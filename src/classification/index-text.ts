import { sentenceSpans } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/token.ts';
import type { Fact, Phrase, Scope } from '../watchlist/query/query.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import { speakerSpans } from './speaker-spans.ts';

export interface ClassifiableText {
  /** Also the beginning of `text`, where it has one. */
  readonly title: string;
  readonly text: string;
}

export type Facts = Partial<Record<Fact, readonly string[]>>;

/** Makes a text ready for queries whose atoms an automaton finds. */
export function indexText(
  automaton: PhraseAutomaton<number>,
  { title, text }: ClassifiableText,
  facts: Facts,
): IndexedText {
  const tokens = tokenize(text);
  const byAtom = new Map<number, Place[]>();
  for (const { phrase, first, end } of automaton.find(text, tokens)) {
    const places = byAtom.get(phrase.owner);
    if (places) places.push({ first, end });
    else byAtom.set(phrase.owner, [{ first, end }]);
  }
  const stretches = new Map<Scope, readonly Place[]>();
  const titleEnd = text.startsWith(title) ? title.length : 0;
  return {
    text,
    wordCount: tokens.length,
    startOf: (word) => tokens[word]?.start ?? text.length,
    endOf: (word) => tokens[word]?.end ?? text.length,
    placesOf: (atom) => byAtom.get(atom) ?? [],
    stretchesOf: (scope) => {
      const known = stretches.get(scope) ?? placesOfSpans(tokens, spansOf(scope, text, titleEnd));
      stretches.set(scope, known);
      return known;
    },
    factsOf: (fact) => facts[fact] ?? [],
  };
}

export function atomAutomaton(phrases: readonly Phrase[]): PhraseAutomaton<number> {
  return new PhraseAutomaton(phrases.map((phrase, owner) => ({ ...phrase, owner })));
}

function spansOf(scope: Scope, text: string, titleEnd: number): readonly Span[] {
  if (scope === 'title') return [{ start: 0, end: titleEnd }];
  if (scope === 'body') return [{ start: titleEnd, end: text.length }];
  if (scope === 'sentence') return sentenceSpans(text);
  if (scope === 'speaker') return speakerSpans(text);
  const paragraphs = [...text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return paragraphs.map(({ start, end }, at) => ({ start: paragraphs[at - 1]?.start ?? start, end }));
}

function placesOfSpans(tokens: readonly Token[], spans: readonly Span[]): Place[] {
  return spans.map(({ start, end }) => ({ first: firstAt(tokens, start), end: firstAt(tokens, end) }));
}

/** Number of the first word that begins at an offset or behind it. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
