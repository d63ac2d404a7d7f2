import {
  type Evidence,
  evidenceOf,
  type SharedAgreements,
  type SharedWords,
  type TimeAndPlace,
} from './evidence-of.ts';
import type { StorySketch } from './story-sketch.ts';

/**
 * How two items tell one event: `copy` and `excerpt` in the same words, `rewrite` in many of them, `event` in other
 * words, `translation` in another language.
 */
type Kinship = 'copy' | 'excerpt' | 'rewrite' | 'event' | 'translation';

export interface Alike {
  readonly how: Kinship;
  /** 0 to 1: how likely it is that they tell one event. */
  readonly strength: number;
}

/** Below it two items have too little in common to be spoken of. */
const LEAST_STRENGTH = 0.1;

/** Whether two items tell one event, and how; the order of the two does not matter. */
export function compareSketches(a: StorySketch, b: StorySketch): Alike | undefined {
  const evidence = evidenceOf(a, b);
  const strength = 1 / (1 + Math.exp(-logOdds(evidence)));
  return strength < LEAST_STRENGTH ? undefined : { how: kinshipOf(evidence.words), strength };
}

/**
 * Weights by logistic regression on the pairs of two labelled archives, rounded; those of shared runs and quoted words,
 * and of what parts two events of one week, are set by hand with an eye on a third.
 */
function logOdds({ words, agreements, when }: Evidence): number {
  const language = words.isOneLanguage ? 0 : 0.6;
  const same = isFilledInAnew(words, agreements, when) ? -4 * words.shingles.containment : sameWords(words);
  return -2.6 + language + same + aboutTheSame(words) + sameAgreements(agreements) + whenAndWhere(when);
}

function sameWords({ shingles, cosine, title, roots }: SharedWords): number {
  return 6 * shingles.containment + 0.3 * cosine + 0.3 * title + 0.8 * Math.log1p(roots);
}

function aboutTheSame(e: SharedWords): number {
  const events = 0.3 * (e.events.share + e.events.count) + 0.45 * (e.leadEvents.share + e.leadEvents.count);
  const who = 0.6 * Math.log1p(e.names) + 0.3 * Math.min(1, e.speakers) + 0.4 * Math.min(2, Math.log1p(e.said));
  return who + 0.5 * Math.log1p(e.numbers) + events - (e.haveOtherEvents ? 0.5 : 0);
}

function sameAgreements({ shared, haveWeak, haveOther, haveMore }: SharedAgreements): number {
  const alike = 2.2 * Math.min(1, shared) + (haveWeak ? 0.35 : 0);
  return alike - (haveOther ? 1.1 : 0) - (haveMore ? 0.6 : 0);
}

function whenAndWhere(e: TimeAndPlace): number {
  const mainDay = e.isOneMainDay === undefined ? 0 : e.isOneMainDay ? 0.5 : -0.6;
  const days = 0.8 * Math.min(2, e.days) - (e.haveOtherDays ? 0.6 : 0) + mainDay;
  const places = 0.5 * e.places.share + 0.4 * e.places.count + 0.4 * Math.min(1, e.titlePlaces);
  const others = (e.haveOtherPlaces ? 0.7 : 0) + (e.haveOtherLeadPlaces ? 0.4 : 0);
  return days + places - others - lateness(e.daysApart);
}

/** Most reports come within two days; those that come later need not be much later to be of another event. */
function lateness(days: number): number {
  return 1.1 * Math.min(days, 2) + 0.45 * Math.max(0, Math.min(days, 20) - 2);
}

/** Share of runs of words at which two texts may be one form, filled in twice. */
const LIKE_A_FORM = 0.25;

/**
 * Whether what differs in two texts of the same words tells that these are a form that is filled in for each occasion,
 * such as monthly figures, or the standing paragraphs of visits.
 */
function isFilledInAnew(words: SharedWords, agreements: SharedAgreements, when: TimeAndPlace): boolean {
  if (words.shingles.containment < LIKE_A_FORM) return false;
  const hasOtherNumbers = words.otherNumbers >= 2 && words.otherNumbers > words.numbers;
  const isLater = when.daysApart > (words.isOneSource ? 4 : 10);
  return hasOtherNumbers || agreements.haveOther || when.haveOtherPlaces || isLater;
}

function kinshipOf({ isOneLanguage, shingles }: SharedWords): Kinship {
  if (!isOneLanguage) return 'translation';
  if (shingles.resemblance >= 0.6) return 'copy';
  if (shingles.containment >= 0.6) return 'excerpt';
  return shingles.containment >= 0.1 ? 'rewrite' : 'event';
}
