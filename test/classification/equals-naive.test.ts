import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClassifiableItem, classify, compileWatchlist } from '../../src/classification/classify.ts';
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
});

test('a query holds where its definition says, by the same words', () => {
  fc.assert(
    fc.property(randomQuery, fc.array(randomText, { minLength: 1, maxLength: 4 }), (query, texts) => {
      const watchlist = compiled([query]);
      for (const item of texts.map(asItem)) expect(fast(watchlist, item).get('0')).toEqual(naively(query, item));
    }),
    { numRuns: 1500 },
  );
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
