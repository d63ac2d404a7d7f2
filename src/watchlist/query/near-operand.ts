import type { NearOperand, Query } from './query.ts';
import { mistake, type QueryMistake } from './query-mistake.ts';
import type { OperatorToken } from './tokens/query-token.ts';

export function isNearOperand(query: Query): query is NearOperand {
  if (query.kind === 'or') return query.queries.every(isNearOperand);
  return query.kind === 'term' || query.kind === 'words' || query.kind === 'near';
}

const FOUND: Readonly<Record<Query['kind'], string>> = {
  term: 'a word',
  words: 'a list',
  near: 'NEAR',
  or: 'OR',
  and: 'AND',
  not: 'NOT',
  scoped: 'a field',
  fact: 'a fact',
};

/** The mistake of a side of NEAR that has no place in the text. @param text of the whole query */
export function nearMistake(text: string, left: Query, near: OperatorToken, right: Query): QueryMistake {
  const wrong = isNearOperand(left) ? right : left;
  const found = wrong.kind === 'or' ? 'OR between other things than words' : FOUND[wrong.kind];
  const span = { start: left.span.start, end: right.span.end };
  const expected = 'words, phrases, lists, or OR between them';
  return mistake(span, `${found} beside NEAR`, expected, cureOf(text, left, near, right));
}

function cureOf(text: string, left: Query, near: OperatorToken, right: Query): string | undefined {
  const written = (query: Query) => text.slice(query.span.start, query.span.end);
  const nearWritten = `NEAR/${near.distance}`;
  if (isNearOperand(left) && right.kind === 'and' && right.queries.every(isNearOperand))
    return right.queries.map((one) => `(${written(left)} ${nearWritten} ${written(one)})`).join(' AND ');
  if (isNearOperand(right) && left.kind === 'and' && left.queries.every(isNearOperand))
    return left.queries.map((one) => `(${written(one)} ${nearWritten} ${written(right)})`).join(' AND ');
  if (!isNearOperand(right)) return undefined;
  if (left.kind === 'not' && isNearOperand(left.query))
    return `NOT (${written(left.query)} ${nearWritten} ${written(right)})`;
  if (left.kind === 'scoped' && isNearOperand(left.query))
    return `${left.scope}:(${written(left.query)} ${nearWritten} ${written(right)})`;
  return undefined;
}
