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

const GERMAN = 'Küste – „Grenze“ §';
const WESTERN = 'Küste und Größe';
const RUSSIAN = 'Соглашение о границе';
const CHINESE = '协议签署新闻';
const TAIWANESE = '協議簽署新聞';
const JAPANESE = '協定の署名についてのニュース';
const KOREAN = '협정 서명 소식입니다';

const declared = (text: string, encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><t>${text}</t>`;

/** In which encoding the text is, what HTTP and the document itself say. */
const matrix: [string, string, string | undefined, string | undefined][] = [
  ['utf8', GERMAN, undefined, undefined],
  ['utf8', GERMAN, 'utf-8', 'utf-8'],
  ['utf8', GERMAN, 'iso-8859-1', undefined],
  ['utf8', GERMAN, undefined, 'iso-8859-1'],
  ['utf8', GERMAN, 'us-ascii', undefined],
  ['utf8', GERMAN, 'utf-16', 'utf-16'],
  ['utf8', RUSSIAN, 'windows-1251', undefined],
  ['utf8', CHINESE, 'gb2312', undefined],
  ['utf8', JAPANESE, undefined, 'shift_jis'],
  ['windows-1252', GERMAN, 'windows-1252', undefined],
  ['windows-1252', GERMAN, undefined, 'windows-1252'],
  ['windows-1252', GERMAN, 'iso-8859-1', undefined],
  ['windows-1252', GERMAN, undefined, 'iso-8859-1'],
  ['windows-1252', GERMAN, 'utf-8', 'utf-8'],
  ['windows-1252', GERMAN, 'utf-8', 'windows-1252'],
  ['windows-1252', GERMAN, undefined, undefined],
  ['iso-8859-1', WESTERN, 'iso-8859-1', undefined],
  ['iso-8859-1', WESTERN, 'utf-8', undefined],
  ['iso-8859-15', '€ und Größe', 'iso-8859-15', undefined],
  ['iso-8859-15', '€ und Größe', undefined, 'iso-8859-15'],
  ['iso-8859-15', '€ und Größe', 'iso-8859-1', 'iso-8859-15'],
  ['utf-16le', GERMAN, undefined, undefined],
  ['utf-16le', GERMAN, 'utf-16', 'utf-16'],
  ['utf-16le', GERMAN, 'utf-8', undefined],
  ['utf-16be', GERMAN, undefined, 'utf-16'],
  ['utf-16be', GERMAN, 'iso-8859-1', 'utf-8'],
  ['windows-1251', RUSSIAN, 'windows-1251', undefined],
  ['windows-1251', RUSSIAN, undefined, 'windows-1251'],
  ['windows-1251', RUSSIAN, 'utf-8', 'windows-1251'],
  ['windows-1251', RUSSIAN, 'iso-8859-1', 'windows-1251'],
  ['big5', TAIWANESE, 'big5', undefined],
  ['big5', TAIWANESE, 'utf-8', 'big5'],
  ['shift_jis', JAPANESE, undefined, 'shift_jis'],
  ['shift_jis', JAPANESE, 'shift_jis', undefined],
  ['euc-kr', KOREAN, undefined, 'euc-kr'],
  ['euc-kr', '년', undefined, 'euc-kr'],
  ['gb2312', CHINESE, undefined, 'gb2312'],
  ['gb2312', CHINESE, 'iso-8859-1', 'gb2312'],
];

test.each(matrix)('%s: %s, by HTTP %s, by itself %s', (encoding, text, served, own) => {
  const document = declared(text, own);
  expect(decodeDocument(iconv.encode(document, encoding), xmlType(served))).toBe(document);
});

test.each(['windows-1252', 'windows-1251', 'shift_jis'])('%s said in <meta>', (encoding) => {
  const document = html(encoding).replace(
    TEXT,
    encoding === 'windows-1251' ? RUSSIAN : encoding === 'shift_jis' ? JAPANESE : GERMAN,
  );
  expect(decodeDocument(iconv.encode(document, encoding), 'text/html')).toBe(document);
});

test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s with and without a byte order mark', (encoding) => {
  const document = declared(GERMAN);
  expect(decodeDocument(iconv.encode(document, encoding, { addBOM: true }))).toBe(document);
  expect(decodeDocument(iconv.encode(document, encoding, { addBOM: false }), xmlType('iso-8859-1'))).toBe(document);
});

test('a few broken bytes do not cost the others their umlauts', () => {
  const document = declared('Küste und Größe und Über');
  const bytes = Buffer.concat([Buffer.from(document), Buffer.of(0xff, 0xe4)]);
  expect(decodeDocument(bytes, xmlType('utf-8'))).toContain('Küste und Größe und Über');
});

test.each(['ebcdic-cp-us', 'cp037', 'utf-7', 'x'])('a label %s that we do not know harms nothing', (label) => {
  expect(decodeDocument(Buffer.from('<t>ü</t>'), xmlType(label))).toBe('<t>ü</t>');
});
