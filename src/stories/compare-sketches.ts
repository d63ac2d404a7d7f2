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
    events: common(a.events, b.events) / Math.max(1, Math.sqrt(a.events.length * b.events.length)),
    agreements,
    otherAgreements: Number(agreements === 0 && a.agreements.length > 0 && b.agreements.length > 0),
    speakers: common(a.speakers, b.speakers),
    sameSource: Number(a.source === b.source),
    daysApart: Math.abs(a.hour - b.hour) / 24,
  };
}

function strengthOf(e: Evidence): number {
  const sum =
    -3.5 +
    6 * e.shingles.containment +
    6 * e.cosine +
    2 * e.title +
    1.2 * Math.log1p(e.names) +
    1 * Math.log1p(e.numbers) +
    0.6 * e.days +
    2 * e.events +
    2.5 * Math.min(1, e.agreements) -
    1.5 * e.otherAgreements +
    1.5 * Math.min(1, e.speakers) -
    0.8 * e.daysApart -
    0.8 * e.sameSource;
  return 1 / (1 + Math.exp(-sum));
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
