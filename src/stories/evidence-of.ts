import { FREQUENT_EVENTS } from './event-words.ts';
import { FREQUENT_PLACES } from './place-words.ts';
import { type SharedShingles, sharedShingles } from './sampled-shingles.ts';
import type { SketchTerm, StorySketch } from './story-sketch.ts';

/** What two items have in common, and what parts them: counts, unless told otherwise. */
export interface Evidence {
  readonly isOneLanguage: boolean;
  readonly isOneSource: boolean;
  readonly shingles: SharedShingles;
  /** Of their terms, 0 to 1; 0 across languages. */
  readonly cosine: number;
  /** Share of the shorter title's terms, 0 to 1; 0 across languages. */
  readonly title: number;
  readonly names: number;
  readonly roots: number;
  readonly numbers: number;
  /** Numbers of the item that has fewer which the other has not. */
  readonly otherNumbers: number;
  readonly events: SharedKinds;
  readonly leadEvents: SharedKinds;
  readonly places: SharedKinds;
  readonly titlePlaces: number;
  /** Whether each title names a place that the other item does not. */
  readonly haveOtherPlaces: boolean;
  readonly days: number;
  /** Whether both speak of days near their own, and of none in common. */
  readonly haveOtherDays: boolean;
  /** Undefined where one names none. */
  readonly isOneMainDay: boolean | undefined;
  readonly agreements: number;
  readonly haveOtherAgreements: boolean;
  readonly speakers: number;
  /** Between their publication. */
  readonly daysApart: number;
}

/** Kinds of which those in many items count half. */
interface SharedKinds {
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
}

const HOURS = 24;
/** Days further from an item's own are history, or plans. */
const NEAR_DAYS = 8;

export function evidenceOf(a: StorySketch, b: StorySketch): Evidence {
  const isOneLanguage = a.language === b.language;
  const numbers = common(a.numbers, b.numbers);
  const agreements = a.agreements.filter((id) => b.agreements.includes(id)).length;
  return {
    isOneLanguage,
    isOneSource: a.source === b.source,
    shingles: sharedShingles(a.shingles, b.shingles),
    cosine: isOneLanguage ? cosineOf(a.terms, b.terms) : 0,
    title: isOneLanguage ? common(a.titleTerms, b.titleTerms) / shorter(a.titleTerms, b.titleTerms) : 0,
    names: common(a.names, b.names),
    roots: common(a.roots, b.roots),
    numbers,
    otherNumbers: Math.min(a.numbers.length, b.numbers.length) - numbers,
    events: sharedKinds(a.events, b.events, FREQUENT_EVENTS),
    leadEvents: sharedKinds(a.leadEvents, b.leadEvents, FREQUENT_EVENTS),
    places: sharedKinds(a.places, b.places, FREQUENT_PLACES),
    titlePlaces: common(a.titlePlaces, b.titlePlaces),
    haveOtherPlaces: hasOther(a.titlePlaces, b.places) && hasOther(b.titlePlaces, a.places),
    days: common(a.days, b.days),
    haveOtherDays: areOther(nearDays(a), nearDays(b)),
    isOneMainDay: a.mainDay === undefined || b.mainDay === undefined ? undefined : a.mainDay === b.mainDay,
    agreements,
    haveOtherAgreements: agreements === 0 && a.agreements.length > 0 && b.agreements.length > 0,
    speakers: common(a.speakers, b.speakers),
    daysApart: Math.abs(a.hour - b.hour) / HOURS,
  };
}

function common(a: readonly number[], b: readonly number[]): number {
  return a.reduce((count, one) => (b.includes(one) ? count + 1 : count), 0);
}

function shorter(a: readonly number[], b: readonly number[]): number {
  return Math.max(1, Math.min(a.length, b.length));
}

function hasOther(some: readonly number[], all: readonly number[]): boolean {
  return common(some, all) < some.length;
}

function areOther(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && common(a, b) === 0;
}

function nearDays({ days, hour }: StorySketch): number[] {
  return days.filter((day) => Math.abs(hour / HOURS - day) < NEAR_DAYS);
}

function sharedKinds(a: readonly number[], b: readonly number[], frequent: number): SharedKinds {
  const weigh = (kinds: readonly number[]) => kinds.reduce((sum, kind) => sum + (kind < frequent ? 0.5 : 1), 0);
  const count = weigh(a.filter((kind) => b.includes(kind)));
  return { count, share: count === 0 ? 0 : count / Math.sqrt(weigh(a) * weigh(b)) };
}

function cosineOf(a: readonly SketchTerm[], b: readonly SketchTerm[]): number {
  const weights = new Map(b.map(({ term, weight }) => [term, weight]));
  const product = a.reduce((sum, { term, weight }) => sum + weight * (weights.get(term) ?? 0), 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

function lengthOf(terms: readonly SketchTerm[]): number {
  return Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));
}
