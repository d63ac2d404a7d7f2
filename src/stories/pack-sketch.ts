import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import type { StorySketch } from './story-sketch.ts';

const VERSION = 2;
const FEW = 255;

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
  d: z.array(z.int()).max(FEW),
  /** Lists of kinds and weights, each one byte, in base64. */
  k: z.array(z.string()).length(7),
  /** Lists of hashes, each four bytes, in base64. */
  b: z.array(z.string()).length(8),
});

/** A sketch as one string of ASCII letters, under 2 kB, to be stored. */
export function packSketch(sketch: StorySketch): string {
  const { id, source, language, hour, words, terms, titleTerms, days, agreements, weakAgreements, mainDay } = sketch;
  const { events, leadEvents, parties, places, leadPlaces, titlePlaces } = sketch;
  const { shingles, names, numbers, roots, speakers, said } = sketch;
  const weights = terms.map(({ weight }) => weight);
  const kinds = [events, leadEvents, parties, places, leadPlaces, titlePlaces, weights];
  const hashes = [shingles, terms.map(({ term }) => term), titleTerms, names, numbers, roots, speakers, said];
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
    d: [...days],
    k: kinds.map((list) => Buffer.from(list).toString('base64')),
    b: hashes.map(packHashes),
  };
  return JSON.stringify(packed);
}

/** @returns undefined where it was packed otherwise, by an earlier or later version: such an item is no neighbour */
export function unpackSketch(packed: string): StorySketch | undefined {
  const read = packedSchema.safeParse(JSON.parse(packed));
  if (!read.success) return undefined;
  const { i, o, l, h, w, a, q = [], m, d, k, b } = read.data;
  const [shingles = [], terms = [], titleTerms = [], names = [], numbers = [], roots = [], speakers = [], said = []] =
    b.map(unpackHashes);
  const [events = [], leadEvents = [], parties = [], places = [], leadPlaces = [], titlePlaces = [], weights = []] =
    k.map((kinds) => [...Buffer.from(kinds, 'base64')]);
  return {
    ...{ id: i, source: o, hour: h, words: w, days: d, agreements: a, weakAgreements: q },
    ...(l ? { language: l } : {}),
    ...(m === undefined ? {} : { mainDay: m }),
    shingles: shingles.map((one) => one >>> 0),
    said: said.map((one) => one >>> 0),
    terms: terms.map((term, at) => ({ term, weight: weights[at] ?? 1 })),
    ...{ events, leadEvents, parties, places, leadPlaces, titlePlaces },
    ...{ titleTerms, names, numbers, roots, speakers },
  };
}

function packHashes(list: readonly number[]): string {
  return Buffer.from(Int32Array.from(list).buffer).toString('base64');
}

function unpackHashes(packed: string): number[] {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readInt32LE(at * 4));
}
