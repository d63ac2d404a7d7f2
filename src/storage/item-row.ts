import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Classification } from '../classification/classification.ts';
import type { MatchedItem } from '../digests/digest.ts';
import type { DatedUpdate, Item, KeptItem } from '../items/item.ts';
import type { ItemStatement } from '../statements/novelty/recorded-statement.ts';
import { CONSTRUCTIONS, STATEMENT_KINDS } from '../statements/statement.ts';
import { LANGUAGES } from '../text/language.ts';
import { present, speakerSchema, stored, storedInstant } from './row-fields.ts';
import type { Row } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

const evidence = {
  start: z.int(),
  end: z.int(),
  text: z.string(),
  field: z.enum(['title', 'body']).default('body'),
};
const clue = z.enum(['name', 'guarded', 'abbreviation', 'description']).default('name');
const match = { id: z.string(), name: z.string(), score: z.number() };

const place = { start: z.int(), end: z.int() };
const statement = z.object({
  ...place,
  id: z.string().optional(),
  kind: z.enum(STATEMENT_KINDS),
  construction: z.enum(CONSTRUCTIONS),
  speaker: speakerSchema,
  speakerAt: z.object(place).optional(),
  confidence: z.number(),
  agreements: z.array(z.string()),
});

const itemRowSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  url: z.string().optional(),
  title: z.string(),
  textHash: z.string(),
  documentsFrom: z.int().optional(),
  textFrom: z.enum(['article', 'feed']),
  language: z.enum(LANGUAGES).optional(),
  publishedAt: storedInstant.optional(),
  updatedAt: storedInstant.optional(),
  documents: z.array(z.object({ url: z.string(), title: z.string().optional(), type: z.string().optional() })),
  agreements: z.array(
    z.object({ ...match, evidence: z.array(z.object({ ...evidence, alias: z.string(), by: clue })) }),
  ),
  rules: z.array(z.object({ ...match, evidence: z.array(z.object({ ...evidence, clause: z.string().default('') })) })),
  statements: z.array(statement).default([]),
  story: z.string().optional(),
  arrivedAt: storedInstant,
  firstArrivedAt: storedInstant,
  earlierTexts: z.array(z.string()).default([]),
  revision: z.int().min(1),
  updates: z
    .array(
      z.object({
        at: storedInstant,
        sentences: z.array(z.string()),
        removed: z.array(z.string()),
        note: z.string().optional(),
      }),
    )
    .default([]),
  agreementIds: z.array(z.string()).default([]),
  ruleIds: z.array(z.string()).default([]),
  print: z.string().optional(),
  datedAt: storedInstant.optional(),
  expiresAt: z.number(),
});

const textRowSchema = z.object({ gzip: z.instanceof(Uint8Array) });

/** DynamoDB rows end at 400 kB; evidence beyond this many places of one match adds nothing a reader would look at. */
const MOST_PLACES = 40;
/** Compressed bytes; room is left for the rest of the row. */
const LARGEST_TEXT = 380_000;
const MOST_STATEMENTS = 150;
const MOST_UPDATES = 10;
const MOST_SENTENCES = 20;
const LONGEST_SENTENCE = 1000;
/** Bytes of all updates of an item. */
const LARGEST_UPDATES = 200_000;
const MOST_DOCUMENTS = 100;

/** All that is written of an item in one go. */
export interface ItemRecord {
  readonly item: Item;
  readonly classification: Classification;
  readonly statements?: readonly ItemStatement[];
  /** Id of the story that it is part of; absent where it matched nothing. */
  readonly story?: string;
  /** Arrival of this revision: when it became news. */
  readonly arrivedAt: Date;
  readonly firstArrivedAt: Date;
  readonly revision: number;
  readonly updates?: readonly DatedUpdate[];
  /** For whom earlier revisions arrived. */
  readonly arrivedFor?: KeptItem['arrivedFor'];
  readonly print?: string;
  readonly datedAt?: Date;
  readonly expiresAt: Date;
  /** Hashes of the texts of earlier revisions, oldest first. */
  readonly earlierTexts?: readonly string[];
  /** Old news of a source that is new to us: stored and matched, but told to nobody. */
  readonly isBacklog?: boolean;
}

