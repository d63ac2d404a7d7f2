import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/text/detect-language.ts';
import { LANGUAGES, languageCode } from '../../src/text/language.ts';

const linesOf = async (name: string) =>
  (await readFile(`test/fixtures/languages/${name}.txt`, 'utf8')).trim().split('\n');

/** Those of some headlines and sentences that are not taken for what they are, with what they are taken for. */
const misjudged = (texts: readonly string[], code: string, prior?: string) =>
  texts
    .map((text) => [text, languageCode(detectLanguage(text, prior))])
    .filter(([, detected]) => detected !== code)
    .map(([text, detected]) => `${text} [${detected}]`);

test.each([
  ['en', ['NGOs criticise Albania centres [ca]']],
  ['de', ['Faeser trifft Cooper [undefined]']],
  ['fr', ['Accord signé [undefined]']],
  ['nl', ['Frontex opent kantoor in Skopje [undefined]', 'Topoverleg in Genève [undefined]']],
])('59 headlines and sentences in %s', async (code, wrong) => {
  const texts = await linesOf(code);
  expect(texts).toHaveLength(59);
  expect(misjudged(texts, code)).toEqual(wrong);
});

test.each(LANGUAGES)('all of them where the source is known to be in %s', async (code) => {
  expect(misjudged(await linesOf(code), code, code)).toEqual([]);
});

test('other languages by their codes, and none taken for one of ours', async () => {
  const rows = (await linesOf('other')).map((line) => line.split('\t'));
  const wrong = rows.flatMap(([code = '', text = '']) => misjudged([text], code).map((what) => `${code}: ${what}`));
  expect(wrong).toEqual([
    'cs: Česko a Slovensko podepsaly dohodu [undefined]',
    'cs: Vláda schválila novelu zákona o azylu [sk]',
    'ru: Россия и Таджикистан подписали соглашение о миграции [undefined]',
  ]);
  expect(rows.filter(([, text = '']) => detectLanguage(text).kind === 'ours')).toEqual([]);
});

test('what a source is said to be in does not count where the text clearly speaks another', async () => {
  const text = 'Der Bau der Unterkunft beginnt im Mai und dauert voraussichtlich zwei Jahre.';
  expect(detectLanguage(text, 'en')).toEqual({ kind: 'ours', language: 'de' });
  expect(detectLanguage('El ministro del Interior viaja a Argel', 'fr')).toEqual({ kind: 'other', code: 'es' });
});

test.each([
  ['no words', '', undefined],
  ['a name', 'Keir Starmer', undefined],
  ['a few words of several languages', 'Action Plan 2025', undefined],
  ['an address', 'www.bmi.bund.de', undefined],
  ['two languages alike', 'Faeser trifft Cooper', undefined],
  ['a name, from a German source', 'Keir Starmer', 'de'],
  ['a name, from an Icelandic source', 'Keir Starmer', 'is'],
])('not known from %s', (_, text, prior) => {
  expect(languageCode(detectLanguage(text, prior))).toBe(prior);
});

test('a language without statistics is another, whatever the source is said to be in', () => {
  const welsh = 'Cytunodd y gweinidogion i adolygu’r cynllun bob chwe mis ar ôl y cyfarfod';
  expect(detectLanguage(welsh, 'en')).toEqual({ kind: 'other' });
  expect(detectLanguage(welsh, 'cy')).toEqual({ kind: 'other', code: 'cy' });
});

test('a Greek name in an English sentence does not make it Greek', () => {
  expect(languageCode(detectLanguage('The newspaper Καθημερινή reports that the ministers have met again.'))).toBe(
    'en',
  );
});

test('any text has a language or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['ours', 'other', 'unknown']).toContain(detectLanguage(text).kind);
    }),
  );
});
