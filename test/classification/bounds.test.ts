import { expect, test } from 'vitest';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import { NO_VOCABULARY } from '../parts/test-monitor.ts';

const WORDS = 200_000;
const ONE_WORD = 'aaa '.repeat(WORDS);
const TWO_WORDS = 'aaa bbb. Aaa\n\n'.repeat(WORDS / 3);

function evidenceOf(query: string, text: string): number | undefined {
  const rule = { id: 'r', name: 'R', query };
  const watchlist = compileWatchlist({ agreements: [], rules: [rule], vocabulary: NO_VOCABULARY });
  return classify(watchlist, { title: '', text }).rules[0]?.evidence.length;
}

const repeated = (count: number, part: (index: number) => string, between: string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);

// Each of them took minutes, or all memory, when places were compared each with each.
test.each([
  ['a word said 2,000 times', repeated(2000, () => 'aaa', ' OR '), 500],
  ['phrases of 1 to 60 times the word', repeated(130, (at) => `"${'aaa '.repeat((at % 60) + 1)}"`, ' OR '), 5000],
  ['a phrase of 2,000 words', `"${'aaa '.repeat(2000)}"`, undefined],
  ['a loose phrase that lacks its last word', `"${'aaa '.repeat(28)} zzz"~100`, undefined],
  ['a loose phrase', '"aaa aaa aaa"~100', 500],
  ['NEAR of long ORs', `(${repeated(800, () => 'aaa', ' OR ')}) NEAR/50 (aaa OR zzz)`, 500],
  ['NEARs within NEARs', repeated(40, () => 'aaa', ' NEAR/100 '), 145],
  ['many NEARs within NEARs', repeated(500, () => '(aaa NEAR/100 aaa NEAR/100 zzz)', ' OR '), undefined],
])('a text of one word costs no more than it may: %s', (_, query, evidence) => {
  expect(evidenceOf(query, ONE_WORD)).toBe(evidence);
});

test.each([
  ['sentence', 'sentence:(aaa AND bbb)', 5000],
  ['sentence without', 'sentence:(aaa NOT bbb)', 5000],
  ['passage', 'passage:(bbb NEAR/3 zzz)', undefined],
  ['speaker', 'speaker:(aaa)', undefined],
])('a text of many short sentences costs no more than it may: %s', (_, query, evidence) => {
  expect(evidenceOf(query, TWO_WORDS)).toBe(evidence);
});

test('a text of many short passages in two languages costs no more than it may', () => {
  const passages =
    'The minister said that the migrants have treaty rights.\n\n' +
    'Der Minister sagte, dass die Migranten nach dem Abkommen in das Land kommen.\n\n';
  const rule = { id: 'r', name: 'R', languages: ['en' as const], query: 'sentence:(migrants NEAR/3 treaty)' };
  const watchlist = compileWatchlist({ agreements: [], rules: [rule], vocabulary: NO_VOCABULARY });
  const { rules } = classify(watchlist, { title: '', text: passages.repeat(4000), language: 'en' });
  expect(rules[0]?.evidence.length).toBe(5000);
});
