import type { StorySketch } from './story-sketch.ts';

/** Days in one row of a band; a lookup reads this one and those beside it. */
const BUCKET_DAYS = 8;
const HOURS = 24;
/** Later reports of an event name its agreement; by names and words alone only those of about the same days are found. */
const NEXT_BUCKETS = [-1, 0, 1];

const MOST = {
  write: { shingles: 30, agreements: 10, names: 12, terms: 6, speakers: 2 },
  read: { shingles: 36, agreements: 6, names: 8, terms: 4, speakers: 1 },
} as const;

/**
 * Keys under which an item is kept so that later ones of its story find it: at most 60. Those with days in them find
 * items of up to a week, or at most two, before or after.
 */
export function bandsToWrite(sketch: StorySketch): string[] {
  const bucket = bucketOf(sketch);
  const dated = datedFeatures(sketch, MOST.write).map((feature) => `${feature}@${bucket}`);
  return [...shingleBands(sketch, MOST.write.shingles), ...dated];
}

/** Keys of the rows to read for a new item: at most 100, one batch. */
export function bandsToRead(sketch: StorySketch): string[] {
  const bucket = bucketOf(sketch);
  const dated = datedFeatures(sketch, MOST.read).flatMap((feature) =>
    NEXT_BUCKETS.map((next) => `${feature}@${bucket + next}`),
  );
  return [...shingleBands(sketch, MOST.read.shingles), ...dated];
}

/** What one row of a band holds. */
export interface FoundBand {
  readonly band: string;
  /** Newest last. */
  readonly ids: readonly string[];
}

/** Ids found in rows of bands, those first that the most and the most telling rows name. */
export function nearestFirst(found: readonly FoundBand[], most = 100): string[] {
  const weights = new Map<string, number>();
  for (const { ids } of found) {
    // A row that names many tells little.
    const weight = 1 / Math.log2(2 + ids.length);
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}

function bucketOf({ hour }: StorySketch): number {
  return Math.floor(hour / HOURS / BUCKET_DAYS);
}

function shingleBands({ shingles }: StorySketch, most: number): string[] {
  return shingles.slice(0, most).map((shingle) => `w${shingle.toString(36)}`);
}

function datedFeatures(
  { agreements, names, terms, speakers }: StorySketch,
  most: { agreements: number; names: number; terms: number; speakers: number },
): string[] {
  return [
    ...agreements.slice(0, most.agreements).map((id) => `a${id}`),
    ...names.slice(0, most.names).map((name) => `n${(name >>> 0).toString(36)}`),
    ...terms.slice(0, most.terms).map(({ term }) => `t${(term >>> 0).toString(36)}`),
    ...speakers.slice(0, most.speakers).map((speaker) => `s${(speaker >>> 0).toString(36)}`),
  ];
}
