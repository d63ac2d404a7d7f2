import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Classification } from '../classification/classification.ts';
import type { MatchedItem } from '../digests/digest.ts';
import type { Item } from '../items/item.ts';
import { LANGUAGES } from '../text/language.ts';
import { storedInstant } from './row-fields.ts';
import type { Row } from './table.ts';
import { keys } from './table-layout.ts';

const evidence = { start: z.int(), end: z.int(), text: z.string() };
const match = { id: z.string(), name: z.string(), score: z.number() };

const itemRowSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  url: z.string().optional(),
  title: z.string(),
  textFrom: z.enum(['article', 'feed']),
  language: z.enum(LANGUAGES).optional(),
  publishedAt: storedInstant.optional(),
  arrivedAt: storedInstant,
  agreements: z.array(z.object({ ...match, evidence: z.array(z.object({ ...evidence, alias: z.string() })) })),
  rules: z.array(z.object({ ...match, evidence: z.array(z.object(evidence)) })),
});

const textRowSchema = z.object({ id: z.string(), gzip: z.instanceof(Uint8Array) });

/** DynamoDB rows end at 400 kB; evidence beyond this many places of one match adds nothing a reader would look at. */
const MOST_PLACES = 40;
/** Compressed bytes; room is left for the rest of the row. */
const LARGEST_TEXT = 380_000;

export function itemToRow(item: Item, classification: Classification, arrivedAt: Date): Row {
  const arrived = arrivedAt.toISOString();
  const agreementIds = classification.agreements.map(({ id }) => id);
  const ruleIds = classification.rules.map(({ id }) => id);
  const isTold = agreementIds.length + ruleIds.length > 0;
  return {
    ...keys.item(item.id),
    id: item.id,
    sourceId: item.sourceId,
    url: item.url,
    title: item.title,
    textFrom: item.textFrom,
    language: item.language,
    publishedAt: item.publishedAt?.toISOString(),
    arrivedAt: arrived,
    agreements: classification.agreements.map(withFewPlaces),
    rules: classification.rules.map(withFewPlaces),
    ...(isTold ? { arrivalDay: arrived.slice(0, 10), arrival: `${arrived}#${item.id}`, agreementIds, ruleIds } : {}),
  };
}

function withFewPlaces<M extends { evidence: readonly unknown[] }>(matched: M): M {
  return { ...matched, evidence: matched.evidence.slice(0, MOST_PLACES) };
}

export function itemTextToRow(item: Item): Row {
  let gzip = gzipSync(item.text);
  for (let length = item.text.length; gzip.length > LARGEST_TEXT; length = Math.floor(length * 0.8)) {
    gzip = gzipSync(item.text.slice(0, length));
  }
  return { ...keys.itemText(item.id), id: item.id, gzip };
}

export function matchedItemFromRows(itemRow: Row, textRow: Row): MatchedItem {
  const { id, sourceId, url, title, textFrom, language, publishedAt, ...rest } = itemRowSchema.parse(itemRow);
  const item: Item = {
    id,
    sourceId,
    title,
    textFrom,
    text: gunzipSync(textRowSchema.parse(textRow).gzip).toString('utf8'),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
  return { item, arrivedAt: rest.arrivedAt, classification: { agreements: rest.agreements, rules: rest.rules } };
}
