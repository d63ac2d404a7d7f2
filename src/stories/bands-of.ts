import type { StorySketch } from './story-sketch.ts';

/** Days in one row of a band; a lookup reads this one and the nearer one beside it. */
const BUCKET_DAYS = 16;
const HOURS = 24;

const MOST = {
  write: { shingles: 22, agreements: 8, weak: 2, names: 12, terms: 6, speakers: 2, said: 4, scenes: 4 },
  read: { shingles: 28, agreements: 6, weak: 3, names: 9, terms: 5, speakers: 2, said: 4, scenes: 6 },
} as const;
type Most = (typeof MOST)[keyof typeof MOST];

/**
 * Keys under which an item is kept so that later ones of its story find it: at most 60. Those with days in them find
 * items of up to a week, or at most three, before or after.
 */
export function bandsToWrite(sketch: StorySketch): string[] {
  const bucket = bucketOf(sketch);
  const dated = datedFeatures(sketch, MOST.write).map((feature) => `${feature}@${bucket}`);
  return [...shingleBands(sketch, MOST.write.shingles), ...dated];
}

/** Keys of the rows to read for a new item: at most 100, one batch. */
export function bandsToRead(sketch: StorySketch): string[] {
  const at = sketch.hour / HOURS / BUCKET_DAYS;
  const nearer = Math.floor(at) + (at - Math.floor(at) < 0.5 ? -1 : 1);
  const dated = datedFeatures(sketch, MOST.read).flatMap((feature) => [
    `${feature}@${bucketOf(sketch)}`,
    `${feature}@${nearer}`,
  ]);
  return [...shingleBands(sketch, MOST.read.shingles), ...dated];
}

/** What one row of a band holds. */
export interface FoundBand {
  readonly band: string;
  /** Newest last. */
  readonly ids: readonly string[];
}

/** Items that one is compared with: more change nothing on labelled stories. */
const MOST_NEIGHBOURS = 30;

/** Ids found in rows of bands, those first that the most and the most telling rows name. */
export function nearestFirst(found: readonly FoundBand[], most = MOST_NEIGHBOURS): string[] {
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

function datedFeatures(sketch: StorySketch, most: Most): string[] {
  const { agreements, weakAgreements, names, terms, speakers, said } = sketch;
  return [
    ...agreements.slice(0, most.agreements).map((id) => `a${id}`),
    ...weakAgreements.slice(0, most.weak).map((id) => `a${id}`),
    ...hashBands('n', names, most.names),
    ...terms.slice(0, most.terms).map(({ term }) => `t${(term >>> 0).toString(36)}`),
    ...hashBands('s', speakers, most.speakers),
    ...hashBands('q', said, most.said),
    ...scenesOf(sketch).slice(0, most.scenes),
  ];
}

function hashBands(prefix: string, hashes: readonly number[], most: number): string[] {
  return hashes.slice(0, most).map((hash) => `${prefix}${(hash >>> 0).toString(36)}`);
}

/** What happens and where, as the beginning tells: items in any language that name no agreement are found by it. */
function scenesOf({ leadEvents, leadPlaces }: StorySketch): string[] {
  const places = leadPlaces.toReversed().slice(0, 3);
  return leadEvents.toReversed().flatMap((event) => places.map((place) => `e${event}.${place}`));
}
