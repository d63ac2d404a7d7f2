import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';

// Cuts the n-gram statistics of eld (Apache-2.0, see src/text/data/LICENSE-eld) down to the languages that our sources
// are written in or that are easily taken for one of them. Other scripts need no statistics: their letters tell them.
const LANGUAGES = 'en de fr nl es it pt ca ro pl cs sk hu hr sl sv da no fi tr sq lt lv et'.split(' ');
/** `extrasmall` tells our own headlines as well as `small` does, at half the weight. */
const STATISTICS = '../ngrams/extrasmall.js';
const DICTIONARY = '../dictionary.js';
const NOTICE =
  'N-gram statistics of eld 2.1.0, copyright 2023 Nito T.M., Apache License 2.0 (see LICENSE-eld). Changed: cut down to ' +
  'some languages, scores rounded, written otherwise.';
const TARGET = 'src/text/data/language-profiles.json';

const statisticsSchema = z.object({
  ngramsData: z.object({
    languages: z.record(z.string(), z.string()),
    ngrams: z.record(z.string(), z.record(z.string(), z.number())),
  }),
});
const dictionarySchema = z.object({ dictionary: z.array(z.string()) });

/** Two files of eld that it does not offer for import: they are found from where its entry stands. */
async function readStatistics() {
  const load = async (path: string): Promise<unknown> => import(new URL(path, import.meta.resolve('eld')).href);
  const { ngramsData } = statisticsSchema.parse(await load(STATISTICS));
  const { dictionary } = dictionarySchema.parse(await load(DICTIONARY));
  return { ...ngramsData, byteOf: new Map(dictionary.map((character, byte) => [character, byte])) };
}

/**
 * @returns by the first two bytes of n-grams: the rest of each, then for each language a capital and a character that
 *   holds half its score
 */
function profileTexts({ languages, ngrams, byteOf }: Awaited<ReturnType<typeof readStatistics>>): Map<string, string> {
  const capitals = new Map(
    Object.entries(languages)
      .filter(([, code]) => LANGUAGES.includes(code))
      .map(([number, code]) => [number, String.fromCharCode(65 + LANGUAGES.indexOf(code))]),
  );
  const entries = Object.entries(ngrams)
    .map(([ngram, scores]) => [asBytes(ngram, byteOf), scoresOf(scores, capitals)] as const)
    .filter(([, scores]) => scores !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = new Map<string, string>();
  for (const [ngram, scores] of entries) {
    const start = ngram.slice(0, 2);
    texts.set(start, (texts.get(start) ?? '') + ngram.slice(2) + scores);
  }
  return texts;
}

/** eld writes each byte of the UTF-8 form as a character of its own table; here it is the character of that number. */
function asBytes(ngram: string, byteOf: ReadonlyMap<string, number>): string {
  return [...ngram]
    .map((character) => String.fromCharCode(character === ' ' ? 32 : (byteOf.get(character) ?? 0)))
    .join('');
}

function scoresOf(scores: Readonly<Record<string, number>>, capitals: ReadonlyMap<string, string>): string {
  return Object.entries(scores)
    .map(([number, score]) => [capitals.get(number), String.fromCharCode(35 + Math.round(score / 2))] as const)
    .filter(([capital]) => capital !== undefined)
    .map((pair) => pair.join(''))
    .join('');
}

const ngrams = Object.fromEntries(profileTexts(await readStatistics()));
const file = new URL(`../${TARGET}`, import.meta.url);
await writeFile(file, `${JSON.stringify({ notice: NOTICE, languages: LANGUAGES.join(' '), ngrams }, undefined, 2)}\n`);
console.log(`${TARGET}: ${LANGUAGES.length} languages, ${Math.round((await readFile(file)).length / 1000)} kB`);
