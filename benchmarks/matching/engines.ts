import AhoCorasick from 'ahocorasick';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import { holds } from '../../src/classification/evaluate.ts';
import { indexText } from '../../src/classification/index-text.ts';
import { tokenize } from '../../src/text/token.ts';
import { WordScanner } from '../../src/text/word-scanner.ts';
import { type BenchmarkQuery, NEAR, writtenQuery } from './queries.ts';

/** Says of a text which queries hold, by their numbers. */
export type Matcher = (text: string) => number[];

export interface Engine {
  readonly name: string;
  readonly make: (queries: readonly BenchmarkQuery[]) => Matcher;
  /** What it finds must be just what ours does. */
  readonly isExact: boolean;
  /** With more queries the process runs out of memory. */
  readonly most?: number;
}

export function compiledRules(queries: readonly BenchmarkQuery[]) {
  const rules = queries.map((query, number) => ({ id: `${number}`, name: 'Rule', query: writtenQuery(query) }));
  return compileWatchlist({ agreements: [], rules, vocabulary: { parties: [], lists: [] } });
}

/** Cutting a text into words, as our whole path begins with. */
export function tokenizer(): (text: string) => number {
  const scanner = new WordScanner();
  return (text) => {
    scanner.scan(text);
    return scanner.count;
  };
}

export const OURS: Engine = {
  name: 'ours: words, phrases, rules',
  isExact: true,
  make: (queries) => {
    const { automaton, rules, ruleTriggers } = compiledRules(queries);
    return (text) => {
      const indexed = indexText(automaton, { title: '', text }, {});
      const whole = { first: 0, end: indexed.wordCount };
      const held: number[] = [];
      for (const number of ruleTriggers.triggeredBy(indexed)) {
        const rule = rules[number];
        if (rule && holds(rule.query, indexed, whole)) held.push(number);
      }
      return held;
    };
  },
};

export const OURS_WITH_EVIDENCE: Engine = {
  name: 'ours, with scores and evidence',
  isExact: true,
  make: (queries) => {
    const watchlist = compiledRules(queries);
    return (text) => classify(watchlist, { title: '', text }).rules.map(({ id }) => Number(id));
  },
};

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const BETWEEN = '[^\\p{L}\\p{N}\\p{M}]+';
const rawPattern = (phrase: string) => phrase.replaceAll(' ', BETWEEN);

const RAW_EACH: Engine = {
  name: 'a RegExp for each, text as it is (iu)',
  isExact: false,
  // Node 24: "last resort; GC in old space requested".
  most: 1000,
  make: (queries) => {
    const patterns = queries.map(
      ({ phrases: [phrase = ''] }) => new RegExp(`(?<!${LETTER})${rawPattern(phrase)}(?!${LETTER})`, 'iu'),
    );
    return (text) => patterns.flatMap((pattern, number) => (pattern.test(text) ? [number] : []));
  },
};

/** Folded words with a blank on either side, as all others get them; a blank line stays as a sign between them. */
function normalized(text: string): string {
  let [words, from] = [' ', 0];
  for (const { start, end, folded } of tokenize(text)) {
    words += /\n\s*\n/.test(text.slice(from, start)) && from > 0 ? `\n ${folded} ` : `${folded} `;
    from = end;
  }
  return words;
}

const EACH: Engine = {
  name: 'a RegExp for each, folded text',
  isExact: true,
  make: (queries) => {
    const tests = queries.map(testOf);
    return (text) => {
      const words = normalized(text);
      return tests.flatMap((test, number) => (test(words) ? [number] : []));
    };
  },
};

function testOf({ kind, phrases }: BenchmarkQuery): (words: string) => boolean {
  const [a, b, c, d] = phrases.map((phrase) => new RegExp(` ${phrase} `));
  if (kind === 'near') return nearTest(phrases);
  if (kind === 'and') return (words) => isIn(a, words) && isIn(b, words);
  if (kind === 'and-not') return (words) => isIn(a, words) && !isIn(b, words);
  if (kind === 'or-and') return (words) => (isIn(a, words) || isIn(b, words) || isIn(c, words)) && isIn(d, words);
  return (words) => isIn(a, words);
}

function isIn(pattern: RegExp | undefined, words: string): boolean {
  return pattern?.test(words) ?? false;
}

function nearTest([a = '', b = '']: readonly string[]): (words: string) => boolean {
  const before = (one: string, other: string) =>
    new RegExp(` ${one}(?: (?:\\n )?[^ \\n]+){0,${NEAR - 1}} (?:\\n )?${other} `);
  const [forwards, backwards] = [before(a, b), before(b, a)];
  return (words) => forwards.test(words) || backwards.test(words);
}

function numbersByPhrase(queries: readonly BenchmarkQuery[]): ReadonlyMap<string, number> {
  return new Map(queries.map(({ phrases: [phrase = ''] }, number) => [phrase, number]));
}

const RAW_ALTERNATION: Engine = {
  name: 'one alternation, text as it is (giu)',
  isExact: false,
  make: (queries) => {
    const numbers = numbersByPhrase(queries);
    const pattern = new RegExp(
      `(?<!${LETTER})(?:${[...numbers.keys()].map(rawPattern).join('|')})(?!${LETTER})`,
      'giu',
    );
    return (text) =>
      different(
        [...text.matchAll(pattern)].map(([found]) => {
          const words = tokenize(found).map(({ folded }) => folded);
          return numbers.get(words.join(' '));
        }),
      );
  },
};

const ALTERNATION: Engine = {
  name: 'one alternation, folded text',
  isExact: false,
  make: (queries) => {
    const numbers = numbersByPhrase(queries);
    const pattern = new RegExp(` (${[...numbers.keys()].join('|')})(?= )`, 'g');
    return (text) => different([...normalized(text).matchAll(pattern)].map(([, found = '']) => numbers.get(found)));
  },
};

const AHO_CORASICK: Engine = {
  name: 'npm ahocorasick, folded text',
  isExact: true,
  make: (queries) => {
    const numbers = numbersByPhrase(queries);
    // The blanks on both sides are the words' borders.
    const automaton = new AhoCorasick([...numbers.keys()].map((phrase) => ` ${phrase} `));
    return (text) =>
      different(automaton.search(normalized(text)).flatMap(([, found]) => found.map((one) => numbers.get(one.trim()))));
  },
};

function different(numbers: readonly (number | undefined)[]): number[] {
  return [...new Set(numbers.filter((one) => one !== undefined))].sort((a, b) => a - b);
}

export const PHRASE_ENGINES = [RAW_EACH, EACH, RAW_ALTERNATION, ALTERNATION, AHO_CORASICK];
export const RULE_ENGINES = [EACH];
