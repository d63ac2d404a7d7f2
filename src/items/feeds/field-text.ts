import { cleanLine, cleanParagraphs } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import type { Field } from './raw-feed.ts';

/** What an element says in plain text, paragraphs parted by empty lines; '' where it says nothing that is text. */
export function fieldText(field: Field): string {
  const { value, isMarkup } = field;
  if (isMarkup) return htmlToText(value);
  const type = typeOf(field);
  if (isBase64(field, type)) return base64Text(value, type);
  return isPlain(type) ? cleanParagraphs(value) : htmlToText(value);
}

/** The same on one line. */
export function fieldLine(field: Field): string {
  return cleanLine(fieldText(field));
}

/** RSS says nothing of types and means HTML; so does Atom 0.3 where it says "escaped". */
function typeOf({ attributes }: Field): string | undefined {
  return attributes.get('type')?.trim().toLowerCase();
}

function isPlain(type: string | undefined): boolean {
  return type === 'text' || type === 'text/plain';
}

/** Atom 0.3 says so; Atom 1.0 means it of all types that are neither text nor XML (RFC 4287, 4.1.3.3). */
function isBase64({ attributes }: Field, type: string | undefined): boolean {
  if (attributes.get('mode')?.toLowerCase() === 'base64') return true;
  return type !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(type) && !/^text\/|[/+]xml$|html/.test(type);
}

function base64Text(value: string, type: string | undefined): string {
  if (type && !/^text\/|xml$|html|^application\/octet-stream$/.test(type)) return '';
  const text = Buffer.from(value, 'base64').toString('utf8');
  return isPlain(type) ? cleanParagraphs(text) : htmlToText(text);
}
