import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../src/text/language.ts';
import { stem } from '../src/text/stem.ts';
import { tokenize } from '../src/text/token.ts';
import { wordsByFrequency } from './word-rarity/words-by-frequency.ts';

// Makes src/classification/relatedness/data/word-rarity.json of wordfreq's lists: how seldom the stems of words are in
// texts. Run it with the folder that holds small_en.msgpack.gz and so on (wordfreq/data in wordfreq 3.2).
const TARGET = 'src/classification/relatedness/data/word-rarity.json';
const NOTICE =
  'Made from wordfreq 3.2 by Robyn Speer (https://github.com/rspeer/wordfreq, doi:10.5281/zenodo.7199437), data under ' +
  'CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); see NOTICE-wordfreq.md for what it is built on. ' +
  'Changed: words folded and stemmed, frequencies of one stem added up and rounded, all but the most frequent left out. ' +
  'This file is under CC BY-SA 4.0 as well.';
const MOST_STEMS = 10_000;
const WORDS_OF_A_TEXT = 400;

/** @returns stems by rarity: ten times the negative logarithm of the share of texts of 400 words that have one */
async function stemsByRarity(folder: string, language: Language): Promise<string[]> {
  const packed = gunzipSync(await readFile(join(folder, `small_${language}.msgpack.gz`)));
  const shares = new Map<string, number>();
  for (const { word, frequency } of wordsByFrequency(packed)) {
    const [token, ...more] = tokenize(word);
    if (!token || more.length > 0 || /\d/.test(token.folded)) continue;
    const stemmed = stem(token.folded, language);
    shares.set(stemmed, (shares.get(stemmed) ?? 0) + frequency);
  }
  const stems: string[][] = [];
  for (const [stemmed, share] of [...shares].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_STEMS)) {
    const level = Math.round(-10 * Math.log(1 - (1 - share) ** WORDS_OF_A_TEXT));
    stems[level] = [...(stems[level] ?? []), stemmed];
  }
  return Array.from(stems, (ofLevel = []) => ofLevel.toSorted().join(' '));
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('expected the folder of wordfreq’s lists');
const tables = await Promise.all(LANGUAGES.map(async (one) => [one, await stemsByRarity(folder, one)] as const));
await writeFile(TARGET, `${JSON.stringify({ notice: NOTICE, ...Object.fromEntries(tables) }, undefined, 2)}\n`);
for (const [language, levels] of tables)
  console.log(language, levels.length, 'levels', levels.join(' ').length, 'bytes');
