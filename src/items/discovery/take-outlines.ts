import type { OpmlOutline } from '../../watchlist/opml.ts';
import { type Source, sourcesFileSchema } from '../../watchlist/source.ts';
import type { NewSource } from '../../watchlist/source-yaml.ts';
import { webAddress } from '../web-address.ts';
import { sourceAt } from './known-source.ts';
import { proposeSource, type Said } from './propose-source.ts';

/** What becomes of the subscriptions of an OPML file. */
export interface TakenOutlines {
  readonly sources: readonly NewSource[];
  readonly known: readonly { readonly title: string; readonly sourceId: string }[];
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
}

type Taken =
  | { readonly kind: 'new'; readonly source: NewSource }
  | { readonly kind: 'known'; readonly sourceId: string }
  | { readonly kind: 'refused'; readonly reason: string };

const KINDS = sourcesFileSchema.shape.sources.element.shape.kind.options;

/**
 * Makes sources of the subscriptions that are new.
 *
 * @param said what holds for all of them where the file does not say it
 */
export function takeOutlines(outlines: readonly OpmlOutline[], said: Said, existing: readonly Source[]): TakenOutlines {
  const sources: NewSource[] = [];
  const known: { title: string; sourceId: string }[] = [];
  const refused: { title: string; reason: string }[] = [];
  for (const outline of outlines) {
    const title = outline.title ?? outline.feedUrl ?? outline.pageUrl ?? '';
    const taken = takeOutline(outline, said, [...existing, ...sources]);
    if (taken.kind === 'new') sources.push(taken.source);
    else if (taken.kind === 'known') known.push({ title, sourceId: taken.sourceId });
    else refused.push({ title, reason: taken.reason });
  }
  return { sources, known, refused };
}

function takeOutline(outline: OpmlOutline, said: Said, existing: readonly NewSource[]): Taken {
  const ids = new Set(existing.map(({ id }) => id));
  const url = webAddress(outline.feedUrl ?? outline.pageUrl);
  if (!url) return { kind: 'refused', reason: `"${outline.feedUrl ?? outline.pageUrl}" is no http(s) address` };
  const known = sourceAt(url, existing);
  if (known) return { kind: 'known', sourceId: known.id };
  if (!outline.feedUrl) return { kind: 'refused', reason: `it is no feed; try "accord-watch sources add ${url}"` };
  const { source, unknown } = proposeSource(publication(outline, url), { ...said, ...saidBy(outline, ids) }, ids);
  if (unknown.length > 0) {
    const missing = unknown.map((part) => `--${part}`).join(' and ');
    return { kind: 'refused', reason: `its ${unknown.join(' and ')} cannot be told from the file; say ${missing}` };
  }
  const checked = sourcesFileSchema.safeParse({ sources: [source] });
  if (!checked.success)
    return { kind: 'refused', reason: checked.error.issues.map(({ message }) => message).join('; ') };
  return { kind: 'new', source };
}

function publication({ title, language }: OpmlOutline, url: string) {
  return { url, ...(title ? { title } : {}), ...(language ? { languageTag: language } : {}) };
}

function saidBy({ sourceId, country, kind }: OpmlOutline, ids: ReadonlySet<string>): Said {
  const known = KINDS.find((one) => one === kind);
  return {
    ...(sourceId && !ids.has(sourceId) ? { id: sourceId } : {}),
    ...(country ? { country } : {}),
    ...(known ? { kind: known } : {}),
  };
}
