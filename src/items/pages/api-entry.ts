import { cleanLine } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import type { Api } from '../../watchlist/source.ts';
import type { FeedEntry } from '../feed.ts';
import { webAddress } from '../web-address.ts';
import { textAt, valueAt } from './api-path.ts';
import { fillTemplate } from './link-template.ts';
import { writtenDate } from './written-date.ts';

/** What one value of an API's list says, by the paths of its source. HTML becomes plain text. */
export function apiEntry(value: unknown, url: string, api: Api, zone: string): FeedEntry {
  const title = plain(value, api.title).replace(/\n+/g, ' ');
  const link = api.linkTemplate
    ? webAddress(fillTemplate(api.linkTemplate, value, zone))
    : api.link && webAddress(textAt(value, api.link), url);
  const guid = api.id && textAt(value, api.id);
  const publishedAt = api.date && dateOf(valueAt(value, api.date), zone);
  const summary = plain(value, api.summary);
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(guid ? { guid: cleanLine(guid) } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(summary ? { summary, text: summary } : {}),
  };
}

function plain(value: unknown, path: string | undefined): string {
  const markup = path && textAt(value, path);
  return markup ? htmlToText(markup) : '';
}

const MILLISECONDS_FROM = 1e11;

/** A written date, or a count of seconds or milliseconds since 1970. */
function dateOf(value: unknown, zone: string): Date | undefined {
  if (typeof value === 'string') return writtenDate(value, zone);
  if (typeof value !== 'number' || value <= 0) return undefined;
  const date = new Date(value < MILLISECONDS_FROM ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
