import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawStatements } from '../../src/statements/draw-statements.ts';
import { quotedSpans } from '../../src/statements/frame/quoted-spans.ts';
import { readBrat } from './brat.ts';
import { type PolnearDocument, scoreDirect } from './polnear-direct.ts';
import { scoreIndirect } from './polnear-indirect.ts';
import type { QuotationScores } from './report.ts';

/**
 * Scores against PolNeAR (English news, attributions of every kind): a directory with `text/*.txt` and
 * `attributions/*.ann`. What is counted, settled before any rule was tuned:
 *
 * - One annotator's file for each document, the first in the order of names. A document without one is left out.
 * - Direct: every outermost stretch between quotation marks is an item, one of several paragraphs as one. It is a
 *   quotation where at least 80 % of it lies in the content of one attribution whose cue is not inside it.
 * - A statement is right in words and speaker where its stretch is a quotation and its speaker overlaps a source of such
 *   an attribution, or the speaker, as resolved in the text, bears a name that such a source bears. A source "who"
 *   stands for the phrase right before it (settled later than the rest, when such sources were met).
 *   Precision: of all direct statements drawn, and of those told to readers. One drawn of a quotation for which no
 *   source is annotated is wrong.
 * - Recall: of quotations of four words or more that have a source (shorter ones are never drawn); by length as well,
 *   and there of those under four words too.
 * - Indirect: wanted are attributions with a source and without quotation marks in their content whose cue holds a verb
 *   of speech or "according to" (`SPEECH_CUES`, a list of its own). Found is right where its words share at least half
 *   of the shorter one with the content of any attribution, and its speaker overlaps, or bears the name of, a source of
 *   that one.
 */
export async function scorePolnear(directory: string): Promise<QuotationScores> {
  const documents = await readDocuments(directory);
  const [direct, indirect] = [scoreDirect(documents), scoreIndirect(documents)];
  return { figures: [...direct.figures, ...indirect.figures], errors: [...direct.errors, ...indirect.errors] };
}

async function readDocuments(directory: string): Promise<PolnearDocument[]> {
  const annotations = (await readdir(join(directory, 'attributions'))).filter((name) => name.endsWith('.ann')).sort();
  const texts = (await readdir(join(directory, 'text'))).filter((name) => name.endsWith('.txt')).sort();
  const documents = texts.map(async (name) => {
    const id = name.slice(0, -'.txt'.length);
    const annotation = annotations.find((one) => one.startsWith(`${id}_`));
    if (!annotation) return undefined;
    const text = await readFile(join(directory, 'text', name), 'utf8');
    const gold = readBrat(await readFile(join(directory, 'attributions', annotation), 'utf8'), text);
    return { id, text, gold, quoted: quotedSpans(text), drawn: drawStatements({ text, language: 'en' }, []) };
  });
  return (await Promise.all(documents)).filter((document) => document !== undefined);
}
