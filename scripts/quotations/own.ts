/**
 * Our own labelled items, one JSON object a line as `accord-watch evaluate` reads them, with `indirect` besides. What is
 * counted, settled before any rule was tuned:
 *
 * - Direct: as `evaluate` does it, a drawn quotation and a labelled one are the same where 80 % of the longer is in both;
 *   its speaker is right where the family name agrees; where the label names nobody, right is to name nobody.
 *   "quotation + speaker" asks for both. Items that label no statements are left out.
 * - "mention": the words taken for the speaker hold the family name, or are a pronoun or a role without any name.
 *   What they come to mean in the end is judged by the line before.
 * - Indirect: only of lines with `indirect`. Right is what shares half of the shorter one's place in the text with a
 *   labelled one, and whose speaker agrees by family name, or, where none is labelled, whose organisation shares a word
 *   of four letters or more, or where neither is labelled, names nobody. A labelled one may be found by several.
 * - Each for what is told to readers (confidence 0.8) and for all that is drawn.
 */
import { readFile } from 'node:fs/promises';
import { joinTitle } from '../../src/items/item.ts';
import { drawStatements } from '../../src/statements/draw-statements.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { ownDirect } from './own-direct.ts';
import { ownIndirect } from './own-indirect.ts';
import { lineSchema, type OwnItem, type OwnLine } from './own-item.ts';
import type { QuotationScores } from './report.ts';

/** @param half of the lines by their number: odd ones are for tuning */
export async function scoreOwn(path: string, half?: 'odd' | 'even'): Promise<QuotationScores> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  const items = lines
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .filter(({ id }) => !half || halfOf(id) === half)
    .map(itemOf);
  const scores = LANGUAGES.flatMap((language) => scoresOf(items, language));
  return { figures: scores.flatMap(({ figures }) => figures), errors: scores.flatMap(({ errors }) => errors) };
}

function halfOf(id: string): 'odd' | 'even' {
  return Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === 1 ? 'odd' : 'even';
}

function itemOf(line: OwnLine): OwnItem {
  const text = joinTitle(line.title, line.text);
  const { language, publishedAt } = line;
  const published = publishedAt ? { publishedAt: new Date(publishedAt) } : {};
  return { line, text, drawn: drawStatements({ text, language, ...published }, []) };
}

function scoresOf(all: readonly OwnItem[], language: Language): QuotationScores[] {
  const items = all.filter(({ line }) => line.language === language);
  return items.length === 0 ? [] : [ownDirect(items, language), ownIndirect(items, language)];
}
