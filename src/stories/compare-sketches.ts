import { FREQUENT_EVENTS } from './event-words.ts';
import { FREQUENT_PLACES } from './place-words.ts';
import { type SharedShingles, sharedShingles } from './sampled-shingles.ts';
import type { SketchTerm, StorySketch } from './story-sketch.ts';

/**
 * How two items tell one event: `copy` and `excerpt` in the same words, `rewrite` in many of them, `event` in other
 * words, `translation` in another language.
 */
export type Kinship = 'copy' | 'excerpt' | 'rewrite' | 'event' | 'translation';

export interface Alike {
  readonly how: Kinship;
  /** 0 to 1: how likely it is that they tell one event. */
  readonly strength: number;
}

/** Below it two items have too little in common to be spoken of. */
const LEAST_STRENGTH = 0.1;

/** What two items have in common, and what parts them; shares are 0 to 1. */
export interface Evidence {
  readonly sameLanguage: number;
  readonly shingles: SharedShingles;
  readonly cosine: number;
  readonly title: number;
  readonly names: number;
  readonly numbers: number;
  readonly numbersApart: number;
  readonly days: number;
  readonly events: number;
  readonly agreements: number;
  readonly otherAgreements: number;
  readonly speakers: number;
  readonly sameSource: number;
  /** Between their publication. */
  readonly daysApart: number;
  readonly places: number;
  readonly placesApart: number;
  readonly titlePlaces: number;
  readonly titlePlacesApart: number;
  readonly roots: number;
  readonly recentApart: number;
  readonly eventsIn: number;
  readonly placesIn: number;
  readonly mainSame: number;
  readonly mainApart: number;
}

export function compareSketches(a: StorySketch, b: StorySketch): Alike | undefined {
  const evidence = evidenceOf(a, b);
  const strength = strengthOf(evidence);
  return strength < LEAST_STRENGTH ? undefined : { how: kinshipOf(evidence), strength };
}

export function evidenceOf(a: StorySketch, b: StorySketch): Evidence {
  const sameLanguage = a.language === b.language;
  const [numbers, names, days] = [common(a.numbers, b.numbers), common(a.names, b.names), common(a.days, b.days)];
  const agreements = a.agreements.filter((id) => b.agreements.includes(id)).length;
  return {
    sameLanguage: Number(sameLanguage),
    shingles: sharedShingles(a.shingles, b.shingles),
    cosine: sameLanguage ? cosineOf(a.terms, b.terms) : 0,
    title: sameLanguage ? shareOf(common(a.titleTerms, b.titleTerms), a.titleTerms, b.titleTerms) : 0,
    names,
    numbers,
    numbersApart: Math.min(a.numbers.length, b.numbers.length) - numbers,
    days,
    events: weighedShare(a.events, b.events, FREQUENT_EVENTS),
    eventsIn: weigh(
      a.events.filter((one) => b.events.includes(one)),
      FREQUENT_EVENTS,
    ),
    placesIn: weigh(
      a.places.filter((one) => b.places.includes(one)),
      FREQUENT_PLACES,
    ),
    mainSame: Number(a.mainDay !== undefined && a.mainDay === b.mainDay),
    mainApart: Number(a.mainDay !== undefined && b.mainDay !== undefined && a.mainDay !== b.mainDay),
    agreements,
    otherAgreements: Number(agreements === 0 && a.agreements.length > 0 && b.agreements.length > 0),
    speakers: common(a.speakers, b.speakers),
    sameSource: Number(a.source === b.source),
    places: weighedShare(a.places, b.places, FREQUENT_PLACES),
    placesApart: Number(common(a.places, b.places) === 0 && a.places.length > 0 && b.places.length > 0),
    titlePlaces: common(a.titlePlaces, b.titlePlaces),
    titlePlacesApart: Number(
      common(a.titlePlaces, b.places) < a.titlePlaces.length && common(b.titlePlaces, a.places) < b.titlePlaces.length,
    ),
    roots: common(a.roots, b.roots),
    recentApart: apartOf(a, b),
    daysApart: Math.abs(a.hour - b.hour) / 24,
  };
}

function strengthOf(e: Evidence): number {
  const { containment } = e.shingles;
  const isTemplate = containment >= 0.25 && partsTemplates(e);
  const sum =
    -3 +
    0.8 * (1 - e.sameLanguage) +
    (isTemplate ? -4 : 6) * containment +
    1 * e.cosine +
    0.8 * e.title +
    0.8 * Math.log1p(e.names) +
    1.6 * Math.log1p(e.numbers) +
    1.1 * Math.min(2, e.days) -
    1.4 * e.recentApart +
    0.5 * e.mainSame -
    0.3 * e.mainApart +
    1.2 * e.events +
    0.35 * e.eventsIn +
    3.1 * Math.min(1, e.agreements) -
    1.2 * e.otherAgreements +
    0.3 * Math.min(1, e.speakers) -
    lateness(e.daysApart) +
    1.2 * e.places +
    0.25 * e.placesIn +
    0.8 * Math.min(1, e.titlePlaces) -
    1.2 * e.titlePlacesApart +
    0.75 * Math.log1p(e.roots);
  return 1 / (1 + Math.exp(-sum));
}

function lateness(days: number): number {
  return 1.15 * Math.min(days, 2) + 0.5 * Math.max(0, Math.min(days, 20) - 2);
}

/** Whether what differs in two texts of the same words tells that these are a form, filled in for another occasion. */
function partsTemplates(e: Evidence): boolean {
  const otherNumbers = e.numbersApart >= 2 && e.numbersApart > e.numbers;
  return otherNumbers || e.otherAgreements > 0 || e.titlePlacesApart > 0 || e.daysApart > 10;
}

function kinshipOf({ sameLanguage, shingles }: Evidence): Kinship {
  if (sameLanguage === 0) return 'translation';
  if (shingles.resemblance >= 0.6) return 'copy';
  if (shingles.containment >= 0.6) return 'excerpt';
  return shingles.containment >= 0.1 ? 'rewrite' : 'event';
}

function common(a: readonly number[], b: readonly number[]): number {
  const known = new Set(b);
  return a.filter((one) => known.has(one)).length;
}

/** Kinds that are in many items count half. */
function weigh(kinds: readonly number[], frequent: number): number {
  return kinds.reduce((sum, kind) => sum + (kind < frequent ? 0.5 : 1), 0);
}

function weighedShare(a: readonly number[], b: readonly number[], frequent: number): number {
  const shared = weigh(
    a.filter((kind) => b.includes(kind)),
    frequent,
  );
  return shared === 0 ? 0 : shared / Math.sqrt(weigh(a, frequent) * weigh(b, frequent));
}

function shareOf(count: number, a: readonly number[], b: readonly number[]): number {
  return count / Math.max(1, Math.min(a.length, b.length));
}

function cosineOf(a: readonly SketchTerm[], b: readonly SketchTerm[]): number {
  const weights = new Map(b.map(({ term, weight }) => [term, weight]));
  const product = a.reduce((sum, { term, weight }) => sum + weight * (weights.get(term) ?? 0), 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

function lengthOf(terms: readonly SketchTerm[]): number {
  return Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));
}

function apartOf(a: StorySketch, b: StorySketch): number {
  const recent = (s: StorySketch) => s.days.filter((day) => Math.abs(s.hour / 24 - day) < 8);
  const [x, y] = [recent(a), recent(b)];
  return Number(x.length > 0 && y.length > 0 && common(x, y) === 0);
}
