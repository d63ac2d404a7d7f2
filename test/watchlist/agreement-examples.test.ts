import { describe, expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';

const watchlist = await readWatchlist();
const compiled = compileWatchlist(watchlist);
const told = (text: string) => classify(compiled, { title: '', text }).agreements.map(({ id }) => id);

// Examples that speak of a second agreement as well: the beginning of each, and that agreement.
const TELLS_TOO: Record<string, string> = {
  'Du Touquet à Sandhurst': 'uk-france-le-touquet-treaty-2003',
};

function alsoTold(text: string): string[] {
  return Object.entries(TELLS_TOO).flatMap(([beginning, id]) => (text.startsWith(beginning) ? [id] : []));
}

describe.each(watchlist.agreements)('$id', ({ id, examples }) => {
  test.each(examples.positive)('is told, and no other: %s', (text) => {
    expect(told(text).toSorted()).toEqual([id, ...alsoTold(text)].toSorted());
  });

  test.each(examples.negative)('is not told: %s', (text) => {
    expect(told(text)).not.toContain(id);
  });

  test('has examples of both sorts', () => {
    expect(examples.positive.length).toBeGreaterThanOrEqual(8);
    expect(examples.negative.length).toBeGreaterThanOrEqual(6);
  });
});
