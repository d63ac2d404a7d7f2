import type { Classification } from '../../classification/classification.ts';
import { joinTitle } from '../../items/item.ts';
import { storyItemOf } from '../../monitor/place-item.ts';
import { type NewsReader, readNews } from '../../monitor/read-news.ts';
import { isTold, type Statement } from '../../statements/statement.ts';
import { StoryBook } from '../../stories/story-book.ts';
import type { StoryItem } from '../../stories/story-item.ts';
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
  /** Direct quotations that readers would be told of. */
  readonly statements: readonly FoundStatement[];
  /** Which story it was put in; absent where it is in none. */
  readonly story?: string;
}

/** Where neither label nor archive tell when it was. */
const NO_DATE = new Date(0);

/** A labelled line as polling would read it. */
export interface ReadLine extends Omit<ProducedItem, 'story'> {
  /** What decides which story it is put in. */
  readonly storyItem: StoryItem;
}

/** Reads labelled lines as polling would: one archive, in the order of the file. */
export function produceItems(
  reader: NewsReader,
  sources: readonly Source[],
  lines: readonly LabelledLine[],
): ProducedItem[] {
  const book = new StoryBook();
  return lines.map((line) => {
    const { storyItem, ...read } = readLine(reader, sources, line);
    return { ...read, story: book.add(storyItem).story };
  });
}

export function readLine(reader: NewsReader, sources: readonly Source[], line: LabelledLine): ReadLine {
  const { title } = line;
  const text = joinTitle(title, line.text);
  const source = sources.find(({ id, name }) => line.source === id || line.source === name);
  // The label's language is not told: polling knows only what a source of the watchlist declares.
  const language = ourLanguage(detectLanguage(text, source?.language));
  const publishedAt = line.publishedAt ? new Date(line.publishedAt) : undefined;
  const known = { ...(language ? { language } : {}), ...(publishedAt ? { publishedAt } : {}) };
  const { classification, statements } = readNews(reader, {
    title,
    text,
    ...known,
    ...(source ? { source } : {}),
  });
  const storyItem = storyItemOf({
    item: { id: line.id, sourceId: line.source ?? '', title, text, ...known },
    classification,
    statements,
    at: publishedAt ?? NO_DATE,
  });
  const quotations = statements.filter((statement) => statement.kind === 'direct' && isTold(statement));
  return { line, title, text, classification, statements: quotations.map(foundStatement), storyItem };
}

function foundStatement({ speaker: { name }, quote }: Statement): FoundStatement {
  return { quote, ...(name ? { speaker: name } : {}) };
}
