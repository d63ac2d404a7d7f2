import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import type { StorySketch } from './story-sketch.ts';

const VERSION = 2;
const FEW = 255;
const KINDS = 7;
const HASHES = 9;

const packedSchema = z.strictObject({
  v: z.literal(VERSION),
  i: z.string(),
  o: z.int(),
  l: z.enum(LANGUAGES).optional(),
  h: z.int(),
  w: z.int().nonnegative(),
  a: z.array(z.string()).max(FEW),
  q: z.array(z.string()).max(FEW).optional(),
  m: z.int().optional(),
  /** Lengths of the lists here, then of those in `b`; then kinds and weights: each one byte, in base64. */
  k: z.string(),
  /** Hashes and days, each four bytes, in base64. */
  b: z.string(),
});

/** A sketch as one string of ASCII letters, under 2 kB, to be stored. */
export function packSketch(sketch: StorySketch): string {
  const { id, source, language, hour, words, terms, titleTerms, days, agreements, weakAgreements, mainDay } = sketch;
  const { events, leadEvents, parties, places, leadPlaces, titlePlaces } = sketch;
  const { shingles, names, numbers, roots, speakers, said } = sketch;
  const weights = terms.map(({ weight }) => weight);
  const kinds = [events, leadEvents, parties, places, leadPlaces, titlePlaces, weights];
  const hashes = [shingles, terms.map(({ term }) => term), titleTerms, names, numbers, roots, speakers, said, days];
  const lengths = [...kinds, ...hashes].map((list) => list.length);
  const packed: z.input<typeof packedSchema> = {
    v: VERSION,
    i: id,
    o: source,
    ...(language ? { l: language } : {}),
    h: hour,
    w: words,
    a: [...agreements],
    ...(weakAgreements.length > 0 ? { q: [...weakAgreements] } : {}),
    ...(mainDay === undefined ? {} : { m: mainDay }),
    k: Buffer.from([...lengths, ...kinds.flat()]).toString('base64'),
    b: Buffer.from(Int32Array.from(hashes.flat()).buffer).toString('base64'),
  };
  return JSON.stringify(packed);
}

/** @returns undefined where it was packed otherwise, by an earlier or later version: such an item is no neighbour */
export function unpackSketch(packed: string): StorySketch | undefined {
  const read = packedSchema.safeParse(JSON.parse(packed));
  if (!read.success) return undefined;
  const { i, o, l, h, w, a, q = [], m, k, b } = read.data;
  const bytes = Buffer.from(k, 'base64');
  const [events = [], leadEvents = [], parties = [], places = [], leadPlaces = [], titlePlaces = [], weights = []] =
    listsIn(bytes.subarray(KINDS + HASHES), bytes.subarray(0, KINDS));
  const [shingles = [], terms = [], titleTerms = [], names = [], numbers = [], roots = [], ...more] = listsIn(
    hashesIn(b),
    bytes.subarray(KINDS, KINDS + HASHES),
  );
  const [speakers = [], said = [], days = []] = more;
  return {
    ...{ id: i, source: o, hour: h, words: w, days, agreements: a, weakAgreements: q },
    ...(l ? { language: l } : {}),
    ...(m === undefined ? {} : { mainDay: m }),
    shingles: shingles.map((one) => one >>> 0),
    said: said.map((one) => one >>> 0),
    terms: terms.map((term, at) => ({ term, weight: weights[at] ?? 1 })),
    ...{ events, leadEvents, parties, places, leadPlaces, titlePlaces },
    ...{ titleTerms, names, numbers, roots, speakers },
  };
}

function hashesIn(packed: string): Int32Array {
  const bytes = Buffer.from(packed, 'base64');
  const hashes = new Int32Array(bytes.length >> 2);
  new Uint8Array(hashes.buffer).set(bytes.subarray(0, hashes.byteLength));
  return hashes;
}

function listsIn(numbers: Int32Array | Uint8Array, lengths: Uint8Array): number[][] {
  let at = 0;
  return Array.from(lengths, (length) => {
    const list: number[] = [];
    for (const end = at + length; at < end; at++) list.push(numbers[at] ?? 0);
    return list;
  });
}
