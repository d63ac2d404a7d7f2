import { textAt } from './api-path.ts';
import { writtenDate } from './written-date.ts';

const PLACE = /\{(day:)?([^{}]+)\}/g;

/**
 * Makes an address from a template such as `https://example.org/{id}` or `…/{day:value.dateMade}/{value.uin}`; a
 * place with `day:` gets the day of a date.
 *
 * @returns `undefined` where a place stays empty: half an address would lead astray
 */
export function fillTemplate(template: string, value: unknown, zone: string): string | undefined {
  let isWhole = true;
  const address = template.replace(PLACE, (_, day: string | undefined, path: string) => {
    const text = textAt(value, path);
    const filling = text && day ? dayOf(text, zone) : text;
    isWhole &&= filling !== undefined;
    // A path such as news/2026/slug stays one; a question mark or blank within it is no syntax.
    return encodeURIComponent(filling ?? '').replaceAll('%2F', '/');
  });
  return isWhole ? address : undefined;
}

/** The paths that a template names. */
export function templatePaths(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[2] ?? '');
}

/** The day as it is written, whatever the zone: what the publisher's own addresses have. */
function dayOf(text: string, zone: string): string | undefined {
  const written = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  if (written) return written;
  const date = writtenDate(text, zone);
  return date && new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date);
}
