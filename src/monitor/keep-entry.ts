import type { IdentifiedEntry } from '../items/identify-entries.ts';
import type { KeptItem } from '../items/item.ts';
import type { ItemKey } from '../items/item-key.ts';
import { latest } from '../items/make-item.ts';
import { plural } from '../text/plural.ts';
import type { Source } from '../watchlist/source.ts';
import { keepReading } from './keep-reading.ts';
import type { Polling } from './polling.ts';
import { readDocuments } from './read-documents.ts';
import { readEntryArticle } from './read-entry-article.ts';

/** What became of one entry. */
export interface KeptEntry {
  /** Its strongest key. */
  readonly key: ItemKey;
  /** Stored as an item; known and the same; known and saying something else; left since its page may be readable later; or given up for a fault of ours. */
  readonly outcome: 'new' | 'known' | 'update' | 'postponed' | 'given-up';
  readonly matched: boolean;
  /** Why the article's page could not be read, completing "the page …". */
  readonly articleProblem?: string;
  /** Attempts at the article so far, this one included. */
  readonly attempts: number;
}

export interface EntryBefore {
  /** Items that keys were found to lead to. */
  readonly known: ReadonlyMap<ItemKey, string>;
  /** Attempts at its article by earlier polls. */
  readonly attempts: number;
  /** Whether the source was never read before. */
  readonly isFirstLook: boolean;
  /** When the poll should come to its end. */
  readonly end: Date;
}

/** After so many polls an item is stored with the feed's text rather than kept back for its article. */
const MOST_ATTEMPTS = 3;
/** An update would be lost with its article, so it is waited for longer. */
const MOST_ATTEMPTS_AT_UPDATE = 24;

/** Reads an entry's article where the entry is new or may have changed, classifies it and stores what is news. */
export async function keepEntry(
  polling: Polling,
  source: Source,
  identified: IdentifiedEntry,
  before: EntryBefore,
): Promise<KeptEntry> {
  const { entry, keys } = identified;
  const told = { key: keys[0], matched: false, attempts: before.attempts + 1 };
  const itemId = keys.map((key) => before.known.get(key)).find(Boolean);
  const kept = itemId ? await polling.items.get(itemId, polling.now()) : undefined;
  // Known, but deleted since or the same: not news, though perhaps under another key than before.
  if (itemId && !(kept && mayHaveChanged(kept, source, identified))) {
    await polling.items.addKeys(
      itemId,
      keys.filter((key) => !before.known.has(key)),
    );
    return { ...told, outcome: 'known' };
  }
  const reading = identified.hasOwnPage && entry.link ? await readEntryArticle(polling, entry.link) : undefined;
  const unread = reading?.kind === 'unread' ? { articleProblem: reading.problem } : {};
  const mostAttempts = kept?.item.textFrom === 'article' ? MOST_ATTEMPTS_AT_UPDATE : MOST_ATTEMPTS;
  if (reading?.kind === 'unread' && reading.passing && told.attempts < mostAttempts) {
    return { ...told, outcome: 'postponed', ...unread };
  }
  const article = reading?.kind === 'read' ? reading.article : undefined;
  const documentTexts = article ? await readDocuments(polling, article.documents, before.end) : [];
  const found = { article, documentTexts, kept, isFirstLook: before.isFirstLook };
  return { ...told, ...(await keepReading(polling, source, identified, found)), ...unread };
}

/**
 * Whether it is worth reading the item again: its own source words the entry differently, or some source gives it a
 * later date than any before.
 */
function mayHaveChanged({ item, print, datedAt }: KeptItem, source: Source, identified: IdentifiedEntry): boolean {
  const { entry } = identified;
  if (item.sourceId === source.id && print !== identified.print) return true;
  const dated = latest(entry.publishedAt, entry.updatedAt);
  return dated !== undefined && (datedAt === undefined || dated > datedAt);
}

/** Which articles could not be read, and why, completing "NAME …". */
export function describeUnread(kept: readonly KeptEntry[], left: number): string | undefined {
  const postponed = kept.filter((entry) => entry.outcome === 'postponed').length;
  const givenUp = kept.filter((entry) => entry.outcome === 'given-up').length;
  const summaries = kept.filter((entry) => entry.articleProblem && isStored(entry)).length;
  const reason = kept.find((entry) => entry.articleProblem)?.articleProblem;
  const unread = [
    ...(postponed > 0 ? [`${plural(postponed, 'article')} will be tried again`] : []),
    ...(givenUp > 0 ? [`${plural(givenUp, 'article')} given up`] : []),
    ...(summaries > 0 ? [`${plural(summaries, 'article')} judged by the feed's summary only`] : []),
  ];
  const parts = [
    ...(unread.length > 0 ? [`${unread.join(', ')}: the page ${reason}`] : []),
    ...(left > 0 ? [`no time was left for ${plural(left, 'article')}; the next poll goes on there`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}

function isStored({ outcome }: KeptEntry): boolean {
  return outcome !== 'postponed' && outcome !== 'given-up';
}
