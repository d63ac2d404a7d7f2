import { expect, test } from 'vitest';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import { excerptsOf } from '../../src/digests/excerpt.ts';
import { TEST_WATCHLIST } from '../parts/test-monitor.ts';

const watchlist = compileWatchlist(TEST_WATCHLIST);

function excerpts(title: string, body: string): string[] {
  const text = `${title}\n\n${body}`;
  return excerptsOf(text, title, classify(watchlist, { title, text })).map((excerpt) =>
    excerpt.map((part) => (part.marked ? `[${part.text}]` : part.text)).join(''),
  );
}

test('shows the sentences that matched, not the opening, with the words marked', () => {
  const body = 'A long opening. They praised the North Sea Action Plan and the Harbour Treaty. The end.';
  expect(excerpts('News', body)).toEqual(['They praised the [North Sea Action Plan] and the [Harbour Treaty].']);
});

test('leaves out the title, which the entry shows anyway, wherever the page repeats it', () => {
  const title = 'Harbour Treaty signed';
  expect(excerpts(title, `9 December\n\n${title}\n\nThe Harbour Treaty was signed.`)).toEqual([
    'The [Harbour Treaty] was signed.',
  ]);
  expect(excerpts(title, 'Nothing else.')).toEqual([]);
});

test('each agreement gets a sentence before one gets two, in the order of the text', () => {
  const body = ['Harbour Treaty one.', 'Harbour Treaty two.', 'Harbour Treaty three.', 'North Sea Action Plan.'].join(
    ' ',
  );
  expect(excerpts('News', body)).toEqual([
    '[Harbour Treaty] one.',
    '[Harbour Treaty] two.',
    '[North Sea Action Plan].',
  ]);
});

test('keyword rules have their say only where no agreement is named', () => {
  expect(excerpts('News', 'They smuggle. Later.')).toEqual(['They [smuggle].']);
  expect(excerpts('News', 'They smuggle. The Harbour Treaty.')).toEqual(['The [Harbour Treaty].']);
});

test('an endless sentence is cut around the words', () => {
  const [only = ''] = excerpts('News', `${'word '.repeat(300)}Harbour Treaty${' word'.repeat(300)}.`);
  expect(only.length).toBeLessThan(450);
  expect(only).toContain('[Harbour Treaty]');
});
