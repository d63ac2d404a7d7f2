import type { Span } from '../../text/span.ts';
import { isNearOperand, nearMistake } from './near-operand.ts';
import { phraseOf } from './phrase.ts';
import { FACTS, type Query, SCOPES } from './query.ts';
import { mistake, type Report, shown } from './query-mistake.ts';
import type { FieldName, ListToken, OperatorToken, QueryToken, TermToken } from './tokens/query-token.ts';

const DEEPEST = 50;

/** What the values of fields look like: ids and codes, a final * for any ending. */
const VALUE = /^(?!(?:AND|OR|NOT|NEAR)$)(?:[\p{L}\p{N}][\p{L}\p{N}_.-]*)?\*?$/u;

type Valued = Exclude<FieldName, (typeof SCOPES)[number]>;

/**
 * Reads a query by recursive descent, one method for each level of precedence: OR below AND below NEAR below NOT and
 * fields. What is missing is reported and left out; the rest is read on, so that several mistakes are found at once.
 */
export class QueryParser {
  #at = 0;
  #depth = 0;
  /** Inside `kind:( … )`: whose values words are. */
  #valueOf: Valued | undefined;
  readonly #text: string;
  readonly #tokens: readonly QueryToken[];
  readonly #report: Report;

  constructor(text: string, tokens: readonly QueryToken[], report: Report) {
    this.#text = text;
    this.#tokens = tokens;
    this.#report = report;
  }

  /** @returns undefined where mistakes left nothing */
  parse(): Query | undefined {
    const query = this.#or();
    for (let close = this.#take('close'); close; close = this.#take('close')) {
      this.#report(mistake(close, ') that closes nothing', 'an opening bracket before it', ''));
      if (this.#peek() && this.#peek()?.kind !== 'close') this.#or();
    }
    return query;
  }

  #or(): Query | undefined {
    const queries = [this.#and()];
    while (this.#take('or')) queries.push(this.#and());
    return joined('or', queries);
  }

  #and(): Query | undefined {
    const queries = [this.#near()];
    for (let next = this.#peek(); next && next.kind !== 'or' && next.kind !== 'close'; next = this.#peek()) {
      this.#take('and');
      queries.push(this.#near());
    }
    return joined('and', queries);
  }

  #near(): Query | undefined {
    let left = this.#unit();
    let length = 0;
    for (let near = this.#take('near'); near; near = this.#take('near')) {
      const right = this.#unit();
      if (++length === DEEPEST) this.#report(mistake(near, `more than ${DEEPEST} NEAR in a row`, 'fewer'));
      left = left && right && length < DEEPEST ? this.#nearOf(left, near, right) : (left ?? right);
    }
    return left;
  }

  #nearOf(left: Query, near: OperatorToken, right: Query): Query {
    if (isNearOperand(left) && isNearOperand(right)) {
      const span = { start: left.span.start, end: right.span.end };
      return { kind: 'near', distance: near.distance ?? 1, left, right, span };
    }
    this.#report(nearMistake(this.#text, left, near, right));
    return left;
  }

  #unit(): Query | undefined {
    const token = this.#nextOperand();
    switch (token?.kind) {
      case 'open':
        return this.#deeper(token, () => this.#bracketed(token));
      case 'not':
        return this.#deeper(token, () => this.#not(token));
      case 'field':
        return this.#deeper(token, () => this.#field(token, token.name));
      case 'term':
        return this.#valueOf ? this.#value(this.#valueOf, token) : this.#term(token);
      case 'list':
        return wordsQuery('list', token);
      default:
        return undefined;
    }
  }

