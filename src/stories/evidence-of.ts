import { cosineOf } from './cosine-of.ts';
import { FREQUENT_EVENTS } from './event-words.ts';
import { inCommon } from './in-common.ts';
import { FREQUENT_PLACES } from './place-words.ts';
import { type SharedShingles, sharedShingles } from './sampled-shingles.ts';
import type { StorySketch } from './story-sketch.ts';

/** What two items have in common, and what parts them. */
export interface Evidence {
  readonly words: SharedWords;
  readonly agreements: SharedAgreements;
  readonly when: TimeAndPlace;
}

/** Counts, unless told otherwise. */
export interface SharedWords {
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
  /** Whether the beginning of each speaks of less frequent kinds of event, and of none in common. */
  readonly haveOtherEvents: boolean;
  readonly speakers: number;
  /** Sampled runs of quoted words. */
  readonly said: number;
}

export interface SharedAgreements {
  readonly shared: number;
  /** Whether one is about an agreement that the other may be about, or both may be about one. */
  readonly haveWeak: boolean;
  readonly haveOther: boolean;
  /** Whether each is about an agreement of its own beside those in common. */
  readonly haveMore: boolean;
}

/** Counts, unless told otherwise. */
export interface TimeAndPlace {
  /** But for the parties of an agreement that both are about. */
  readonly places: SharedKinds;
  readonly titlePlaces: number;
  /** Whether each title names a place that the other item does not. */
  readonly haveOtherPlaces: boolean;
  /** The same of their beginnings, but for those parties. */
  readonly haveOtherLeadPlaces: boolean;
  readonly days: number;
  /** Whether both speak of days near their own, and of none in common. */
  readonly haveOtherDays: boolean;
  /** Undefined where one names none. */
  readonly isOneMainDay: boolean | undefined;
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
  return { words: sharedWords(a, b), agreements: sharedAgreements(a, b), when: timeAndPlace(a, b) };
}

function sharedWords(a: StorySketch, b: StorySketch): SharedWords {
  const isOneLanguage = a.language === b.language;
  const numbers = inCommon(a.numbers, b.numbers);
  return {
    isOneLanguage,
    isOneSource: a.source === b.source,
    shingles: sharedShingles(a.shingles, b.shingles),
    cosine: isOneLanguage ? cosineOf(a.terms, b.terms) : 0,
    title: isOneLanguage ? inCommon(a.titleTerms, b.titleTerms) / shorter(a.titleTerms, b.titleTerms) : 0,
    names: inCommon(a.names, b.names),
    roots: inCommon(a.roots, b.roots),
    numbers,
    otherNumbers: Math.min(a.numbers.length, b.numbers.length) - numbers,
    events: sharedKinds(a.events, b.events, FREQUENT_EVENTS),
    leadEvents: sharedKinds(a.leadEvents, b.leadEvents, FREQUENT_EVENTS),
    haveOtherEvents: areOther(a.leadEvents.filter(isRareEvent), b.leadEvents.filter(isRareEvent)),
    speakers: inCommon(a.speakers, b.speakers),
    said: inCommon(a.said, b.said),
  };
}

function sharedAgreements(a: StorySketch, b: StorySketch): SharedAgreements {
  const shared = inCommon(a.agreements, b.agreements);
  const haveWeak = shared === 0 && haveWeakInCommon(a, b);
  return {
    shared,
    haveWeak,
    haveOther: !haveWeak && areOther(a.agreements, b.agreements),
    haveMore: shared > 0 && shared < Math.min(a.agreements.length, b.agreements.length),
  };
}

function haveWeakInCommon(a: StorySketch, b: StorySketch): boolean {
  const weak = inCommon(a.weakAgreements, b.weakAgreements);
  return weak > 0 || inCommon(a.agreements, b.weakAgreements) > 0 || inCommon(a.weakAgreements, b.agreements) > 0;
}

function timeAndPlace(a: StorySketch, b: StorySketch): TimeAndPlace {
  const parties = inCommon(a.agreements, b.agreements) > 0 ? a.parties.filter((one) => b.parties.includes(one)) : [];
  const news = (places: readonly number[]) => places.filter((place) => !parties.includes(place));
  return {
    places: sharedKinds(news(a.places), news(b.places), FREQUENT_PLACES),
    titlePlaces: inCommon(news(a.titlePlaces), b.titlePlaces),
    haveOtherPlaces: hasOther(a.titlePlaces, b.places) && hasOther(b.titlePlaces, a.places),
    haveOtherLeadPlaces: hasOther(news(a.leadPlaces), b.places) && hasOther(news(b.leadPlaces), a.places),
    days: inCommon(a.days, b.days),
    haveOtherDays: areOther(nearDays(a), nearDays(b)),
    isOneMainDay: a.mainDay === undefined || b.mainDay === undefined ? undefined : a.mainDay === b.mainDay,
    daysApart: Math.abs(a.hour - b.hour) / HOURS,
  };
}

function isRareEvent(event: number): boolean {
  return event >= FREQUENT_EVENTS;
}

function shorter(a: readonly number[], b: readonly number[]): number {
  return Math.max(1, Math.min(a.length, b.length));
}

function hasOther(some: readonly number[], all: readonly number[]): boolean {
  return inCommon(some, all) < some.length;
}

function areOther<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length > 0 && b.length > 0 && inCommon(a, b) === 0;
}

function nearDays({ days, hour }: StorySketch): number[] {
  return days.filter((day) => Math.abs(hour / HOURS - day) < NEAR_DAYS);
}

function sharedKinds(a: readonly number[], b: readonly number[], frequent: number): SharedKinds {
  let count = 0;
  for (const kind of a) if (b.includes(kind)) count += weightOf(kind, frequent);
  return { count, share: count === 0 ? 0 : count / Math.sqrt(weightsOf(a, frequent) * weightsOf(b, frequent)) };
}

function weightsOf(kinds: readonly number[], frequent: number): number {
  let sum = 0;
  for (const kind of kinds) sum += weightOf(kind, frequent);
  return sum;
}

function weightOf(kind: number, frequent: number): number {
  return kind < frequent ? 0.5 : 1;
}
