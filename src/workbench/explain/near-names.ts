import type { IndexedText } from '../../classification/indexed-text.ts';
import { tokenize } from '../../text/token.ts';
import type { NearName } from './explanation.ts';
import { textPlace } from './text-place.ts';

/** Words of the text that are looked at. */
const MOST_WORDS = 20_000;
const MOST_NAMES = 3;
const LEAST_WORDS = 2;
const TELLING_WORDS = 3;
const LEAST_SHARE = 0.5;

/** The names of which most words stand together in a text: three of them, or two with a capital among them. */
export function nearNames(names: readonly string[], text: IndexedText): NearName[] {
  const words = tokenize(text.text)
    .slice(0, MOST_WORDS)
    .map(({ folded }) => folded);
  const wordPlaces = Map.groupBy(words.keys(), (at) => words[at] ?? '');
  const near = [...new Set(names)].flatMap((written) => {
    const asked = tokenize(written).map(({ folded }) => folded);
    const run = longestRun(asked, words, wordPlaces);
    const { length } = run;
    const isTelling = length >= TELLING_WORDS || (length >= LEAST_WORDS && /\p{Lu}/u.test(wordsFrom(written, run)));
    const isNear = isTelling && length < asked.length && length >= LEAST_SHARE * asked.length;
    const place = { first: run.at, end: run.at + run.length };
    return isNear ? { written, words: run.length, of: asked.length, place: textPlace(text, place) } : [];
  });
  return near.toSorted((a, b) => b.words / b.of - a.words / a.of || b.words - a.words).slice(0, MOST_NAMES);
}

/** Words of a name, from which on, that stand together in the text, from which on. */
interface Run {
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

function wordsFrom(written: string, { from, length }: Run): string {
  const [first, ...others] = tokenize(written).slice(from, from + length);
  return written.slice(first?.start, (others.at(-1) ?? first)?.end);
}

function longestRun(
  asked: readonly string[],
  words: readonly string[],
  wordPlaces: ReadonlyMap<string, readonly number[]>,
): Run {
  let longest = { at: 0, from: 0, length: 0 };
  for (const [from, word] of asked.entries()) {
    for (const at of wordPlaces.get(word) ?? []) {
      let length = 1;
      while (from + length < asked.length && words[at + length] === asked[from + length]) length++;
      if (length > longest.length) longest = { at, from, length };
    }
  }
  return longest;
}
