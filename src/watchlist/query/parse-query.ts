import type { Span } from '../../text/span.ts';
import { phraseOf } from './phrase.ts';
import { FACTS, type NearOperand, type Query, SCOPES } from './query.ts';
import { type QueryToken, queryTokens } from './query-token.ts';

/** What is wrong with a query, and where in its text. */
export interface QueryMistake {
  readonly span: Span;
  readonly message: string;
}

export type ParsedQuery =
  | { readonly kind: 'parsed'; readonly query: Query }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly QueryMistake[] };

/** Reads a query of the rule language (docs/rule-language.md). */
export function parseQuery(text: string): ParsedQuery {
  const tokens = queryTokens(text);
  const whole = { start: 0, end: text.length };
  if (!tokens)
    return { kind: 'mistaken', mistakes: [{ span: whole, message: 'a quotation mark or weight is not complete' }] };
  try {
    const parser = new Parser(tokens, whole);
    return { kind: 'parsed', query: parser.parse() };
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'mistaken', mistakes: [{ span: error.span, message: error.message }] };
    throw error;
  }
}

class Mistake extends Error {
  readonly span: Span;
  constructor(span: Span, message: string) {
    super(message);
    this.span = span;
  }
}

class Parser {
  #at = 0;
  readonly #tokens: readonly QueryToken[];
  readonly #whole: Span;

  constructor(tokens: readonly QueryToken[], whole: Span) {
    this.#tokens = tokens;
    this.#whole = whole;
  }

  parse(): Query {
    const query = this.#or();
    const rest = this.#tokens[this.#at];
    if (rest) throw new Mistake(rest, `expected the end, found ${rest.text}`);
    return query;
  }

  #or(): Query {
    const queries = [this.#and()];
    while (this.#take('or')) queries.push(this.#and());
    return this.#join('or', queries);
  }

  #and(): Query {
    const queries = [this.#near()];
    for (;;) {
      const next = this.#tokens[this.#at];
      if (!next || next.kind === 'or' || next.kind === 'close') break;
      this.#take('and');
      queries.push(this.#near());
    }
    return this.#join('and', queries);
  }

  #join(kind: 'and' | 'or', queries: readonly Query[]): Query {
    const [first, last] = [queries[0], queries.at(-1)];
    if (!first || !last || queries.length === 1) return first as Query;
    return { kind, queries, span: { start: first.span.start, end: last.span.end } };
  }

  #near(): Query {
    let left = this.#unit();
    for (let near = this.#take('near'); near; near = this.#take('near')) {
      const right = this.#unit();
      const span = { start: left.span.start, end: right.span.end };
      left = {
        kind: 'near',
        distance: near.distance ?? 1,
        left: this.#operand(left),
        right: this.#operand(right),
        span,
      };
    }
    return left;
  }

  #operand(query: Query): NearOperand {
    if (query.kind === 'or') return { ...query, queries: query.queries.map((one) => this.#operand(one)) };
    if (query.kind === 'term' || query.kind === 'words' || query.kind === 'near') return query;
    throw new Mistake(query.span, `expected words, phrases or OR between them beside NEAR, found ${query.kind}`);
  }

  #unit(): Query {
    const token = this.#tokens[this.#at++];
    if (!token) throw new Mistake({ start: this.#whole.end, end: this.#whole.end }, 'expected a word');
    const { start, end, weight = 1 } = token;
    const span = { start, end };
    if (token.kind === 'open') {
      const query = this.#or();
      if (!this.#take('close')) throw new Mistake(span, 'expected a closing bracket');
      return query;
    }
    if (token.kind === 'not') {
      const query = this.#unit();
      return { kind: 'not', query, span: { start, end: query.span.end } };
    }
    if (token.kind === 'field') return this.#field(token);
    if (token.kind === 'word' && token.text.startsWith('@'))
      return { kind: 'words', of: 'list', id: token.text.slice(1), weight, span };
    if (token.kind !== 'word' && token.kind !== 'phrase')
      throw new Mistake(span, `expected a word, found ${token.text}`);
    const phrase = phraseOf(token.text);
    if (phrase.words.length === 0) throw new Mistake(span, `expected a word, found ${token.text}`);
    const slop = token.slop === undefined ? {} : { slop: token.slop };
    return { kind: 'term', ...phrase, isExact: token.isExact ?? false, ...slop, weight, span };
  }

  #field({ text, start }: QueryToken): Query {
    const scope = SCOPES.find((one) => one === text);
    const fact = FACTS.find((one) => one === text);
    if (scope) {
      const query = this.#unit();
      return { kind: 'scoped', scope, query, span: { start, end: query.span.end } };
    }
    const value = this.#take('word') ?? this.#take('phrase');
    const span = { start, end: value?.end ?? start };
    if (!value) throw new Mistake(span, `expected a value behind ${text}:`);
    if (fact) return { kind: 'fact', fact, value: value.text, span };
    if (text === 'party') return { kind: 'words', of: 'party', id: value.text, weight: value.weight ?? 1, span };
    throw new Mistake(span, `${text}: is no field; expected ${[...SCOPES, ...FACTS, 'party'].join(', ')}`);
  }

  #take(kind: QueryToken['kind']): QueryToken | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    this.#at++;
    return token;
  }
}
