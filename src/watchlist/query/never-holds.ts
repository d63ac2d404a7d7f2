import { implies } from './implies.ts';
import type { Meaning } from './meaning.ts';

/** Facts of which an item has one at most. */
const SINGLE = ['source', 'country', 'lang', 'kind'];

/** The parts of a conjunction: of AND within AND too. */
export function conjuncts(meaning: Meaning): Meaning[] {
  return meaning.kind === 'and' ? meaning.parts.flatMap(conjuncts) : [meaning];
}

/** The sides of a disjunction: of OR within OR too, a list as one. */
export function disjuncts(meaning: Meaning): Meaning[] {
  return meaning.kind === 'or' && !meaning.isList ? meaning.parts.flatMap(disjuncts) : [meaning];
}

/** Whether two cannot hold of one item: the one forbids what the other asks for, or they ask for two values of one fact. */
export function excludes(first: Meaning, second: Meaning): boolean {
  if (second.kind === 'not') return implies(first, second.part);
  if (first.kind === 'not') return implies(second, first.part);
  if (first.kind !== 'fact' || second.kind !== 'fact') return false;
  return first.fact === second.fact && SINGLE.includes(first.fact) && !overlaps(first.value, second.value);
}

/** Whether its form shows that it holds of no item. */
export function neverHolds(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'and': {
      const parts = conjuncts(meaning);
      return parts.some((part, at) => neverHolds(part) || parts.slice(at + 1).some((other) => clashes(part, other)));
    }
    case 'or':
      return meaning.parts.every(neverHolds);
    case 'scoped':
      return neverHolds(meaning.part);
    case 'near':
      return neverHolds(meaning.left) || neverHolds(meaning.right);
    default:
      return false;
  }
}

/** Whether each side of the one is excluded by each side of the other. */
function clashes(first: Meaning, second: Meaning): boolean {
  if (first.kind === 'not' || second.kind === 'not') return excludes(first, second);
  const [sides, others] = [disjuncts(first), disjuncts(second)];
  return sides.length > 0 && others.length > 0 && sides.every((side) => others.every((other) => excludes(side, other)));
}

function overlaps(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x.endsWith('*') && y.endsWith('*')) return x.startsWith(y.slice(0, -1)) || y.startsWith(x.slice(0, -1));
  if (x.endsWith('*')) return y.startsWith(x.slice(0, -1));
  return y.endsWith('*') ? x.startsWith(y.slice(0, -1)) : x === y;
}