export function itemToRow({
  item,
  classification,
  statements = [],
  updates = [],
  arrivedFor,
  isBacklog,
  ...record
}: ItemRecord): Row {
  const { text, ...told } = item;
  const agreementIds = union(classification.agreements, arrivedFor?.agreementIds);
  const ruleIds = union(classification.rules, arrivedFor?.ruleIds);
  const arrived = record.arrivedAt.toISOString();
  const isTold = !isBacklog && agreementIds.length + ruleIds.length > 0;
  return {
    ...keys.item(item.id),
    ...stored(told),
    ...stored(record),
    textHash: hashOf(text),
    agreements: classification.agreements.map(withFewPlaces),
    rules: classification.rules.map(withFewPlaces),
    statements: statements.slice(0, MOST_STATEMENTS).map(({ quote: _, ...told }) => present(told)),
    documents: item.documents.slice(0, MOST_DOCUMENTS),
    updates: fewUpdates(updates),
    [TABLE.expiry]: Math.floor(record.expiresAt.getTime() / 1000),
    ...(isTold
      ? {
          arrivalDay: arrived.slice(0, 10),
          arrival: `${arrived}#${arrivalId(item.id, record.revision)}`,
          agreementIds,
          ruleIds,
        }
      : {}),
  };
}

/** Names one revision of an item: what a digest tells of. */
function arrivalId(itemId: string, revision: number): string {
  return revision === 1 ? itemId : `${itemId}~${revision}`;
}

export function itemIdOf(arrival: string): string {
  return arrival.split('~')[0] ?? arrival;
}

function withFewPlaces<M extends { evidence: readonly unknown[] }>(matched: M): M {
  return { ...matched, evidence: matched.evidence.slice(0, MOST_PLACES) };
}

function union(matches: readonly { id: string }[], earlier: readonly string[] = []): string[] {
  return [...new Set([...matches.map(({ id }) => id), ...earlier])];
}

/** The latest, whatever its size, and of the others as many as the row has room for. */
function fewUpdates(updates: readonly DatedUpdate[]): Row[] {
  const few = updates.slice(-MOST_UPDATES).map(withFewSentences);
  while (few.length > 1 && Buffer.byteLength(JSON.stringify(few)) > LARGEST_UPDATES) few.shift();
  return few;
}

function withFewSentences({ at, ...update }: DatedUpdate): Row {
  const few = (sentences: readonly string[]) =>
    sentences.slice(0, MOST_SENTENCES).map((sentence) => sentence.slice(0, LONGEST_SENTENCE));
  return { ...update, at: at.toISOString(), sentences: few(update.sentences), removed: few(update.removed) };
}

export function itemTextToRow({ id, text }: Item, expiresAt: Date): Row {
  let gzip = gzipSync(text);
  for (let length = text.length; gzip.length > LARGEST_TEXT; length = Math.floor(length * 0.8)) {
    gzip = gzipSync(text.slice(0, length));
  }
  return { ...keys.itemText(id, hashOf(text)), id, gzip, [TABLE.expiry]: Math.floor(expiresAt.getTime() / 1000) };
}

/** Where an item's present text stands. */
export function textKeyOf(itemRow: Row) {
  const { id, textHash } = itemRowSchema.pick({ id: true, textHash: true }).parse(itemRow);
  return keys.itemText(id, textHash);
}

/** Rows that DynamoDB has not got round to deleting are as good as deleted. */
export function isExpired(row: Row, now: Date): boolean {
  return Number(row[TABLE.expiry] ?? Number.POSITIVE_INFINITY) * 1000 <= now.getTime();
}

export function matchedItemFromRows(itemRow: Row, textRow: Row): MatchedItem {
  const row = itemRowSchema.parse(itemRow);
  const { arrivedAt, firstArrivedAt, updates, agreements, rules, story } = row;
  const item = itemFrom(row, textRow);
  return {
    item,
    statements: row.statements.map((told) => statementFrom(told, item.text)),
    ...(story ? { story } : {}),
    arrivedAt,
    firstArrivedAt,
    classification: { agreements, rules },
    updates: updates.map(present),
  };
}

export function keptItemFromRows(itemRow: Row, textRow: Row): KeptItem {
  const row = itemRowSchema.parse(itemRow);
  const { revision, firstArrivedAt, print, datedAt, agreements, rules } = row;
  return present({
    item: itemFrom(row, textRow),
    revision,
    firstArrivedAt,
    print,
    datedAt,
    texts: [...row.earlierTexts, row.textHash],
    updates: row.updates.map(present),
    arrivedFor: { agreementIds: row.agreementIds, ruleIds: row.ruleIds },
    matchedIds: [...agreements, ...rules].map(({ id }) => id),
  });
}

function statementFrom({ speaker, ...told }: z.infer<typeof statement>, text: string): ItemStatement {
  return { ...present(told), speaker: present(speaker), quote: text.slice(told.start, told.end) };
}

function itemFrom(row: z.infer<typeof itemRowSchema>, textRow: Row): Item {
  const { id, sourceId, url, title, textFrom, documentsFrom, language, publishedAt, updatedAt, documents } = row;
  return present({
    ...{ id, sourceId, url, title, textFrom, documentsFrom, language, publishedAt, updatedAt },
    text: gunzipSync(textRowSchema.parse(textRow).gzip).toString('utf8'),
    documents: documents.map(present),
  });
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
