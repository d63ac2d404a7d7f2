import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsToRead, bandsToWrite, nearestFirst } from '../../src/stories/bands-of.ts';
import { compareSketches } from '../../src/stories/compare-sketches.ts';
import { packSketch, unpackSketch } from '../../src/stories/pack-sketch.ts';
import { sketchOf } from '../../src/stories/sketch-of.ts';
import { report, SIGNING, sketched } from './reports.ts';

const DAY = 86_400_000;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;

test.each([
  ['en', 'It was agreed today.', ['2025-03-20'], '2025-03-20'],
  ['en', 'On Tuesday it was agreed; yesterday came the first protest.', ['2025-03-18', '2025-03-19'], '2025-03-18'],
  ['en', 'Signed on 12 May 2024, or May 13, 2024', ['2024-05-12', '2024-05-13'], undefined],
  ['de', 'Am Mittwoch und am 3. März 2025', ['2025-03-03', '2025-03-19'], '2025-03-19'],
  ['fr', 'hier, et le 14 décembre', ['2024-12-14', '2025-03-19'], '2025-03-19'],
  ['nl', 'gisteren en op 1 april', ['2025-03-19', '2025-04-01'], '2025-03-19'],
] as const)('days in %s: %s', (language, text, days, main) => {
  const sketch = sketched({ title: '', text, language });
  expect(sketch.days).toEqual(days.map(dayOf));
  expect(sketch.mainDay).toBe(main && dayOf(main));
});

test.each([
  ['13,087 requests', '13.087 Ersuchen', 'de'],
  ['13,087 requests', '13 087 demandes', 'fr'],
  ['£1.5 million', '1,5 Millionen Pfund', 'de'],
  ['£105 million', '105 miljoen pond', 'nl'],
] as const)('one number: %s, %s', (english, other, language) => {
  const { numbers } = sketched({ title: '', text: english });
  expect(numbers).toHaveLength(1);
  expect(sketched({ title: '', text: other, language }).numbers).toEqual(numbers);
});

test.each(['in 2024', 'on 14 May', 'at 17:30', 'some 12 people'])('no number that tells anything: %s', (text) => {
  expect(sketched({ title: '', text }).numbers).toEqual([]);
});

test('what stands behind the news does not count', () => {
  const notes = `${SIGNING.text}\n\nNotes to editors\n\nThe office in Bamberg was founded on 3 May 2011.`;
  expect(sketched({ ...SIGNING, text: notes })).toEqual(sketched(SIGNING));
});

const words = fc.array(fc.stringMatching(/^[A-Za-zé]{2,9}$|^[0-9]{2,6}$/), { maxLength: 900 });
const languages = fc.option(fc.constantFrom('en', 'de', 'fr', 'nl'), { nil: undefined });
const ids = fc.stringMatching(/^[a-z-]{5,36}$/);
const items = fc
  .record({
    ...{ words, language: languages, agreements: fc.array(ids, { maxLength: 12 }) },
    ...{
      weakAgreements: fc.array(ids, { maxLength: 6 }),
      said: fc.array(fc.lorem({ maxCount: 30 }), { maxLength: 9 }),
    },
  })
  .map(({ words: all, language, ...told }) => {
    const { language: _, ...item } = report({ title: all.slice(0, 9).join(' '), text: all.join(' '), ...told });
    return { ...item, id: 'a', ...(language ? { language } : {}) };
  });

test('a sketch is packed whole into less than two kilobytes, and has bands for one batch', () => {
  fc.assert(
    fc.property(items, (item) => {
      const sketch = sketchOf(item);
      expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
      expect(packSketch(sketch).length).toBeLessThan(2048);
      expect(bandsToWrite(sketch).length).toBeLessThanOrEqual(60);
      expect(bandsToRead(sketch).length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 40 },
  );
});

test('what was packed otherwise is not read', () => {
  expect(unpackSketch('{"v":0}')).toBeUndefined();
});

test('an item is found by its copy, its excerpt, and by what names its agreement within a week', () => {
  const written = bandsToWrite(sketched({ ...SIGNING, agreements: ['lorry-pact'] }));
  const finds = (item: Parameters<typeof report>[0]) =>
    bandsToRead(sketched(item)).some((band) => written.includes(band));
  expect(finds({ ...SIGNING, day: '2025-09-01' })).toBe(true);
  expect(finds({ title: 'Excerpt', text: SIGNING.text.slice(0, 400), day: '2025-09-01' })).toBe(true);
  expect(
    finds({ title: 'Pakt', text: 'Ein Satz.', language: 'de', agreements: ['lorry-pact'], day: '2025-03-27' }),
  ).toBe(true);
  expect(
    finds({ title: 'Pakt', text: 'Ein Satz.', language: 'de', agreements: ['lorry-pact'], day: '2025-09-01' }),
  ).toBe(false);
});

test.each([
  ['the agreement that it may speak of', { weakAgreements: ['lorry-pact'] }],
  ['words quoted in both', { said: ['we will wait', 'will wait here'] }],
])('an item that names no agreement is found by %s', (_, told) => {
  const first = {
    title: 'Queues',
    text: 'The queue was long.',
    agreements: ['lorry-pact'],
    said: 'said' in told ? told.said : [],
  };
  const found = (item: object) => {
    const written = bandsToWrite(sketched({ ...first, id: 'a' }));
    return bandsToRead(sketched({ title: 'Rain', text: 'It rained on them.', ...item })).some((band) =>
      written.includes(band),
    );
  };
  expect(found(told)).toBe(true);
  expect(found({})).toBe(false);
});

test('comparing does not mind the order', () => {
  fc.assert(
    fc.property(items, items, (a, b) => {
      const [one, other] = [sketchOf(a), sketchOf(b)];
      expect(compareSketches(one, other)).toEqual(compareSketches(other, one));
    }),
    { numRuns: 40 },
  );
});

test('ids that many rows name come first, and rows that name many count less', () => {
  const rows = [
    { band: 'a', ids: ['x', 'y'] },
    { band: 'b', ids: ['y'] },
    { band: 'c', ids: ['z', ...Array.from({ length: 30 }, (_, index) => `other-${index}`)] },
  ];
  expect(nearestFirst(rows, 3)).toEqual(['y', 'x', 'other-0']);
});
