import { expect, test } from 'vitest';
import { makeItem } from '../../src/items/make-item.ts';
import { testSource } from '../parts/test-monitor.ts';

const ENGLISH = 'The two governments agreed to share intelligence on the supply of small boats and engines.';
const SPANISH = 'Los dos gobiernos acordaron revisar el plan cada seis meses y compartir la información.';

test.each([
  ['what it is written in, whatever its source is said to be in', ENGLISH, 'de', undefined, 'en'],
  ['that of its source where its words do not tell', 'Calais, 2025', 'de', 'fr', 'de'],
  ['what its entry declares where its source does not', 'Calais, 2025', undefined, 'fr', 'fr'],
  ['none of ours where it is written in another', SPANISH, 'en', 'en', undefined],
  ['none of ours where its entry declares another', 'Calais, 2025', undefined, 'es', undefined],
  ['not known', 'Calais, 2025', undefined, undefined, undefined],
] as const)('the language of an item is %s', (_, text, ofSource, ofEntry, expected) => {
  const { language: _declared, ...source } = testSource('https://a.example/');
  const item = makeItem(
    'i',
    { ...source, ...(ofSource ? { language: ofSource } : {}) },
    { title: 'Frontex', text, ...(ofEntry ? { language: ofEntry } : {}) },
  );
  expect(item.language).toBe(expected);
});