  /** Takes the next token where something is asked for; operators that stand there are passed over. */
  #nextOperand(): QueryToken | undefined {
    for (let token = this.#peek(); token && token.kind !== 'close'; token = this.#peek()) {
      this.#at++;
      if (token.kind !== 'and' && token.kind !== 'or' && token.kind !== 'near') return token;
      this.#report(this.#strayOperator(token));
    }
    this.#reportMissing();
    return undefined;
  }

  #strayOperator(token: QueryToken) {
    const before = this.#tokens[this.#at - 2];
    if (!before || before.kind === 'open')
      return mistake(token, `${this.#written(token)} with nothing before it`, 'a word on both sides', '');
    const pair = { start: before.start, end: token.end };
    const cure = before.kind === token.kind && before.kind !== 'near' ? this.#written(before) : undefined;
    return mistake(pair, this.#written(pair), 'one operator between words', cure);
  }

  #reportMissing(): void {
    const before = this.#tokens[this.#at - 1];
    const next = this.#peek();
    if (!before) {
      const whole = { start: 0, end: next?.start ?? this.#text.length };
      if (!next) this.#report(mistake(whole, 'nothing', 'a word, a phrase or a field'));
    } else if (before.kind === 'open') {
      if (next) this.#report(mistake({ start: before.start, end: next.end }, 'empty brackets', 'a word in them', ''));
    } else if (before.kind === 'field') {
      this.#report(mistake(before, `nothing behind ${this.#written(before)}`, 'a word, a phrase or a bracket'));
    } else if (before.kind !== 'close') {
      this.#report(mistake(before, `nothing behind ${this.#written(before)}`, 'a word, a phrase or a bracket', ''));
    }
  }

  #bracketed(open: QueryToken): Query | undefined {
    const query = this.#or();
    const close = this.#take('close');
    if (!close && this.#depth <= DEEPEST && !isUnclosed(this.#tokens.at(-1)))
      this.#report(mistake(open, '( without )', 'a bracket that closes it'));
    if (!query || !isGroup(query)) return query;
    return { ...query, span: { start: open.start, end: close?.end ?? query.span.end } };
  }

  #not(token: QueryToken): Query | undefined {
    if (this.#peek()?.kind === 'not' && this.#tokens[this.#at - 2]?.kind !== 'not')
      this.#report(mistake(token, 'NOT twice', 'one, or none', ''));
    const query = this.#unit();
    return query && { kind: 'not', query, span: { start: token.start, end: this.#endBefore(query) } };
  }

  #field(token: QueryToken, name: FieldName): Query | undefined {
    const scope = SCOPES.find((one) => one === name);
    const outer = this.#valueOf;
    this.#valueOf = scope ? undefined : valued(name);
    const query = this.#unit();
    this.#valueOf = outer;
    if (!query) return undefined;
    const span = { start: token.start, end: this.#endBefore(query) };
    if (scope) return { kind: 'scoped', scope, query, span };
    return query.kind === 'fact' || query.kind === 'words' ? { ...query, span } : query;
  }

  /** Where what was just read ends, with its brackets. */
  #endBefore(query: Query): number {
    return this.#tokens[this.#at - 1]?.end ?? query.span.end;
  }

  #value(field: Valued, token: TermToken): Query {
    const { isExact, slop, weight, start, end } = token;
    const text = token.text.trim();
    const isWeighed = weight !== undefined && field !== 'party';
    if (!VALUE.test(text) || isExact || slop !== undefined || isWeighed)
      this.#report(mistake(token, this.#written(token), `a plain value of ${field}:`));
    const fact = FACTS.find((one) => one === field);
    if (!fact) return wordsQuery('party', { ...token, id: text });
    return { kind: 'fact', fact, value: text, span: { start, end } };
  }

  #term({ text, isExact, slop, weight = 1, start, end }: TermToken): Query {
    const { words } = phraseOf(text);
    return {
      kind: 'term',
      words,
      isExact,
      ...(slop === undefined ? {} : { slop }),
      weight,
      span: { start, end },
    };
  }

  #deeper(token: QueryToken, read: () => Query | undefined): Query | undefined {
    if (this.#depth > DEEPEST) return undefined;
    this.#depth++;
    if (this.#depth > DEEPEST) {
      this.#report(mistake(token, `more than ${DEEPEST} brackets, NOTs or fields inside one another`, 'fewer'));
      // The depth stays: nothing more is read or reported.
      this.#at = this.#tokens.length;
      return undefined;
    }
    const query = read();
    if (this.#depth <= DEEPEST) this.#depth--;
    return query;
  }

  #written({ start, end }: Span): string {
    return shown(this.#text.slice(start, end));
  }

  #peek(): QueryToken | undefined {
    return this.#tokens[this.#at];
  }

  #take<Kind extends QueryToken['kind']>(kind: Kind): (QueryToken & { readonly kind: Kind }) | undefined {
    const token = this.#peek();
    if (!token || !isKind(token, kind)) return undefined;
    this.#at++;
    return token;
  }
}

function isKind<Kind extends QueryToken['kind']>(token: QueryToken, kind: Kind): token is QueryToken & { kind: Kind } {
  return token.kind === kind;
}

function isUnclosed(token: QueryToken | undefined): boolean {
  return token?.kind === 'term' && token.isUnclosed === true;
}

function isGroup({ kind }: Query): boolean {
  return kind === 'and' || kind === 'or' || kind === 'near';
}

function valued(name: FieldName): Valued | undefined {
  return name === 'party' ? name : FACTS.find((one) => one === name);
}

function wordsQuery(of: 'list' | 'party', { id, weight = 1, start, end }: Omit<ListToken, 'kind'>): Query {
  return { kind: 'words', of, id, weight, span: { start, end } };
}

function joined(kind: 'and' | 'or', read: readonly (Query | undefined)[]): Query | undefined {
  const queries = read.filter((query) => query !== undefined);
  const [first, last] = [queries[0], queries.at(-1)];
  if (!first || !last || queries.length === 1) return first;
  return { kind, queries, span: { start: first.span.start, end: last.span.end } };
}
