import * as z from 'zod';
import { joinTitle } from '../../items/item.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { LANGUAGES, ourLanguage } from '../../text/language.ts';
import type { Source } from '../../watchlist/source.ts';
import type { ArchivedItem } from './archived-item.ts';

const nullish = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined);

/** An item as a line of an archive file has it; other fields, such as labels, are passed over. */
const lineSchema = z.object({
  title: nullish(z.string()),
  text: z.string(),
  source: nullish(z.string()),
  language: nullish(z.string()),
  publishedAt: nullish(z.coerce.date()),
});

export type ReadArchive =
  | { readonly kind: 'read'; readonly items: readonly ArchivedItem[] }
  /** @property line from 1 */
  | { readonly kind: 'mistaken'; readonly line: number; readonly message: string };

/** Reads items, one JSON object a line; empty lines are passed over. */
export function readArchiveLines(jsonLines: string, sources: readonly Source[]): ReadArchive {
  const items: ArchivedItem[] = [];
  for (const [index, line] of jsonLines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, sources);
    if (typeof read === 'string') return { kind: 'mistaken', line: index + 1, message: read };
    items.push(read);
  }
  return { kind: 'read', items };
}

function readLine(line: string, sources: readonly Source[]): ArchivedItem | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `no JSON (${error instanceof Error ? error.message : String(error)}), expected one object a line`;
  }
  const checked = lineSchema.safeParse(value);
  if (!checked.success)
    return checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const { title = '', text: body, source: sourceId, language: told, publishedAt: at } = checked.data;
  const text = joinTitle(title, body);
  const language = LANGUAGES.find((one) => one === told) ?? ourLanguage(detectLanguage(text));
  const source = sources.find(({ id }) => id === sourceId);
  return { title, text, ...(language ? { language } : {}), ...(source ? { source } : {}), ...(at ? { at } : {}) };
}
