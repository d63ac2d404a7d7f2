import { decodeReferences } from '../../text/html-text.ts';

const DOCTYPE = /<!DOCTYPE[^>[]*\[([\s\S]{0,20000}?)\]\s*>/i;
const ENTITY = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/gi;
const MOST_ENTITIES = 50;
/** References to a document's own entities beyond this number are left as they are. */
const MOST_REPLACEMENTS = 2000;
const NOT_XML = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
/** How many characters are looked at for a wrong `&`: to know whether the publisher is careful, not to find each. */
const MOST_LOOKED = 100_000;
const OWN_REFERENCE = /&([\w.-]+);/g;
/** In XHTML, whose entities publishers mean, these two are other characters than in HTML. */
const ANGLE = /&([lr])ang;/g;
const CDATA = '<![CDATA[';
const INSERTION = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g;

/**
 * Reads the text of one document's elements and attributes. Knows HTML's entities undeclared, and the entities that the
 * document declares itself as far as they are short text without markup or entities in it; no others, and never twice.
 */
export class XmlText {
  readonly #entities: ReadonlyMap<string, string>;
  #replacements = 0;
  #looked = 0;
  /** Whether a `&` was met that XML does not know. */
  isForgiven = false;

  constructor(prolog: string) {
    this.#entities = declaredEntities(prolog);
  }

  /** Text of an element without child elements: references resolved, CDATA sections as they are, comments left out. */
  valueOf(raw: string): string {
    if (!raw.includes('<')) return this.decode(raw);
    const parts: string[] = [];
    let at = 0;
    for (let start = raw.indexOf(CDATA); start >= 0; start = raw.indexOf(CDATA, at)) {
      parts.push(this.#between(raw.slice(at, start)));
      const end = raw.indexOf(']]>', start);
      parts.push(raw.slice(start + CDATA.length, end < 0 ? undefined : end));
      at = end < 0 ? raw.length : end + 3;
    }
    parts.push(this.#between(raw.slice(at)));
    return parts.join('');
  }

  decode(text: string): string {
    if (!text.includes('&')) return text;
    const own = this.#entities.size > 0 ? text.replace(OWN_REFERENCE, (found, name) => this.#own(found, name)) : text;
    this.#look(own);
    return decodeReferences(
      own.includes('ang;') ? own.replace(ANGLE, (_, side) => (side === 'l' ? '\u2329' : '\u232A')) : own,
    );
  }

  #between(text: string): string {
    return this.decode(text.includes('<') ? text.replace(INSERTION, '') : text);
  }

  #look(text: string): void {
    if (this.isForgiven || this.#looked > MOST_LOOKED) return;
    this.#looked += text.length;
    this.isForgiven = NOT_XML.test(text);
  }

  #own(found: string, name: string): string {
    const value = this.#entities.get(name);
    if (value === undefined || this.#replacements >= MOST_REPLACEMENTS) return found;
    this.#replacements++;
    return value;
  }
}

function declaredEntities(prolog: string): Map<string, string> {
  const subset = DOCTYPE.exec(prolog)?.[1];
  const entities = new Map<string, string>();
  for (const [, name, double, single] of subset?.matchAll(ENTITY) ?? []) {
    if (entities.size >= MOST_ENTITIES) break;
    if (name && !entities.has(name)) entities.set(name, double ?? single ?? '');
  }
  return entities;
}
