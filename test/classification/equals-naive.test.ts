import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClassifiableItem, classify, compileWatchlist } from '../../src/classification/classify.ts';
import { sentenceSpans } from '../../src/text/sentence.ts';
import { parseQuery } from '../../src/watchlist/query/parse-query.ts';
import { naiveEvidence } from '../parts/naive-query.ts';
import { RANDOM_VOCABULARY, randomQuery, randomText } from '../parts/random-queries.ts';

const SOURCE = { id: 'home-office', country: 'GB', kind: 'government' };
const FACTS = { source: ['home-office'], country: ['GB'], kind: ['government'], lang: ['de'] };

function compiled(queries: readonly string[]) {
  const rules = queries.map((query, index) => ({ id: String(index), name: String(index), query }));
  return compileWatchlist({ agreements: [], rules, vocabulary: RANDOM_VOCABULARY });
}

function naively(written: string, item: ClassifiableItem): string[] | undefined {
  const parsed = parseQuery(written);
  if (parsed.kind !== 'parsed') throw new Error(`not a query: ${written}`);
  const found = naiveEvidence(parsed.query, { written, item, vocabulary: RANDOM_VOCABULARY, facts: FACTS });
  return found?.map(({ clause, start, end }) => `${clause}@${start}-${end}`).toSorted();
}

/** The evidence of each rule that holds, by its number. */
function fast(watchlist: ReturnType<typeof compiled>, item: ClassifiableItem): Map<string, string[]> {
  return new Map(
    classify(watchlist, item).rules.map(({ id, evidence }) => [
      id,
      evidence.map(({ clause, start, end }) => `${clause}@${start}-${end}`).toSorted(),
    ]),
  );
}

const asItem = (text: { title: string; text: string }): ClassifiableItem => ({
  ...text,
  language: 'de',
  source: SOURCE,
  speakers: () => sentenceSpans(text.text).filter((_, at) => at % 2 === 0),
});

test('a query holds where its definition says, by the same words', () => {
  fc.assert(
    fc.property(randomQuery, fc.array(randomText, { minLength: 1, maxLength: 4 }), (query, texts) => {
      const watchlist = compiled([query]);
      for (const item of texts.map(asItem)) expect(fast(watchlist, item).get('0')).toEqual(naively(query, item));
    }),
    { numRuns: 4000 },
  );
});

// What chance seldom brings.
test.each([
  ['a phrase that runs on into the next sentence', 'sentence:"c c"', 'aba c c. C aba'],
  ['a side of NEAR that does', 'sentence:("c c" NEAR/3 aba)', 'aba bab c. C aba. Aba c c. C'],
  ['a loose phrase that does', 'sentence:("c aba"~3)', 'c. Aba. Aba c. C'],
  ['a word for two words of a loose phrase', '"aba* aba"~2', 'aba bab aba'],
  ['a loose phrase over a blank line', '"c aba"~3', 'c\n\naba'],
  ['areas that only reach far enough together', '(aba NEAR/3 bab) NEAR/2 migrants', 'aba x bab c bab migrants'],
  ['words beside, but in no area', 'c NEAR/1 aba', 'c x c aba'],
  ['NEAR over a word that is parted', 'aba NEAR/1 babc', 'aba bab-\nc aba'],
])('by the same words: %s', (_, query, text) => {
  const item = asItem({ title: '', text });
  expect(fast(compiled([query]), item).get('0')).toEqual(naively(query, item));
});

test('many rules at once hold as each does alone', () => {
  fc.assert(
    fc.property(fc.array(randomQuery, { minLength: 300, maxLength: 300 }), randomText, (queries, text) => {
      const item = asItem(text);
      const found = fast(compiled(queries), item);
      for (const [index, query] of queries.entries()) {
        expect([query, found.get(String(index))]).toEqual([query, fast(compiled([query]), item).get('0')]);
      }
    }),
    { numRuns: 10 },
  );
});
