import { implies } from '../../watchlist/query/implies.ts';
import type { Meaning } from '../../watchlist/query/meaning.ts';
import { conjuncts, disjuncts, excludes, neverHolds } from '../../watchlist/query/never-holds.ts';
import type { Finding } from './finding.ts';

export type QueryFinding = Pick<Finding, 'level' | 'check' | 'message'>;

type Quote = (meaning: Meaning) => string;

/**
 * What is hardly meant in a query: what can never hold, a NOT that takes nothing away, words that others cover.
 *
 * @param quote gives the words that something was written with
 * @param isWeighed whether words count differently: then one that another covers may still add to the sum
 */
export function lintQuery(meaning: Meaning, quote: Quote, isWeighed = false): QueryFinding[] {
  if (neverHolds(meaning)) return [{ level: 'error', check: 'never', message: `${quote(meaning)} can never hold` }];
  return groupsOf(meaning).flatMap((group) => {
    const parts = group.kind === 'and' ? conjuncts(group) : disjuncts(group);
    if (group.kind === 'and') return [...lintAnd(parts, quote), ...(isWeighed ? [] : coveredInAnd(parts, quote))];
    return isWeighed ? [] : coveredInOr(parts, quote);
  });
}

/** All ANDs and ORs, each with those directly within it taken together. */
function groupsOf(meaning: Meaning): Meaning[] {
  switch (meaning.kind) {
    case 'and':
      return [meaning, ...conjuncts(meaning).flatMap(groupsOf)];
    case 'or':
      return meaning.isList ? [] : [meaning, ...disjuncts(meaning).flatMap(groupsOf)];
    case 'not':
    case 'scoped':
      return groupsOf(meaning.part);
    case 'near':
      return [meaning.left, meaning.right].flatMap(groupsOf);
    default:
      return [];
  }
}

function lintAnd(parts: readonly Meaning[], quote: Quote): QueryFinding[] {
  return parts.flatMap((part) => {
    if (part.kind === 'not') return idleNot(part, parts, quote);
    return disjuncts(part).length > 1 ? deadSides(part, parts, quote) : [];
  });
}

/** Sides of OR that something beside the OR rules out. */
function deadSides(part: Meaning, parts: readonly Meaning[], quote: Quote): QueryFinding[] {
  return disjuncts(part).flatMap((side) => {
    const other = parts.find((one) => one !== part && one.kind !== 'or' && excludes(side, one));
    if (!other) return [];
    return [{ level: 'error', check: 'never', message: `${quote(side)} can never hold beside ${quote(other)}` }];
  });
}

function idleNot(not: Meaning & { kind: 'not' }, parts: readonly Meaning[], quote: Quote): QueryFinding[] {
  const why = parts.find((one) => {
    if (one === not) return false;
    return one.kind === 'fact'
      ? excludes(one, not.part)
      : isSpare(not, one, implies(one, not), implies(not, one), parts);
  });
  if (!why) return [];
  return [{ level: 'advice', check: 'idle-not', message: `${quote(not)} takes nothing away beside ${quote(why)}` }];
}

function coveredInAnd(parts: readonly Meaning[], quote: Quote): QueryFinding[] {
  const asked = parts.filter(({ kind }) => kind !== 'not');
  return covered(asked, quote, 'is asked for by', (part, other) =>
    isSpare(part, other, implies(other, part), implies(part, other), asked),
  );
}

function coveredInOr(sides: readonly Meaning[], quote: Quote): QueryFinding[] {
  return covered(sides, quote, 'is found by', (side, other) =>
    isSpare(side, other, implies(side, other), implies(other, side), sides),
  );
}

/** Whether a part can go because of another; of two that say the same, the first stays. */
function isSpare(
  part: Meaning,
  other: Meaning,
  isCovered: boolean,
  isCovering: boolean,
  all: readonly Meaning[],
): boolean {
  return isCovered && (!isCovering || all.indexOf(other) < all.indexOf(part));
}

function covered(
  parts: readonly Meaning[],
  quote: Quote,
  because: string,
  isCoveredBy: (part: Meaning, other: Meaning) => boolean,
): QueryFinding[] {
  return parts.flatMap((part) => {
    const other = parts.find((one) => one !== part && isCoveredBy(part, one));
    if (!other) return [];
    const isSame = quote(part) === quote(other);
    const message = isSame ? `${quote(part)} occurs twice` : `${quote(part)} ${because} ${quote(other)} too`;
    return [{ level: 'advice', check: 'covered', message }];
  });
}
