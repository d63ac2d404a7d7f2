import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

const CHARSET = /charset\s*=\s*["']?([\w:.-]+)/i;
const XML_DECLARATION = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i;
const META = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
/** Publishers who say ISO-8859-1 mean its superset (WHATWG Encoding). */
const LATIN = /^(?:iso[-_]?8859[-_]1|latin[-_]?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/i;
const SINGLE_BYTE = /^(?:iso[-_]?8859|windows-?\d|cp12|latin|us-ascii|ascii|koi8|mac)/i;
/** The decoder knows these, but no document is written in them. */
const NO_CHARSET = /^(?:utf-?7|base64|hex|binary)/i;
/** So few bytes beyond ASCII may look like UTF-8 by chance where a character has two bytes anyway. */
const FEW_BYTES = 6;
const OPENING = 2048;

/**
 * Turns bytes into text: byte order mark, then the pattern of bytes of UTF-16 and UTF-32, then the HTTP charset, then
 * the document's own declaration, then UTF-8. Valid UTF-8 beats other labels, since servers mislabel far more often
 * than other text happens to be valid UTF-8.
 *
 * @param contentType value of the Content-Type header
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const certain = byteOrderMark(buffer) ?? patternOfBytes(buffer);
  if (certain) return iconv.decode(buffer, certain, { stripBOM: true });
  const label = likelyLabel(buffer, contentType);
  return label && !isMistaken(label, buffer) ? decodeAs(buffer, label) : decodeUnlabelled(buffer);
}

function byteOrderMark(buffer: Buffer): string | undefined {
  if (startsWith(buffer, 0xef, 0xbb, 0xbf)) return 'utf8';
  if (startsWith(buffer, 0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (startsWith(buffer, 0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (startsWith(buffer, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(buffer, 0xfe, 0xff) ? 'utf-16be' : undefined;
}

/** Markup begins with `<`: in UTF-16 and UTF-32 there are zeros beside it (XML 1.0, appendix F). */
function patternOfBytes(buffer: Buffer): string | undefined {
  if (startsWith(buffer, 0x3c, 0, 0, 0)) return 'utf-32le';
  if (startsWith(buffer, 0, 0, 0, 0x3c)) return 'utf-32be';
  if (startsWith(buffer, 0x3c, 0)) return 'utf-16le';
  return startsWith(buffer, 0, 0x3c) ? 'utf-16be' : undefined;
}

function startsWith(buffer: Buffer, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => buffer[index] === byte);
}

/**
 * The HTTP charset, else what the document declares. The document is believed where the HTTP charset is one that
 * servers put on everything: Latin 1, and UTF-8 where it is none.
 */
function likelyLabel(buffer: Buffer, contentType = ''): string | undefined {
  const opening = buffer.subarray(0, OPENING).toString('latin1');
  const declared = known((XML_DECLARATION.exec(opening) ?? META.exec(opening))?.[1]);
  const served = known(CHARSET.exec(contentType)?.[1]);
  if (!served || !declared) return served ?? declared;
  return LATIN.test(served) || isMistaken(served, buffer) ? declared : served;
}

function known(label: string | undefined): string | undefined {
  return label && iconv.encodingExists(label) && !NO_CHARSET.test(label) ? label : undefined;
}

function isMistaken(label: string, buffer: Buffer): boolean {
  if (/^utf[-_]?8$/i.test(label)) return !isUtf8(buffer);
  if (/^(?:utf|ucs)[-_]?(?:16|32|2|4)/i.test(label)) return !buffer.includes(0);
  return isUtf8(buffer) && bytesBeyondAscii(buffer) > (SINGLE_BYTE.test(label) ? 0 : FEW_BYTES);
}

/** Counted up to ten. */
function bytesBeyondAscii(buffer: Buffer): number {
  let count = 0;
  for (let index = 0; index < buffer.length && count < 10; index++) if ((buffer[index] ?? 0) >= 0x80) count++;
  return count;
}

function decodeAs(buffer: Buffer, label: string): string {
  if (/^utf[-_]?8$/i.test(label)) return buffer.toString('utf8');
  return iconv.decode(buffer, LATIN.test(label) ? 'windows-1252' : label);
}

/** UTF-8 where it is valid or nearly so, else windows-1252. */
function decodeUnlabelled(buffer: Buffer): string {
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const text = buffer.toString('utf8');
  const broken = text.split('\uFFFD').length - 1;
  const whole = (text.match(/[^\p{ASCII}\uFFFD]/gu) ?? []).length;
  return whole > broken ? text : iconv.decode(buffer, 'windows-1252');
}
