import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { compileWatchlist } from '../../src/classification/classify.ts';
import { explanationText } from '../../src/cli/explanation-text.ts';
import type { Paint } from '../../src/cli/wrap-pieces.ts';
import { explainItem } from '../../src/workbench/explain/explain-item.ts';
import { ARTICLE } from '../parts/article.ts';
import { TEST_WATCHLIST } from '../parts/test-monitor.ts';

const explained = (text: string) => explainItem(TEST_WATCHLIST, { title: 'On the sea', text, language: 'en' });
const TEXT = 'On the sea\n\nThey signed the North Sea Action Plan. No smuggler came.';

test('plain: the words that counted in brackets, the sum of the score, the query with its marks', () => {
  expect(explanationText(explained(TEXT), { width: 60 }).split('\n')).toEqual([
    'On the sea (en, 13 words)',
    '',
    '✓ Agreement north-sea-plan',
    '  North Sea Action Plan',
    '  ✓ name “North Sea Action Plan” +1',
    '      body, line 3, 28–49: They signed the [North Sea',
    '      Action Plan].',
    '  score 1 = 1',
    '',
    '✓ Rule smuggling',
    '  Smuggling',
    '  ✓ clause “smuggl*” +1',
    '      body, line 3, 54–62: No [smuggler] came.',
    '  score 1 = 1',
    '  its query:',
    '    ✓ all of',
    '      ✓ smuggl*: “smuggler” (body, line 3)',
    '      ✓ not "smuggled goods"',
  ]);
});

test('in colour nothing stands in brackets, and lines break at the same places', () => {
  const paint: Paint = (text, style) => `<${style}>${text}</>`;
  const painted = explanationText(explained(TEXT), { width: 62, paint });
  expect(painted).toContain('signed the <mark>North</> <mark>Sea</> <mark>Action</>');
  expect(painted).toContain('<good>✓ </><strong>Agreement</>');
  const plain = explanationText(explained(TEXT), { width: 62 });
  expect(painted.replaceAll(/<\/?\w*>/g, '')).toBe(plain.replaceAll(/[[\]]/g, ''));
});

test('what matches nothing says so', () => {
  expect(explanationText(explained('Fish.'), { width: 80 })).toContain('\nNothing on the watchlist is matched.');
});

test('a real article fits into 80 columns', async () => {
  const watchlist = await readWatchlist();
  const item = { title: ARTICLE.split('\n')[0] ?? '', text: ARTICLE, language: 'en' as const };
  const compiled = compileWatchlist(watchlist);
  const asked = watchlist.agreements.map(({ id }) => explainItem(watchlist, item, { agreement: id }, compiled));
  const texts = [explainItem(watchlist, item, {}, compiled), ...asked].map((one) =>
    explanationText(one, { width: 80 }),
  );
  const words = (line: string) => line.trim().split(/\s+/).length;
  const tooLong = texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 80 && words(line) > 2);
  expect(tooLong).toEqual([]);
});
