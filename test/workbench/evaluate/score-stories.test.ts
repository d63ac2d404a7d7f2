import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProducedItem } from '../../../src/workbench/evaluate/produced-item.ts';
import { scoreStories } from '../../../src/workbench/evaluate/score-stories.ts';

/** One item for each pair of a labelled and a found story; an empty name is none. */
const items = (...stories: [label: string, found: string][]): ProducedItem[] =>
  stories.map(([label, found], index) => ({
    line: { id: `i${index + 1}`, title: '', text: '', agreements: [], ...(label ? { story: label } : {}) },
    ...{ title: '', text: '', classification: { agreements: [], rules: [] }, statements: [] },
    ...(found ? { story: found } : {}),
  }));

test.each([
  ['the same under other names', items(['s', 'x'], ['s', 'x'], ['t', 'y']), 1, 1, []],
  ['two made one', items(['s', 'x'], ['s', 'x'], ['t', 'x']), 0.3333, 1, ['story-merged']],
  ['one made two', items(['s', 'x'], ['s', 'x'], ['s', 'y']), 1, 0.3333, ['story-split']],
  ['none formed', items(['s', ''], ['s', '']), 0, 0, ['story-split']],
  ['unlabelled items do not count', items(['s', 'x'], ['', 'x'], ['', 'x']), 1, 1, []],
])('pairs of items: %s', (_, archive, pairwisePrecision, pairwiseRecall, kinds) => {
  const { scores, errors } = scoreStories(archive);
  expect(scores).toMatchObject({ pairwisePrecision, pairwiseRecall });
  expect(errors.map(({ kind }) => kind)).toEqual(kinds);
});

test('errors name the items', () => {
  const { errors } = scoreStories(items(['s', 'x'], ['s', 'x'], ['s', 'y'], ['t', 'y']));
  expect(errors.map(({ id, detail }) => `${id}: ${detail}`)).toEqual([
    'i3: s: i3 apart from i1, i2',
    'i4: i4 of t together with i3 of s',
  ]);
});

test('equals counting every pair', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 2 }), (stories) => {
      const pairs = stories.flatMap(([label, found], index) =>
        stories.slice(index + 1).map(([l, f]) => ({ labelled: l === label, found: f === found })),
      );
      const both = pairs.filter((pair) => pair.labelled && pair.found).length;
      const found = pairs.filter((pair) => pair.found).length;
      const { pairwisePrecision } = scoreStories(items(...stories)).scores;
      if (found > 0) expect(pairwisePrecision).toBeCloseTo(both / found, 3);
    }),
  );
});
