/**
 * The German set: Wikinews with quotations labelled (Petersen-Frey and Biemann, 2024), one JSON file a document.
 *
 * Fixed before anything was tuned:
 * - Direct: an item is an outermost stretch between quotation marks, of eight words or more. It is a quotation where at
 *   least 80 % of it lies in a labelled one of type `Direct`. A labelled one of that length that lies in no stretch
 *   found is missed all the same. A drawn statement is right where its words are such an item (80 % of it, at least).
 * - Speaker of a found quotation: right where it overlaps a labelled speaker of the quotation, or reads the same (no
 *   pronoun). Not judged where the label names nobody.
 * - Indirect: a drawn one is right where its words overlap at least half of the shorter of it and a labelled one of any
 *   type but `Direct`, and its speaker is right in the same sense. Recall is over labels of type `Indirect`, whether
 *   or not they name a speaker.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Span } from '../../src/text/span.ts';

const spans = z.object({ spans: z.array(z.object({ charBegin: z.int(), charEnd: z.int() })) });
const documentSchema = z.object({
  documentName: z.string(),
  originalText: z.string(),
  annotations: z.array(
    z.object({ type: z.string(), speaker: spans.nullable(), cue: spans.nullable(), quote: spans.nullable() }),
  ),
});

/** What a person marked as said in a text. */
export interface GermanLabel {
  /** `Direct`, `Indirect`, `Reported`, `FreeIndirect` or `IndirectFreeIndirect`. */
  readonly type: string;
  readonly words: readonly Span[];
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
}

export interface GermanText {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly GermanLabel[];
}

/** The documents of a folder, in the order of their names. */
export function readGermanTexts(directory: string): GermanText[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => germanText(readFileSync(join(directory, name), 'utf8')));
}

function germanText(json: string): GermanText {
  const { documentName, originalText, annotations } = documentSchema.parse(JSON.parse(json));
  const unitOf = unitsOf(originalText);
  const spansOf = (marked: z.infer<typeof spans> | null): Span[] =>
    (marked?.spans ?? []).map(({ charBegin, charEnd }) => ({ start: unitOf(charBegin), end: unitOf(charEnd) }));
  const labels = annotations.map(({ type, quote, speaker, cue }) => ({
    type,
    words: spansOf(quote),
    speaker: spansOf(speaker),
    cue: spansOf(cue),
  }));
  return { name: documentName, text: originalText, labels };
}

/** The set counts code points, we count UTF-16 units. */
function unitsOf(text: string): (point: number) => number {
  if (!/[\uD800-\uDFFF]/.test(text)) return (point) => point;
  const starts: number[] = [];
  let unit = 0;
  for (const letter of text) {
    starts.push(unit);
    unit += letter.length;
  }
  return (point) => starts[point] ?? text.length;
}
