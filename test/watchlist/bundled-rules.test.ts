import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import { detectLanguage } from '../../src/text/detect-language.ts';
import { ourLanguage } from '../../src/text/language.ts';

const watchlist = await readWatchlist();
const compiled = compileWatchlist(watchlist);
const ruleIds = (text: string) => {
  const language = ourLanguage(detectLanguage(text));
  return classify(compiled, { title: '', text, ...(language ? { language } : {}) }).rules.map(({ id }) => id);
};

const examples = (kind: 'positive' | 'negative') =>
  watchlist.rules.flatMap(({ id, examples: own }) => (own?.[kind] ?? []).map((text) => ({ id, text })));

test.each(examples('positive'))('$id: $text', ({ id, text }) => {
  expect(ruleIds(text)).toContain(id);
});

test.each(examples('negative'))('not $id: $text', ({ id, text }) => {
  expect(ruleIds(text)).not.toContain(id);
});

test('each rule proves itself in several languages, and against something that looks like it', () => {
  for (const { id, examples: own } of watchlist.rules) {
    expect(own?.positive.length, id).toBeGreaterThanOrEqual(4);
    expect(own?.negative.length, id).toBeGreaterThanOrEqual(1);
  }
});
