import type { CompiledQuery } from './compile-query.ts';
import { foundTerms, holds } from './evaluate.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { leastDistance, leastOthers } from './near-places.ts';
import { clippedStretches, mostTelling } from './telling-stretches.ts';

/** Why a query, or part of one, does not hold in a stretch. */
export type Shortfall =
  /** None of its words is in the text. */
  | { readonly kind: 'absent' }
  /** They are in the text, but not in the stretch that was asked. */
  | { readonly kind: 'elsewhere'; readonly places: readonly Place[] }
  /** Both sides of NEAR are there: how many words apart at the nearest, neighbours being one apart. */
  | { readonly kind: 'apart'; readonly distance: number; readonly asked: number; readonly between: Place }
  /** Both sides of NEAR are there, but only in the same words. */
  | { readonly kind: 'overlapping' }
  /** All words of a loose phrase are there: how many others are between them at the least. */
  | { readonly kind: 'scattered'; readonly others: number; readonly asked: number; readonly between: Place }
  /** What is known of the item is something else. */
  | { readonly kind: 'unlike'; readonly known: readonly string[] }
  /** The text has no such stretch: no title, nobody who speaks. */
  | { readonly kind: 'no-stretch' };

/** What became of a query, and of each of its parts, in a stretch of a text. */
export interface Trace {
  readonly query: CompiledQuery;
  readonly within: Place;
  readonly holds: boolean;
  /** The words that make a word, phrase or NEAR hold. */
  readonly places: readonly Place[];
  /** Of AND, OR and NEAR the sides; of NOT what is negated; of a scope its query in the stretch where it holds, or best does. */
  readonly parts: readonly Trace[];
  /** Of a scope: in how many stretches its query holds. */
  readonly heldIn?: number;
  readonly shortfall?: Shortfall;
}

/** Says of each part of a query whether it holds in a stretch of a text, and if not, what it comes short by. */
export function traceQuery(query: CompiledQuery, text: IndexedText, within: Place): Trace {
  return trace(query, text, within, MOST_CANDIDATES);
}

/** @param candidates stretches of a scope that are looked at for the nearest; one within another scope: else they multiply */
function trace(query: CompiledQuery, text: IndexedText, within: Place, candidates: number): Trace {
  switch (query.kind) {
    case 'term':
    case 'sloppy':
      return traceWords(query, text, within);
    case 'near':
      return traceNear(query, text, within);
    case 'and':
    case 'or': {
      const parts = query.queries.map((one) => trace(one, text, within, candidates));
      const isHeld = query.kind === 'and' ? parts.every(isTrue) : parts.some(isTrue);
      return { query, within, holds: isHeld, places: [], parts };
    }
    case 'not': {
      const part = trace(query.query, text, within, candidates);
      return { query, within, holds: !part.holds, places: [], parts: [part] };
    }
    case 'scoped':
      return traceScope(query, text, within, candidates);
    case 'fact': {
      if (holds(query, text, within)) return { query, within, holds: true, places: [], parts: [] };
      const shortfall = { kind: 'unlike', known: text.factsOf(query.fact) } as const;
      return { query, within, holds: false, places: [], parts: [], shortfall };
    }
  }
}

function isTrue({ holds: isHeld }: Trace): boolean {
  return isHeld;
}

type WordsQuery = CompiledQuery & { readonly kind: 'term' | 'sloppy' };

function traceWords(query: WordsQuery, text: IndexedText, within: Place): Trace {
  const places = foundTerms(query, text, within).flatMap((term) => term.places);
  const told = { query, within, holds: places.length > 0, places, parts: [] };
  return told.holds ? told : { ...told, shortfall: wordsShortfall(query, text, within) };
}

function wordsShortfall(query: WordsQuery, text: IndexedText, within: Place): Shortfall {
  const isWhole = within.first === 0 && within.end === text.wordCount;
  const everywhere = isWhole ? [] : foundTerms(query, text, whole(text)).flatMap((term) => term.places);
  if (everywhere.length > 0) return { kind: 'elsewhere', places: everywhere };
  const nearest = query.kind === 'sloppy' ? leastOthers(query.atoms, text, within) : undefined;
  return query.kind === 'sloppy' && nearest ? { kind: 'scattered', asked: query.slop, ...nearest } : { kind: 'absent' };
}

function traceNear(query: CompiledQuery & { readonly kind: 'near' }, text: IndexedText, within: Place): Trace {
  const places = foundTerms(query, text, within).flatMap((term) => term.places);
  const parts = [query.left, query.right].map((side) => trace(side, text, within, 1));
  const told = { query, within, holds: holds(query, text, within), places, parts };
  if (told.holds) return { ...told, parts: parts.map((part) => onlyAt(part, places)) };
  if (!parts.every(isTrue)) return told;
  const nearest = leastDistance(query, text, within);
  const shortfall = nearest
    ? ({ kind: 'apart', asked: query.distance, ...nearest } as const)
    : ({ kind: 'overlapping' } as const);
  return { ...told, shortfall };
}

/** Words that are too far away to be what NEAR found need not be told where others are near. */
function onlyAt(traced: Trace, places: readonly Place[]): Trace {
  const near = traced.places.filter(({ first, end }) =>
    places.some((place) => place.first === first && place.end === end),
  );
  const parts = traced.parts.map((part) => onlyAt(part, places));
  return { ...traced, parts, places: near.length > 0 ? near : traced.places };
}

function traceScope(
  query: CompiledQuery & { readonly kind: 'scoped' },
  text: IndexedText,
  within: Place,
  candidates: number,
): Trace {
  const stretches = clippedStretches(query.scope, text, within);
  const held = stretches.filter((stretch) => holds(query.query, text, stretch));
  const looked = held.length > 0 ? held.slice(0, 1) : mostTelling(query.query, text, stretches).slice(0, candidates);
  const traces = looked.map((stretch) => trace(query.query, text, stretch, 1));
  const [best] = traces.toSorted((a, b) => nearness(b) - nearness(a));
  const told = { query, within, holds: best?.holds ?? false, places: [], parts: best ? [best] : [] };
  return best ? { ...told, heldIn: held.length } : { ...told, shortfall: { kind: 'no-stretch' } };
}

function whole(text: IndexedText): Place {
  return { first: 0, end: text.wordCount };
}

const MOST_CANDIDATES = 12;
const ELSEWHERE = 0.25;

/** How near a query comes to holding, 0 to 1; 1 just where it holds. For putting what nearly holds in order. */
export function nearness(traced: Trace): number {
  if (traced.holds) return 1;
  const { query, parts, shortfall } = traced;
  if (shortfall?.kind === 'elsewhere') return ELSEWHERE;
  if (shortfall?.kind === 'apart') return 0.5 + (0.4 * shortfall.asked) / shortfall.distance;
  if (shortfall?.kind === 'scattered') return 0.5 + (0.4 * (shortfall.asked + 1)) / (shortfall.others + 1);
  if (query.kind === 'not' || parts.length === 0) return 0;
  if (query.kind === 'or' || query.kind === 'scoped') return Math.max(...parts.map(nearness));
  // A NOT that holds says nothing of how near the rest comes.
  const telling = parts.filter((part) => !(part.query.kind === 'not' && part.holds));
  const mean = telling.reduce((sum, part) => sum + nearness(part), 0) / telling.length;
  return query.kind === 'near' ? mean / 2 : mean;
}
