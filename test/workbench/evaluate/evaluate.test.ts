import { expect, test } from 'vitest';
import { newsReader } from '../../../src/monitor/read-news.ts';
import { type EvaluateOptions, evaluate } from '../../../src/workbench/evaluate/evaluate.ts';
import type { LabelledLine } from '../../../src/workbench/evaluate/labelled-line.ts';
import { produceItems } from '../../../src/workbench/evaluate/produced-item.ts';
import { TEST_WATCHLIST, testAgreement, testSource } from '../../parts/test-monitor.ts';

const guarded = testAgreement({
  id: 'guarded-plan',
  name: 'Baltic Priority Plan',
  guarded: [
    { aliases: { en: ['priority plan'], de: [], fr: [], nl: [] }, when: '"Baltic ministers"', within: 'passage' },
  ],
});
const watched = { ...TEST_WATCHLIST, agreements: [...TEST_WATCHLIST.agreements, guarded] };
const watchlist = newsReader(watched);
const ids = watched.agreements.map(({ id }) => id);

const line = (id: string, text: string, agreements: string[], more: Partial<LabelledLine> = {}): LabelledLine => ({
  ...{ id, title: `Title ${id}`, text, agreements, language: 'en' },
  ...more,
});
const evaluated = (lines: readonly LabelledLine[], options: Partial<EvaluateOptions> = {}) =>
  evaluate(produceItems(watchlist, [], lines), { watched: ids, ...options });

const LINES = [
  line('right', 'They signed the North Sea Action Plan.', ['north-sea-plan']),
  line('wrong', 'A play called Harbour Treaty, the best of plays.\n\nHarbour Treaty again.', []),
  line('near', 'The town has a priority plan for parking.', ['guarded-plan']),
  line('missed', 'The ministers shook hands.', ['north-sea-plan', 'never-heard-of'], { language: 'de' }),
  line('ports', 'Harbour Treaty', ['harbour-treaty'], { language: null }),
];

test('agreements are counted over all pairs of an item and an agreement that is labelled somewhere', () => {
  const { items, agreements } = evaluated(LINES);
  expect(items).toBe(5);
  expect(agreements).toMatchObject({ truePositives: 2, falsePositives: 1, falseNegatives: 3 });
  expect(agreements).toMatchObject({ precision: 0.6667, recall: 0.4, f1: 0.5 });
  expect(agreements.byAgreement).toMatchObject({
    'north-sea-plan': { precision: 1, recall: 0.5, f1: 0.6667 },
    'harbour-treaty': { precision: 0.5, recall: 1 },
    'guarded-plan': { precision: 0, recall: 0, f1: 0 },
    'never-heard-of': { precision: 0, recall: 0 },
  });
  expect(agreements.byLanguage).toMatchObject({
    en: { items: 3, truePositives: 1, falsePositives: 1, falseNegatives: 1 },
    de: { items: 1, truePositives: 0, falsePositives: 0, falseNegatives: 2 },
    unknown: { items: 1, precision: 1, recall: 1 },
  });
});

test('errors say which agreement and show the text around, worst first', () => {
  expect(evaluated(LINES).errors).toEqual([
    {
      id: 'missed',
      kind: 'agreement-missed',
      detail: 'never-heard-of: Title missed (not on the watchlist)',
    },
    {
      id: 'missed',
      kind: 'agreement-missed',
      detail: 'north-sea-plan: Title missed (nothing in it looks like this agreement)',
    },
    {
      id: 'wrong',
      kind: 'agreement-wrong',
      detail: 'harbour-treaty: A play called [Harbour Treaty], the best of plays. / [Harbour Treaty] again.',
    },
    {
      id: 'near',
      kind: 'agreement-missed',
      detail:
        'guarded-plan: Title near (nothing in the same passage says that this one is meant: The town has a [priority plan] for parking.)',
    },
  ]);
});

test('an agreement that nobody labelled is not scored unless asked for', () => {
  const lines = LINES.filter(({ id }) => id !== 'ports' && id !== 'near');
  const some = evaluated(lines);
  expect(some.agreements).toMatchObject({ falsePositives: 0, precision: 1 });
  expect(some.unscored).toEqual([
    { id: 'harbour-treaty', items: 1 },
    { id: 'guarded-plan', items: 0 },
  ]);
  const all = evaluated(lines, { all: true });
  expect(all.agreements).toMatchObject({ falsePositives: 1, precision: 0.5 });
  expect(all.agreements.byAgreement['guarded-plan']).toMatchObject({ precision: 1, recall: 1 });
  expect(all.unscored).toEqual([]);
});

test('one language alone is judged by the agreements of the whole file', () => {
  const german = evaluated([...LINES, line('de', 'Harbour Treaty', [], { language: 'de' })], { language: 'de' });
  expect(german.items).toBe(2);
  expect(german.agreements).toMatchObject({ truePositives: 0, falsePositives: 1, falseNegatives: 2 });
  expect(german.errors.map(({ id }) => id)).toEqual(['missed', 'missed', 'de']);
});

test('quotations that are found count, with their speakers', () => {
  const quote = 'We agree on all of it';
  const said = line('a', `“${quote},” said Anna Berg.`, [], {
    statements: [{ speaker: 'Anna Berg', quote, agreements: [] }],
  });
  expect(evaluated([said])).toMatchObject({ statements: { precision: 1, recall: 1, speakerAccuracy: 1, items: 1 } });
});

test('items are read as polling would: language of the text, else of a source that the watchlist knows', () => {
  const source = testSource('https://a.example/feed', { id: 'dutch-source', name: 'Dutch Source', language: 'nl' });
  const rule = { id: 'r', name: 'R', query: 'zee source:dutch*', languages: ['nl' as const] };
  const compiled = newsReader({ ...TEST_WATCHLIST, rules: [rule] });
  const rules = (from: string) =>
    produceItems(compiled, [source], [line('a', 'zee', [], { source: from, language: 'nl' })])[0]?.classification.rules;
  expect(rules('dutch-source')).toHaveLength(1);
  expect(rules('Dutch Source')).toHaveLength(1);
  expect(rules('somebody')).toEqual([]);
});

test('offsets of evidence count in title and text together', () => {
  const [item] = produceItems(watchlist, [], [line('a', 'Harbour Treaty', [])]);
  const [words] = item?.classification.agreements[0]?.evidence ?? [];
  expect(item?.text.slice(words?.start, words?.end)).toBe('Harbour Treaty');
  expect(words?.start).toBe('Title a\n\n'.length);
});
