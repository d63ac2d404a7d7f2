import { needsNothingMistake } from './needs-nothing.ts';
import type { Query } from './query.ts';
import { mistake, type QueryMistake, type Report } from './query-mistake.ts';
import { QueryParser } from './query-parser.ts';
import { lostQuote } from './tokens/lost-quote.ts';
import { queryTokens } from './tokens/query-tokens.ts';

export type ParsedQuery =
  | { readonly kind: 'parsed'; readonly query: Query }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly QueryMistake[] };

/** UTF-16 code units. */
export const LONGEST_QUERY = 20_000;
/** More would hide the first from who reads them. */
const MOST_MISTAKES = 20;

/**
 * What a query is for. Alone it must ask for something that occurs; as the context of a name it may only exclude, since
 * the name occurs.
 */
export type QueryUse = 'alone' | 'context';

/** Reads a query of the rule language (docs/rule-language.md), in time that grows linearly with its length. */
export function parseQuery(text: string, use: QueryUse = 'alone'): ParsedQuery {
  if (text.length > LONGEST_QUERY) {
    const span = { start: LONGEST_QUERY, end: text.length };
    return mistaken([mistake(span, `${text.length} characters`, `at most ${LONGEST_QUERY}`)]);
  }
  const mistakes: QueryMistake[] = [];
  const report: Report = (one) => {
    mistakes.push(one);
  };
  const tokens = queryTokens(text, report);
  const query = new QueryParser(text, tokens, report).parse();
  const lost = lostQuote(tokens);
  if (lost) return mistaken([...mistakes.filter(({ span }) => span.end <= lost.span.start), lost]);
  if (mistakes.length > 0 || !query) return mistaken(mistakes);
  const empty = use === 'alone' ? needsNothingMistake(query) : undefined;
  return empty ? mistaken([empty]) : { kind: 'parsed', query };
}

function mistaken(mistakes: readonly QueryMistake[]): ParsedQuery {
  const inOrder = mistakes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { kind: 'mistaken', mistakes: inOrder.slice(0, MOST_MISTAKES) };
}
