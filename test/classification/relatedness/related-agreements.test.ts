import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWatchlist } from '../../../src/app/read-watchlist.ts';
import { classify, compileWatchlist } from '../../../src/classification/classify.ts';
import { agreementProfiles } from '../../../src/classification/relatedness/agreement-profiles.ts';
import { nearMisses } from '../../../src/classification/relatedness/near-misses.ts';
import { relatedAgreements } from '../../../src/classification/relatedness/related-agreements.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { testAgreement } from '../../parts/test-monitor.ts';

const bundled = await readWatchlist();
const profiles = agreementProfiles(bundled);
const compiled = compileWatchlist(bundled);

const own = {
  agreements: [
    testAgreement({ id: 'harbour', name: 'Harbour Dredging Treaty', parties: ['GB', 'FR'], people: ['Ada Lock'] }),
    testAgreement({ id: 'ferry', name: 'Ferry Timetable Accord', parties: ['GB', 'NL'] }),
  ],
  vocabulary: {
    parties: [
      { id: 'GB', name: 'United Kingdom', words: ['Britain', 'British'] },
      { id: 'FR', name: 'France', words: ['France', 'French'] },
      { id: 'NL', name: 'Netherlands', words: ['Dutch'] },
    ],
    lists: [],
  },
};
const ownProfiles = agreementProfiles(own);
const relatedIn = (text: string) => relatedAgreements(ownProfiles, { text, language: 'en' });

test('a text that speaks of the same things is related, and says by which words', () => {
  const text = 'Dredging in the harbour: Ada Lock of Britain meets French engineers.';
  const [found, ...others] = relatedIn(text);
  expect(found).toMatchObject({ id: 'harbour', name: 'Harbour Dredging Treaty' });
  expect(found?.words.map((word) => word.text)).toEqual(expect.arrayContaining(['Dredging', 'harbour', 'Lock']));
  expect(others).toEqual([]);
});

test.each([
  ['one rare word, however often', 'Dredging, dredging and dredging in Britain.'],
  ['its parties and nothing else', 'Britain beat France; the French and the British drank tea.'],
  ['its words without a party', 'The harbour treaty on dredging worries Ada Lock.'],
  ['nothing', ''],
])('not related by %s', (_, text) => {
  expect(relatedIn(text)).toEqual([]);
});

const [, ...blocks] = (await readFile('test/fixtures/related-texts.txt', 'utf8')).trim().split('\n\n');
const texts = blocks.map((block) => {
  const [head = '', title = '', body = ''] = block.split('\n');
  const [language = '', agreementId = ''] = head.split(' ');
  const item = { title, text: `${title}\n\n${body}`, language: LANGUAGES.find((one) => one === language) ?? 'en' };
  const found = classify(compiled, item);
  const near = nearMisses(profiles, item, found);
  return { agreementId, item, matched: found.agreements.map(({ id }) => id), near };
});

test('texts that a follower of agreements would not want to see come near none', () => {
  const unwanted = texts.filter(({ agreementId }) => agreementId === '-');
  expect(unwanted).toHaveLength(22);
  expect(
    unwanted.filter(({ near }) => near.some(({ relatedness }) => relatedness)).map(({ item }) => item.title),
  ).toEqual([]);
});

test('most texts that speak of an agreement without its name come near it, where they do not match', () => {
  const wanted = texts.filter(({ agreementId, matched }) => agreementId !== '-' && !matched.includes(agreementId));
  const found = wanted.filter(({ agreementId, near }) => near.some(({ id }) => id === agreementId));
  expect(found.length / wanted.length).toBeGreaterThan(0.6);
});

test('no more than three are named, none that matched, each with words of the text', () => {
  for (const { item, matched, near } of texts) {
    const related = near.filter(({ relatedness }) => relatedness !== undefined);
    expect(related.length).toBeLessThanOrEqual(3);
    expect(related.filter(({ id }) => matched.includes(id))).toEqual([]);
    for (const { evidence, reason } of related) {
      expect(evidence.length).toBeGreaterThanOrEqual(3);
      expect(evidence.map(({ start, end }) => item.text.slice(start, end))).toEqual(evidence.map(({ text }) => text));
      expect(reason).toMatch(/^only related by “.+” \(0\.\d\d\)$/);
    }
  }
});

test('nothing is related where the language is not known', () => {
  const [{ item }] = texts as [(typeof texts)[number]];
  const { language: _, ...unknown } = item;
  expect(nearMisses(profiles, unknown, { agreements: [], rules: [] })).toEqual([]);
});

test('what fell short of a name is told first, and takes the place of what is only related', () => {
  const { item } = texts.find(({ near }) => near.some(({ relatedness }) => relatedness)) ??
    texts[0] ?? { item: undefined };
  const fell = (id: string) => ({ of: 'agreement' as const, id, name: id, reason: 'no guard', evidence: [] });
  const found = { agreements: [], rules: [], nearMisses: ['a', 'b', 'c'].map(fell) };
  expect(item && nearMisses(profiles, item, found).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('scores are cosines, in order, of texts in any language', () => {
  const word = fc.constantFrom(
    'Calais',
    'smugglers',
    'Germany',
    'Tunis',
    'Brussels',
    'Schleuser',
    'passeurs',
    'Albania',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom<Language>(...LANGUAGES), (words, language) => {
      const scores = relatedAgreements(profiles, { text: words.join(' '), language }).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1 + 1e-9)).toBe(true);
    }),
  );
});
