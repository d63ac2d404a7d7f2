import { type Token, tokenize } from '../../src/text/token.ts';
import { type Chance, chanceFrom } from './chance.ts';

const LONGEST_PHRASE = 6;
export const NEAR = 8;
/** Share of texts that may have the word with which a phrase begins: nobody asks for "The". */
const MOST_FREQUENT_BEGINNING = 0.1;

/** A query of the mix, with its parts for engines that have no rule language. */
export interface BenchmarkQuery {
  readonly kind: 'phrase' | 'and' | 'near' | 'and-not' | 'or-and';
  /** Folded words, a blank between them. */
  readonly phrases: readonly string[];
}

/** Words that really follow one another, beginning with a capital; every other time with the last word corrupted. */
class PhraseMaker {
  readonly #chance: Chance;
  readonly #texts: readonly string[];
  readonly #frequent: ReadonlySet<string>;
  readonly #words = new Map<number, { tokens: Token[]; capitals: number[] }>();

  constructor(texts: readonly string[], chance: Chance) {
    this.#chance = chance;
    this.#texts = texts;
    const numbers = new Map<string, number>();
    for (const text of texts) {
      for (const word of new Set(tokenize(text).map(({ folded }) => folded))) {
        numbers.set(word, (numbers.get(word) ?? 0) + 1);
      }
    }
    const most = texts.length * MOST_FREQUENT_BEGINNING;
    this.#frequent = new Set([...numbers].filter(([, number]) => number > most).map(([word]) => word));
  }

  /** Phrases of one text. */
  make(count: number): string[] {
    const { tokens, capitals } = this.#anyText();
    return Array.from({ length: count }, () =>
      this.#phraseAt(tokens, this.#chance.oneOf(capitals), 1 + this.#chance.below(LONGEST_PHRASE)),
    );
  }

  /** Two phrases of one text, the second a few words behind the first. */
  makeNear(): string[] {
    const { tokens, capitals } = this.#anyText();
    const at = this.#chance.oneOf(capitals);
    const length = 1 + this.#chance.below(2);
    return [this.#phraseAt(tokens, at, length), this.#phraseAt(tokens, at + length + this.#chance.below(NEAR), length)];
  }

  #anyText(): { tokens: Token[]; capitals: number[] } {
    for (;;) {
      const words = this.#wordsOf(this.#chance.below(this.#texts.length));
      if (words.capitals.length > 0) return words;
    }
  }

  #phraseAt(tokens: readonly Token[], at: number, length: number): string {
    const words = tokens.slice(at, at + length).map(({ folded }) => folded);
    const isReal = this.#chance.next() < 0.5;
    return isReal ? words.join(' ') : `${words.join(' ')}${this.#chance.oneOf(['q', 'x', 'zq'])}`;
  }

  #wordsOf(number: number): { tokens: Token[]; capitals: number[] } {
    const text = this.#texts[number] ?? '';
    const known = this.#words.get(number);
    if (known) return known;
    const tokens = tokenize(text);
    const capitals = [...tokens.keys()].filter((at) => {
      const { start, folded } = tokens[at] as Token;
      return /\p{Lu}/u.test(text.charAt(start)) && !this.#frequent.has(folded) && at + 2 * NEAR < tokens.length;
    });
    const words = { tokens, capitals };
    this.#words.set(number, words);
    return words;
  }
}

export function phraseQueries(texts: readonly string[], count: number): BenchmarkQuery[] {
  const maker = new PhraseMaker(texts, chanceFrom(5));
  const phrases = new Set<string>();
  while (phrases.size < count) phrases.add(maker.make(1)[0] ?? '');
  return [...phrases].map((phrase) => ({ kind: 'phrase', phrases: [phrase] }));
}

/** 35 % phrases, 25 % AND, 20 % NEAR/8, 10 % AND NOT, 10 % (a OR b OR c) AND d. */
export function mixedQueries(texts: readonly string[], count: number): BenchmarkQuery[] {
  const chance = chanceFrom(6);
  const maker = new PhraseMaker(texts, chance);
  return Array.from({ length: count }, () => {
    const share = chance.next();
    if (share < 0.35) return { kind: 'phrase', phrases: maker.make(1) };
    if (share < 0.6) return { kind: 'and', phrases: maker.make(2) };
    if (share < 0.8) return { kind: 'near', phrases: maker.makeNear() };
    return share < 0.9 ? { kind: 'and-not', phrases: maker.make(2) } : { kind: 'or-and', phrases: maker.make(4) };
  });
}

/** As it is written in the rule language. */
export function writtenQuery({ kind, phrases }: BenchmarkQuery): string {
  const [a, b, c, d] = phrases.map((phrase) => `"${phrase}"`);
  if (kind === 'and') return `${a} AND ${b}`;
  if (kind === 'near') return `${a} NEAR/${NEAR} ${b}`;
  if (kind === 'and-not') return `${a} AND NOT ${b}`;
  return kind === 'or-and' ? `(${a} OR ${b} OR ${c}) AND ${d}` : `${a}`;
}
