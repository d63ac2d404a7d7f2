import { isUtf8 } from 'node:buffer';
import { cleanLine } from '../../text/clean-text.ts';
import { decodeReferences, htmlToText } from '../../text/html-text.ts';
import type { XmlElement } from './xml-scan.ts';
import type { XmlText } from './xml-text.ts';

const ATOM_ELEMENTS = /^(?:title|summary|content|subtitle|tagline|atom:.+)$/;
const LIKE_HTML = /<\/[a-z][\w:]*\s*>|<(?:br|p|hr|img)\b[^<>]*>/i;
/** Media types whose content Atom carries in base64 (RFC 4287, 4.1.3.3); XML and unknown ones are taken for text. */
const BINARY =
  /^(?:(?:image|audio|video|font)\/(?!.*\+xml)|application\/(?:octet-stream|pdf|zip|gzip|msword|vnd\.(?!.*[+/](?:xml|json))))/;
const LEFT_REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;

/** Turns the elements of one document into plain text. */
export class ElementText {
  readonly #values: XmlText;
  readonly isAtom: boolean;

  /** @param isAtom whether the document is Atom, where an element says itself of what type its text is */
  constructor(values: XmlText, isAtom: boolean) {
    this.#values = values;
    this.isAtom = isAtom;
  }

  /** The element's text as one line, without markup; empty where there is none. */
  line(element: XmlElement | undefined): string {
    const text = this.paragraphs(element);
    return text.includes('\n') ? cleanLine(text) : text;
  }

  /** The element's text without markup, paragraphs parted by an empty line; empty where there is none. */
  paragraphs(element: XmlElement | undefined): string {
    if (!element?.raw) return '';
    if (isTextConstruct(element, this.isAtom)) return this.#ofTextConstruct(element);
    return htmlToText(element.hasMarkup ? element.raw : this.#values.valueOf(element.raw));
  }

  /** The element's text as it stands there: for addresses, dates and numbers. */
  value(element: XmlElement | undefined): string {
    return element?.raw ? this.#values.valueOf(element.raw).trim() : '';
  }

  /** Atom 1.0 (RFC 4287, 3.1 and 4.1.3) and Atom 0.3, which has media types and modes instead. */
  #ofTextConstruct({ raw, hasMarkup, attributes }: XmlElement): string {
    const type = attributes.get('type')?.trim().toLowerCase() ?? '';
    const mode = attributes.get('mode')?.trim().toLowerCase();
    if (mode === 'base64' || BINARY.test(type)) {
      const decoded = textInBase64(this.#values.valueOf(raw));
      return type === 'text/plain' ? plainParagraphs(decoded) : htmlToText(decoded);
    }
    if (hasMarkup) return htmlToText(raw);
    const value = this.#values.valueOf(raw);
    return isHtml(type, mode, value) ? htmlToText(value) : plainParagraphs(value);
  }
}

/** Empty where what was encoded is no text, such as a picture. */
function textInBase64(encoded: string): string {
  const bytes = Buffer.from(encoded, 'base64');
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : '';
}

function isTextConstruct({ key }: XmlElement, isAtom: boolean): boolean {
  return isAtom ? ATOM_ELEMENTS.test(key) : key.startsWith('atom:');
}

function isHtml(type: string, mode: string | undefined, value: string): boolean {
  if (type === 'html' || type === 'text/html') return true;
  if (type === 'text' || type === 'text/plain') return false;
  // Many publishers leave the type out, which means plain text, and write HTML.
  return LIKE_HTML.test(value) || (mode === 'escaped' && type !== '' && type.endsWith('html'));
}

/**
 * Plain text as it is, its paragraphs kept. Character references that are left in it are an escape too many (BMI, as
 * met in 2026: `M&amp;#252;nchen`).
 */
export function plainParagraphs(text: string): string {
  const decoded = text.includes('&') && LEFT_REFERENCE.test(text) ? decodeReferences(text) : text;
  if (!decoded.includes('\n')) return cleanLine(decoded);
  return decoded
    .split(/\n\s*\n/)
    .map(cleanLine)
    .filter(Boolean)
    .join('\n\n');
}
