import type { CompiledQuery } from './compile-query.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { type Effort, hasNear, MOST_PAIRS, nearAreas } from './near.ts';
import {
  asPlaces,
  filtered,
  firstFrom,
  hasPlaceIn,
  merged,
  NO_PLACES,
  type PlaceList,
  placesIn,
} from './place-list.ts';
import { sloppyPlaces } from './sloppy.ts';
import { stretchesToTry } from './stretches-to-try.ts';

type NearQuery = CompiledQuery & { readonly kind: 'near' };
type SloppyQuery = CompiledQuery & { readonly kind: 'sloppy' };

/** Of each word or phrase of a query so many places are told at the most. */
const MOST_FOUND = 500;

/** Whether a query holds within a stretch of a text. */
export function holds(query: CompiledQuery, text: IndexedText, within: Place): boolean {
  return isTrue(query, text, within, { pairs: MOST_PAIRS });
}

function isTrue(query: CompiledQuery, text: IndexedText, within: Place, effort: Effort): boolean {
  switch (query.kind) {
    case 'term':
      return hasPlaceIn(text.listOfAny(query.atoms), within);
    case 'sloppy':
      return isFilled(looselyIn(query, text, within, 1));
    case 'near':
      return isNear(query, text, within, effort);
    case 'and':
      return query.queries.every((one) => isTrue(one, text, within, effort));
    case 'or':
      return query.queries.some((one) => isTrue(one, text, within, effort));
    case 'not':
      return !isTrue(query.query, text, within, effort);
    case 'scoped':
      return stretchesToTry(query, text, within).some((stretch) => isTrue(query.query, text, stretch, effort));
    case 'fact':
      return text.factsOf(query.fact).some((fact) => isValue(query.value, fact));
  }
}

function isNear({ left, right, distance }: NearQuery, text: IndexedText, within: Place, effort: Effort): boolean {
  const areas = areasIn(right, text, within, effort);
  return isFilled(areas) && hasNear(areasIn(left, text, within, effort), areas, distance);
}

/** A word of a query that a text has, and where. */
export interface FoundTerm {
  readonly query: CompiledQuery & { kind: 'term' | 'sloppy' };
  readonly places: readonly Place[];
}

/** The words that make a query hold within a stretch: those under NOT, and of sides that do not hold, left out. */
export function foundTerms(query: CompiledQuery, text: IndexedText, within: Place): FoundTerm[] {
  return termsIn(query, text, within, { pairs: MOST_PAIRS });
}

function termsIn(query: CompiledQuery, text: IndexedText, within: Place, effort: Effort): FoundTerm[] {
  switch (query.kind) {
    case 'term':
    case 'sloppy': {
      const list = areasIn(query, text, within, effort);
      return isFilled(list) ? [{ query, places: asPlaces(list, MOST_FOUND) }] : [];
    }
    case 'near':
      return foundNear(query, text, within, effort).terms.map((term) => ({
        query: term.query,
        places: asPlaces(term.list),
      }));
    case 'and':
    case 'or':
      return query.queries
        .filter((one) => isTrue(one, text, within, effort))
        .flatMap((one) => termsIn(one, text, within, effort));
    case 'scoped':
      return stretchesToTry(query, text, within)
        .filter((stretch) => isTrue(query.query, text, stretch, effort))
        .flatMap((stretch) => termsIn(query.query, text, stretch, effort));
    case 'not':
    case 'fact':
      return [];
  }
}

interface FoundAreas {
  readonly areas: PlaceList;
  readonly terms: readonly { readonly query: FoundTerm['query']; readonly list: PlaceList }[];
}

/** What a side of NEAR, or all of it, finds; each NEAR is worked out once, however deep they stand. */
function foundIn(query: CompiledQuery, text: IndexedText, within: Place, effort: Effort): FoundAreas {
  if (query.kind === 'near') return foundNear(query, text, within, effort);
  if (query.kind === 'or') {
    const sides = query.queries.map((one) => foundIn(one, text, within, effort));
    return { areas: merged(sides.map(({ areas }) => areas)), terms: sides.flatMap(({ terms }) => terms) };
  }
  const areas = areasIn(query, text, within, effort);
  const isWord = query.kind === 'term' || query.kind === 'sloppy';
  return { areas, terms: isWord && isFilled(areas) ? [{ query, list: areas }] : [] };
}

function foundNear({ left, right, distance }: NearQuery, text: IndexedText, within: Place, effort: Effort): FoundAreas {
  const sides = [foundIn(left, text, within, effort), foundIn(right, text, within, effort)] as const;
  const areas = nearAreas(sides[0].areas, sides[1].areas, distance, effort);
  if (!isFilled(areas)) return { areas, terms: [] };
  const isInside = insideAny(areas);
  const terms = sides
    .flatMap((side) => side.terms)
    .map(({ query, list }) => ({ query, list: filtered(list, isInside, MOST_FOUND) }))
    .filter(({ list }) => isFilled(list));
  return { areas, terms };
}

/** Whether a place lies in one of the areas: that with the furthest end of those that do not begin behind it. */
function insideAny({ firsts, ends, from, to }: PlaceList): (first: number, end: number) => boolean {
  const furthest = Int32Array.from(ends.subarray(from, to));
  for (let at = 1; at < furthest.length; at++) furthest[at] = Math.max(furthest[at] ?? 0, furthest[at - 1] ?? 0);
  const list = { firsts: firsts.subarray(from, to), ends: furthest, from: 0, to: to - from };
  return (first, end) => end <= (furthest[firstFrom(list, first + 1) - 1] ?? 0);
}

/** Where a word, phrase or side of NEAR occurs within a stretch. */
function areasIn(query: CompiledQuery, text: IndexedText, within: Place, effort: Effort): PlaceList {
  switch (query.kind) {
    case 'term':
      return isWhole(within, text) ? text.listOfAny(query.atoms) : placesIn(text.listOfAny(query.atoms), within);
    case 'sloppy':
      return looselyIn(query, text, within);
    case 'or':
      return merged(query.queries.map((one) => areasIn(one, text, within, effort)));
    case 'near': {
      const right = areasIn(query.right, text, within, effort);
      if (!isFilled(right)) return NO_PLACES;
      return nearAreas(areasIn(query.left, text, within, effort), right, query.distance, effort);
    }
    default:
      return NO_PLACES;
  }
}

function looselyIn({ atoms, slop }: SloppyQuery, text: IndexedText, within: Place, most?: number): PlaceList {
  const words = atoms.map((atom) => listIn(atom, text, within));
  return words.every(isFilled) ? sloppyPlaces(words, slop, text.paragraphs, most) : NO_PLACES;
}

function listIn(atom: number, text: IndexedText, within: Place): PlaceList {
  const list = text.listOf(atom);
  if (!list) return NO_PLACES;
  return within.first <= 0 && within.end >= text.wordCount ? list : placesIn(list, within);
}

function isWhole({ first, end }: Place, { wordCount }: IndexedText): boolean {
  return first <= 0 && end >= wordCount;
}

function isFilled({ from, to }: PlaceList): boolean {
  return from < to;
}

function isValue(asked: string, value: string): boolean {
  const [a, b] = [asked.toLowerCase(), value.toLowerCase()];
  return a.endsWith('*') ? b.startsWith(a.slice(0, -1)) : a === b;
}
