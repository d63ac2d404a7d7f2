import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import type { StorySketch } from './story-sketch.ts';

const VERSION = 1;
const FEW = 255;

const packedSchema = z.strictObject({
  v: z.literal(VERSION),
  i: z.string(),
  o: z.int(),
  l: z.enum(LANGUAGES).optional(),
  h: z.int(),
  w: z.int().nonnegative(),
  a: z.array(z.string()).max(FEW),
  e: z.array(z.int().min(0).max(FEW)).max(FEW),
  f: z.array(z.int().min(0).max(FEW)).max(FEW),
  p: z.array(z.int().min(0).max(FEW)).max(FEW),
  t: z.array(z.int().min(0).max(FEW)).max(FEW),
  m: z.int().optional(),
  d: z.array(z.int()).max(FEW),
  /** Lists of hashes, each four bytes, in base64. */
  b: z.array(z.string()).length(8),
});

/** A sketch as one string of ASCII letters, under 2 kB, to be stored. */
export function packSketch(sketch: StorySketch): string {
  const { id, source, language, hour, words, shingles, terms, titleTerms, names, numbers, days, events } = sketch;
  const weights = Buffer.from(terms.map(({ weight }) => weight)).toString('base64');
  const lists = [shingles, terms.map(({ term }) => term), titleTerms, names, numbers, sketch.roots, sketch.speakers];
  const packed: z.input<typeof packedSchema> = {
    v: VERSION,
    i: id,
    o: source,
    ...(language ? { l: language } : {}),
    h: hour,
    w: words,
    a: [...sketch.agreements],
    e: [...events],
    f: [...sketch.leadEvents],
    p: [...sketch.places],
    t: [...sketch.titlePlaces],
    ...(sketch.mainDay === undefined ? {} : { m: sketch.mainDay }),
    d: [...days],
    b: [...lists.map(packHashes), weights],
  };
  return JSON.stringify(packed);
}

/** @returns undefined where it was packed otherwise, by an earlier or later version: such an item is no neighbour */
export function unpackSketch(packed: string): StorySketch | undefined {
  const read = packedSchema.safeParse(JSON.parse(packed));
  if (!read.success) return undefined;
  const { i, o, l, h, w, a, e, f, p, t, m, d, b } = read.data;
  const [shingles = [], terms = [], titleTerms = [], names = [], numbers = [], roots = [], speakers = []] =
    b.map(unpackHashes);
  const weights = Buffer.from(b[7] ?? '', 'base64');
  return {
    id: i,
    source: o,
    ...(l ? { language: l } : {}),
    ...(m === undefined ? {} : { mainDay: m }),
    hour: h,
    words: w,
    shingles: shingles.map((one) => one >>> 0),
    terms: terms.map((term, at) => ({ term, weight: weights[at] ?? 1 })),
    ...{
      titleTerms,
      names,
      numbers,
      days: d,
      events: e,
      leadEvents: f,
      places: p,
      titlePlaces: t,
      roots,
      agreements: a,
      speakers,
    },
  };
}

function packHashes(list: readonly number[]): string {
  return Buffer.from(Int32Array.from(list).buffer).toString('base64');
}

function unpackHashes(packed: string): number[] {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readInt32LE(at * 4));
}
