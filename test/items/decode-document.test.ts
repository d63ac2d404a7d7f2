import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeDocument } from '../../src/items/decode-document.ts';

const TEXT = 'Küste – l’été “plan” €';
const xml = (encoding?: string) => `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><t>${TEXT}</t>`;
const html = (charset: string) => `<html><head><meta charset="${charset}"></head>${TEXT}`;
const xmlType = (charset?: string) => `application/xml${charset ? `; charset=${charset}` : ''}`;

const cases: [string, string, string, string | undefined][] = [
  ['UTF-8, unlabelled', 'utf8', xml(), undefined],
  ['UTF-8, declared', 'utf8', xml('UTF-8'), xmlType()],
  ['UTF-8, by HTTP', 'utf8', xml(), xmlType('utf-8')],
  ['UTF-8, quoted in HTTP', 'utf8', xml(), xmlType('"utf-8"')],
  ['UTF-8 said to be ISO-8859-1 by HTTP', 'utf8', xml(), xmlType('ISO-8859-1')],
  ['UTF-8 said to be windows-1252 by itself', 'utf8', xml('windows-1252'), undefined],
  ['UTF-8 said to be UTF-16', 'utf8', xml('UTF-16'), undefined],
  ['UTF-8 with an unknown label', 'utf8', xml('x-nonsense'), undefined],
  ['windows-1252, declared', 'windows-1252', xml('windows-1252'), undefined],
  ['windows-1252 by HTTP', 'windows-1252', xml(), xmlType('windows-1252')],
  ['windows-1252 said to be ISO-8859-1', 'windows-1252', xml('ISO-8859-1'), undefined],
  ['windows-1252 said to be UTF-8', 'windows-1252', xml('UTF-8'), xmlType()],
  ['windows-1252, unlabelled', 'windows-1252', xml(), undefined],
  ['windows-1252, in meta', 'windows-1252', html('windows-1252'), 'text/html'],
  ['HTTP wins over the declaration', 'windows-1252', xml('windows-1250'), xmlType('windows-1252')],
  ['UTF-16 LE without a mark', 'utf-16le', xml('UTF-16'), undefined],
  ['UTF-16 BE without a mark', 'utf-16be', xml('UTF-16'), undefined],
];

test.each(cases)('%s', (_, encoding, text, contentType) => {
  expect(decodeDocument(iconv.encode(text, encoding), contentType)).toBe(text);
});

test.each(['utf8', 'utf-16le', 'utf-16be'])('a byte order mark of %s wins over every label', (encoding) => {
  const bytes = iconv.encode(`\uFEFF${xml('windows-1252')}`, encoding);
  expect(decodeDocument(bytes, xmlType('iso-8859-1'))).toBe(xml('windows-1252'));
});
