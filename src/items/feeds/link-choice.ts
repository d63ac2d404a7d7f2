import { cleanLine } from '../../text/clean-text.ts';
import type { LinkedDocument } from '../feed.ts';
import { webAddress } from '../web-address.ts';
import type { ElementText } from './element-text.ts';
import type { XmlElement } from './xml-scan.ts';

/** The address of the human page: in RSS its own link, in Atom the alternate, of these rather one that is HTML. */
export function pageLink(links: readonly XmlElement[], texts: ElementText): string | undefined {
  const own = texts.isAtom ? [] : links.filter((link) => link.key === 'link' && isAlternate(link));
  const alternates = links.filter((link) => relationOf(link) === 'alternate');
  const pages = alternates.filter(({ attributes }) => /html|^$/.test(attributes.get('type') ?? ''));
  // Of several links of RSS the last counts, as with most readers.
  return (
    firstAddress(own.toReversed().map((link) => webAddress(texts.value(link), link.base) ?? hrefOf(link))) ??
    firstAddress([...pages, ...alternates].map(hrefOf))
  );
}

/** The first link of a relation such as `hub`. */
export function relatedLink(links: readonly XmlElement[], relations: readonly string[]): string | undefined {
  const found = relations.flatMap((relation) => links.filter((link) => relationOf(link) === relation));
  return firstAddress(found.map(hrefOf));
}

/** Enclosures, media and Atom's `rel="enclosure"`, each address once. */
export function linkedDocuments(links: readonly XmlElement[], media: readonly XmlElement[]): LinkedDocument[] {
  const enclosures = links.filter((link) => relationOf(link) === 'enclosure');
  const found = new Map<string, LinkedDocument>();
  for (const element of [...media, ...enclosures]) {
    const url = webAddress(element.attributes.get('url') ?? element.attributes.get('href'), element.base);
    if (url && !found.has(url)) found.set(url, documentOf(url, element));
  }
  return [...found.values()];
}

function documentOf(url: string, { attributes }: XmlElement): LinkedDocument {
  const title = cleanLine(attributes.get('title') ?? '');
  const type = cleanLine(attributes.get('type') ?? '').toLowerCase();
  return { ...(title ? { title } : {}), url, ...(type ? { type } : {}) };
}

function isAlternate(link: XmlElement): boolean {
  return (relationOf(link) ?? 'alternate') === 'alternate';
}

function relationOf({ attributes }: XmlElement): string | undefined {
  if (!attributes.has('href')) return undefined;
  const relation = attributes.get('rel')?.trim().toLowerCase();
  // A relation may be given by its full name (RFC 4287, 4.2.7.2).
  return relation ? relation.replace('http://www.iana.org/assignments/relation/', '') : 'alternate';
}

function hrefOf({ attributes, base }: XmlElement): string | undefined {
  return webAddress(attributes.get('href'), base);
}

function firstAddress(addresses: readonly (string | undefined)[]): string | undefined {
  return addresses.find((address) => address !== undefined);
}
