import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { LANGUAGES, type Language } from '../src/text/language.ts';
import { stem } from '../src/text/stem.ts';
import { tokenize } from '../src/text/token.ts';
import { readLabelled } from '../src/workbench/evaluate/read-labelled.ts';

// Makes src/stories/data/common-words.json: stems that say little of which event a text tells, since many texts have
// them, in general (the frequent part of relatedness/data/word-rarity.json) or of those about agreements (the labelled
// items of FILE...).
// node scripts/make-story-words.ts FILE...
const SOURCE = 'src/classification/relatedness/data/word-rarity.json';
const TARGET = 'src/stories/data/common-words.json';
/** Levels of the source are tenths. */
const TENTHS_OF_LEVEL = 5;
const LEVELS = 7;
/** Share of the items about agreements at which a word counts as common there, and the least number of items. */
const LEAST_SHARE = 0.05;
const LEAST_ITEMS = 4;

const rarityShape = z.array(z.string());
const tables = z
  .object({ notice: z.string(), en: rarityShape, de: rarityShape, fr: rarityShape, nl: rarityShape })
  .parse(JSON.parse(await readFile(SOURCE, 'utf8')));

function inGeneral(language: Language): Map<string, number> {
  const levels = new Map<string, number>();
  for (const [tenths, stems] of tables[language].entries()) {
    const level = Math.round(tenths / TENTHS_OF_LEVEL);
    if (level < LEVELS) for (const one of stems.split(' ')) levels.set(one, level);
  }
  return levels;
}

function aboutAgreements(texts: readonly string[], language: Language): Map<string, number> {
  const holders = new Map<string, number>();
  for (const text of texts) {
    const stems = new Set(tokenize(text).map(({ folded }) => stem(folded, language)));
    for (const one of stems) if (/^\p{L}{3,}$/u.test(one)) holders.set(one, (holders.get(one) ?? 0) + 1);
  }
  const isCommon = (items: number) => items >= LEAST_ITEMS && items / texts.length >= LEAST_SHARE;
  const common = [...holders].filter(([, items]) => isCommon(items));
  return new Map(
    common.map(([one, items]) => [one, Math.round((-10 * Math.log(items / texts.length)) / TENTHS_OF_LEVEL)]),
  );
}

const texts = await Promise.all(process.argv.slice(2).map((file) => readFile(file, 'utf8')));
const read = readLabelled(texts.join('\n'));
if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes));
const made = LANGUAGES.map((language) => {
  const items = read.lines.filter((line) => line.language === language).map(({ title, text }) => `${title}\n${text}`);
  const [general, ours] = [inGeneral(language), aboutAgreements(items, language)];
  const levels: string[][] = Array.from({ length: LEVELS }, () => []);
  for (const one of new Set([...general.keys(), ...ours.keys()])) {
    levels[Math.min(general.get(one) ?? LEVELS, ours.get(one) ?? LEVELS)]?.push(one);
  }
  return [language, levels.map((stems) => stems.toSorted().join(' '))] as const;
});
const NOTICE = `${tables.notice} NOTICE-wordfreq.md stands beside ${SOURCE}. Changed again: only the most frequent stems, in coarser steps, and with words that are common in our own labelled items.`;
await writeFile(TARGET, `${JSON.stringify({ notice: NOTICE, ...Object.fromEntries(made) }, undefined, 2)}\n`);
for (const [language, levels] of made) console.log(language, levels.map((stems) => stems.split(' ').length).join(' '));
console.log((await readFile(TARGET)).length, 'bytes');
