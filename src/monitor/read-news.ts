import type { Classification } from '../classification/classification.ts';
import {
  type ClassifiableItem,
  type CompiledWatchlist,
  classify,
  compileWatchlist,
  type Watched,
} from '../classification/classify.ts';
import { drawStatements, type ReadableItem, tieToAgreements } from '../statements/draw-statements.ts';
import { speakerSpans } from '../statements/speakers/speaker-spans.ts';
import type { Statement } from '../statements/statement.ts';
import type { Office } from '../watchlist/office.ts';

/** What reading the news needs. */
export interface NewsReader {
  readonly watchlist: CompiledWatchlist;
  /** Who held which office when. */
  readonly offices: readonly Office[];
}

export function newsReader(watched: Watched & { readonly offices?: readonly Office[] }): NewsReader {
  return { watchlist: compileWatchlist(watched), offices: watched.offices ?? [] };
}

export interface NewsItem
  extends Omit<ClassifiableItem, 'speakers' | 'source'>,
    Omit<ReadableItem, 'title' | 'publisher'> {
  readonly source?: NonNullable<ClassifiableItem['source']> & { readonly name?: string };
}

/** What an item speaks of, and who says what in it. */
export interface News {
  readonly classification: Classification;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
}

/** Reads an item: its statements are drawn out, it is classified, and the two are tied together. */
export function readNews({ watchlist, offices }: NewsReader, item: NewsItem): News {
  const drawn = drawStatements(readable(item), offices);
  const classification = classify(watchlist, { ...item, speakers: () => speakerSpans(drawn) });
  return { classification, statements: tieToAgreements(item.text, drawn, classification.agreements) };
}

/** The item as rules see it, that can ask it for its speakers. */
export function withSpeakers<I extends NewsItem>(item: I, offices: readonly Office[]): I & ClassifiableItem {
  return { ...item, speakers: () => speakerSpans(drawStatements(readable(item), offices)) };
}

function readable({ source, ...item }: NewsItem): ReadableItem {
  if (!source) return item;
  const { name, country } = source;
  return { ...item, publisher: { country, ...(name ? { name } : {}) } };
}
