import type { Classification } from '../../classification/classification.ts';
import { type CompiledWatchlist, classify } from '../../classification/classify.ts';
import { joinTitle } from '../../items/item.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { ourLanguage } from '../../text/language.ts';
import type { Source } from '../../watchlist/source.ts';
import type { LabelledLine } from './labelled-line.ts';

/** A direct quotation as the program draws it out. */
export interface FoundStatement {
  readonly speaker?: string;
  readonly quote: string;
}

/** What the program makes of one labelled line. */
export interface ProducedItem {
  readonly line: LabelledLine;
  readonly title: string;
  /** Title and body: offsets of evidence count in it. */
  readonly text: string;
  readonly classification: Classification;
  /** Absent where the program draws out none at all. */
  readonly statements?: readonly FoundStatement[];
  /** Which story it was put in; absent where the program forms none. */
  readonly story?: string;
}

/** Reads labelled lines as polling would: one archive, in the order of the file. */
export function produceItems(
  watchlist: CompiledWatchlist,
  sources: readonly Source[],
  lines: readonly LabelledLine[],
): ProducedItem[] {
  // Statements and stories plug in here, once the program has them.
  return lines.map((line) => produceItem(watchlist, sources, line));
}

function produceItem(watchlist: CompiledWatchlist, sources: readonly Source[], line: LabelledLine): ProducedItem {
  const { title } = line;
  const text = joinTitle(title, line.text);
  const source = sources.find(({ id, name }) => line.source === id || line.source === name);
  // The label's language is not told: polling knows only what a source of the watchlist declares.
  const language = ourLanguage(detectLanguage(text, source?.language));
  const found = { title, text, ...(language ? { language } : {}), ...(source ? { source } : {}) };
  return { line, title, text, classification: classify(watchlist, found) };
}
