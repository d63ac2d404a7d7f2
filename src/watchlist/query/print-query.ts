import type { NearOperand, Query, TermQuery } from './query.ts';
import { operatorNamed } from './tokens/operator-words.ts';

/** A query as text, in one way for all queries of the same meaning: reading it gives the same query, but for spans. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'term':
      return printTerm(query);
    case 'words':
      return `${query.of === 'list' ? '@' : 'party:'}${query.id}${printWeight(query.weight)}`;
    case 'and':
      return query.queries.map((one) => within(one, ['and', 'or'])).join(' AND ');
    case 'or':
      return query.queries.map((one) => within(one, ['or'])).join(' OR ');
    case 'not':
      return `NOT ${within(query.query, ['and', 'or', 'near', 'not'])}`;
    case 'near':
      return `${nearSide(query.left, ['or'])} NEAR/${query.distance} ${nearSide(query.right, ['or', 'near'])}`;
    case 'scoped':
      return `${query.scope}:${within(query.query, ['and', 'or', 'near', 'not'])}`;
    case 'fact':
      return `${query.fact}:${query.value}`;
  }
}

function within(query: Query, bracketed: readonly Query['kind'][]): string {
  const printed = printQuery(query);
  return bracketed.includes(query.kind) ? `(${printed})` : printed;
}

function nearSide(query: NearOperand, bracketed: readonly Query['kind'][]): string {
  return within(query, bracketed);
}

function printTerm({ words, isExact, slop, weight }: TermQuery): string {
  const printed = words.map(({ word, isPrefix }) => `${word}${isPrefix ? '*' : ''}`).join(' ');
  const isBare = /^[\p{L}\p{N}\p{M}]+\*?$/u.test(printed) && slop === undefined && !isOperator(printed);
  const quoted = isBare || (isExact && /^[\p{L}\p{N}\p{M}]+\*?$/u.test(printed)) ? printed : `"${printed}"`;
  return `${isExact ? '=' : ''}${quoted}${slop === undefined ? '' : `~${slop}`}${printWeight(weight)}`;
}

function printWeight(weight: number): string {
  return weight === 1 ? '' : `^${weight}`;
}

function isOperator(word: string): boolean {
  return word === 'NEAR' || operatorNamed(word) !== undefined;
}
