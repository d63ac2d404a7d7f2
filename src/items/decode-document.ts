import iconv from 'iconv-lite';

const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;
const XML_DECLARATION = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/i;
const META = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
const UNICODE = /^utf-?(?:8|16|32)/i;

/**
 * Turns bytes into text: byte order mark, then the HTTP charset, then the document's own declaration, then UTF-8.
 * Valid multi-byte UTF-8 beats a single-byte label, since servers mislabel far more often than Latin text happens to
 * be valid UTF-8.
 *
 * @param contentType value of the Content-Type header
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string): string {
  return withoutControls(decodeBytes(bytes, contentType));
}

// What windows-1252 has where Unicode has control characters that no text means.
const C1 = /[\x80-\x84\x86-\x9F]/g;

function withoutControls(text: string): string {
  return text.replace(C1, (control) => iconv.decode(Buffer.from([control.charCodeAt(0)]), 'windows-1252'));
}

function decodeBytes(bytes: Uint8Array, contentType?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byteOrderMark(buffer);
  if (marked) return iconv.decode(buffer, marked, { stripBOM: true });
  const label = declaredCharset(buffer, contentType);
  if (!label || !iconv.encodingExists(label)) return decodeUnlabelled(buffer);
  if (isSingleByte(label) && hasMultiByte(buffer) && isUtf8(buffer)) return iconv.decode(buffer, 'utf8');
  if (/^utf-?(?:16|32)/i.test(label) && !buffer.includes(0)) return decodeUnlabelled(buffer);
  if (/^utf-?(?:16|32)$/i.test(label)) return decodeUnlabelled(buffer);
  if (/^utf-?8$/i.test(label)) return decodeUnlabelled(buffer);
  // Publishers who say ISO-8859-1 mean its superset (WHATWG Encoding).
  return iconv.decode(buffer, /^(?:iso-8859-1|latin-?1|us-ascii|ascii)$/i.test(label) ? 'windows-1252' : label);
}

function byteOrderMark(buffer: Buffer): string | undefined {
  if (startsWith(buffer, 0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (startsWith(buffer, 0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  return undefined;
}

function declaredCharset(buffer: Buffer, contentType = ''): string | undefined {
  const opening = buffer.subarray(0, 2048).toString('latin1');
  return CHARSET.exec(contentType)?.[1] ?? XML_DECLARATION.exec(opening)?.[1] ?? META.exec(opening)?.[1];
}

function decodeUnlabelled(buffer: Buffer): string {
  if (startsWith(buffer, 0x3c, 0, 0, 0)) return iconv.decode(buffer, 'utf-32le');
  if (startsWith(buffer, 0, 0, 0, 0x3c)) return iconv.decode(buffer, 'utf-32be');
  if (buffer[0] === 0x3c && buffer[1] === 0) return iconv.decode(buffer, 'utf-16le');
  if (buffer[0] === 0 && buffer[1] === 0x3c) return iconv.decode(buffer, 'utf-16be');
  return isUtf8(buffer) ? iconv.decode(buffer, 'utf8') : decodeDamaged(buffer);
}

/** A few damaged places do not make a UTF-8 document a single-byte one. */
function decodeDamaged(buffer: Buffer): string {
  const text = iconv.decode(buffer, 'utf8');
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return damaged * 2 <= sound ? text : iconv.decode(buffer, 'windows-1252');
}

function startsWith(buffer: Buffer, ...bytes: readonly number[]): boolean {
  return buffer.length >= bytes.length && bytes.every((byte, index) => buffer[index] === byte);
}

function isSingleByte(label: string): boolean {
  return !UNICODE.test(label) && /^(?:iso-?8859|windows-?125|cp125|latin|us-ascii|ascii|koi8)/i.test(label);
}

function hasMultiByte(buffer: Buffer): boolean {
  return buffer.some((byte) => byte >= 0x80);
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return true;
  } catch {
    return false;
  }
}
