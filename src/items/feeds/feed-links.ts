import type { LinkedDocument } from '../feed.ts';
import { webAddress } from '../web-address.ts';
import type { Field, Fields } from './raw-feed.ts';

const ALTERNATE = /^(?:|alternate|http:\/\/www\.iana\.org\/assignments\/relation\/alternate)$/i;

/** The address of the page that an entry or a feed is about: Atom's alternate link, RSS's link, a permanent guid. */
export function pageLink(fields: Fields): string | undefined {
  const written = (fields.get('rss:link') ?? []).map((field) => addressIn(field)).find(Boolean);
  return written ?? alternateLink(fields) ?? permanentGuid(fields);
}

/** Among several alternates the one for people: HTML before others. */
function alternateLink(fields: Fields): string | undefined {
  const alternates = atomLinks(fields).filter((field) => ALTERNATE.test(field.attributes.get('rel') ?? ''));
  const forPeople = alternates.find((field) => /html/i.test(field.attributes.get('type') ?? 'text/html'));
  const chosen = forPeople ?? alternates[0];
  return chosen && addressIn(chosen);
}

function permanentGuid(fields: Fields): string | undefined {
  const [guid] = fields.get('rss:guid') ?? [];
  if (guid && guid.attributes.get('ispermalink')?.toLowerCase() !== 'false') return webAddress(guid.value.trim());
  const [about] = fields.get('rdf:about') ?? [];
  const [id] = fields.get('atom:id') ?? [];
  return webAddress((about ?? id)?.value.trim());
}

/** The address of a link with the given relation. */
export function relatedLink(fields: Fields, ...relations: readonly string[]): string | undefined {
  const link = atomLinks(fields).find((field) => relations.includes(field.attributes.get('rel')?.toLowerCase() ?? ''));
  return link && addressIn(link);
}

function atomLinks(fields: Fields): readonly Field[] {
  return fields.get('atom:link') ?? [];
}

/** White space within an address is a line break of the publisher's; browsers drop it as well. */
function addressIn({ value, attributes, base }: Field): string | undefined {
  const written = attributes.get('href') ?? (value.trim() || attributes.get('resource'));
  return written ? webAddress(written.replace(/[\t\n\r]/g, ''), base) : undefined;
}

/** Enclosures and media of an entry. */
export function linkedDocuments(fields: Fields): LinkedDocument[] {
  const enclosures = [
    ...(fields.get('rss:enclosure') ?? []),
    ...(fields.get('media:content') ?? []),
    ...atomLinks(fields).filter((field) => field.attributes.get('rel')?.toLowerCase() === 'enclosure'),
  ];
  return enclosures.flatMap(({ attributes, base }) => {
    const url = webAddress(attributes.get('url') ?? attributes.get('href'), base);
    const title = attributes.get('title');
    const type = attributes.get('type')?.toLowerCase();
    return url ? [{ url, ...(title ? { title } : {}), ...(type ? { type } : {}) }] : [];
  });
}
