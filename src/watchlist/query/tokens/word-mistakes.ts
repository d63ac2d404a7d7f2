import { tokenize } from '../../../text/token.ts';
import { mistake, type QueryMistake, shown } from '../query-mistake.ts';
import { starMistakes } from './star-mistakes.ts';

/** A way of writing that other search languages have and this one has not. */
interface Habit {
  readonly pattern: RegExp;
  readonly expected: string;
  /** What is meant, where that is sure. */
  readonly cure?: (word: string) => string | undefined;
}

const NO_REGEX = 'no regular expression';

const HABITS: readonly Habit[] = [
  {
    pattern: /^\/.+\/[a-z]*$/u,
    expected: `words; ${NO_REGEX} is read`,
    cure: (word) => plain(word.replace(/^\/(.+)\/[a-z]*$/u, '$1')),
  },
  {
    pattern: /\\/u,
    expected: `words without \\; ${NO_REGEX} is read`,
    cure: (word) => plain(word.replaceAll(/\\[bB]/gu, '')),
  },
  { pattern: /\.[*+]/u, expected: `* behind a word or NEAR/5 between words; ${NO_REGEX} is read` },
  { pattern: /[[\]{}<>]/u, expected: `(this OR that); ${NO_REGEX} is read` },
  { pattern: /\$$/u, expected: 'a word: $ does not stand for the end of a text', cure: (word) => word.slice(0, -1) },
  {
    pattern: /\?/u,
    expected: '* at the end of a word, the one wildcard',
    cure: (word) => plain(word.replace(/\?$/u, '')),
  },
  {
    pattern: /~/u,
    expected: '~ only behind a phrase, as in "small boats"~3',
    cure: (word) => plain(word.replace(/~[\d.]*$/u, '')),
  },
  {
    pattern: /^(?:--+|[–—−]+)(?=[\p{L}\p{N}])/u,
    expected: 'one hyphen for NOT',
    cure: (word) => `-${word.replace(/^[-–—−]+/u, '')}`,
  },
  { pattern: /^\+/u, expected: 'words without +: all are asked for anyway', cure: (word) => plain(word.slice(1)) },
  { pattern: /^!(?=[\p{L}\p{N}])/u, expected: 'NOT or - before a word', cure: (word) => `-${word.slice(1)}` },
  { pattern: /^=/u, expected: 'one = before a word', cure: (word) => plain(word.replace(/^=+/u, '')) },
];

/** What is wrong with a word outside quotation marks. @param offset of the word in the query */
export function wordMistakes(word: string, offset: number): QueryMistake[] {
  const span = { start: offset, end: offset + word.length };
  const length = lengthWithoutCommas(word);
  if (length < word.length) {
    const at = { start: offset + length, end: span.end };
    const comma = mistake(at, word[length] === ';' ? 'a semicolon' : 'a comma', 'OR or AND between words', ' OR');
    return length === 0 ? [comma] : [...wordMistakes(word.slice(0, length), offset), comma];
  }
  if (word === '&') return [mistake(span, word, 'AND', 'AND')];
  const habit = HABITS.find(({ pattern }) => pattern.test(word));
  if (habit) return [mistake(span, shown(word), habit.expected, habit.cure?.(word))];
  const stars = starMistakes(word, offset);
  if (stars.length > 0 || tokenize(word).length > 0) return stars;
  return [mistake(span, shown(word), 'a word', '')];
}

function lengthWithoutCommas(word: string): number {
  let length = word.length;
  while (length > 0 && ',;'.includes(word[length - 1] ?? '')) length--;
  return length;
}

/** A cure that is itself free of mistakes, else none. */
function plain(word: string): string | undefined {
  return /^[\p{L}\p{N}\p{M}'’-]+\*?$/u.test(word) && wordMistakes(word, 0).length === 0 ? word : undefined;
}
