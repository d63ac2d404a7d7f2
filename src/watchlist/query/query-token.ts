import type { Span } from '../../text/span.ts';

export type QueryTokenKind = 'word' | 'phrase' | 'and' | 'or' | 'not' | 'near' | 'open' | 'close' | 'field';

/** A piece of a query's text. */
export interface QueryToken extends Span {
  readonly kind: QueryTokenKind;
  /** As written; of a phrase, what stands between the quotation marks. */
  readonly text: string;
  readonly isExact?: boolean;
  readonly slop?: number;
  readonly weight?: number;
  readonly distance?: number;
}

const PIECE =
  /\s+|(?<open>\()|(?<close>\))|(?<near>NEAR\/(?<distance>\d+))(?=[\s(]|$)|(?<op>AND|OR|NOT|\|{1,2}|&&|-(?=\S))(?=[\s("]|\S|$)|(?<field>[a-z]+):|(?<exact>=)?"(?<phrase>[^"]*)"(?:~(?<slop>\d+))?(?:\^(?<phraseWeight>-?[\d.]+))?|(?<word>[^\s()"^]+)(?:\^(?<weight>-?[\d.]+))?/uy;

const OPERATORS: Readonly<Record<string, QueryTokenKind>> = { OR: 'or', '|': 'or', '||': 'or', NOT: 'not', '-': 'not' };

/** Cuts a query into its pieces. @returns undefined where something is no piece at all */
export function queryTokens(text: string): QueryToken[] | undefined {
  const tokens: QueryToken[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const start = PIECE.lastIndex;
    const groups = PIECE.exec(text)?.groups;
    if (!groups) return undefined;
    const token = tokenOf(groups);
    if (token) tokens.push({ ...token, start, end: PIECE.lastIndex });
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>): Omit<QueryToken, 'start' | 'end'> | undefined {
  const { open, close, near, distance, op, field, exact, phrase, slop, word } = groups;
  const weight = groups['phraseWeight'] ?? groups['weight'];
  const weighed = weight === undefined ? {} : { weight: Number(weight) };
  if (open) return { kind: 'open', text: open };
  if (close) return { kind: 'close', text: close };
  if (near) return { kind: 'near', text: near, distance: Number(distance) };
  if (op) return { kind: OPERATORS[op] ?? 'and', text: op };
  if (field) return { kind: 'field', text: field };
  if (phrase !== undefined) {
    return {
      kind: 'phrase',
      text: phrase,
      isExact: exact !== undefined,
      ...(slop ? { slop: Number(slop) } : {}),
      ...weighed,
    };
  }
  return word ? { kind: 'word', text: word, isExact: word.startsWith('='), ...weighed } : undefined;
}
