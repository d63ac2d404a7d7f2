import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { anchorsOf } from '../../src/classification/anchors.ts';
import { compileWatchlist } from '../../src/classification/classify.ts';
import { AtomBook, compileQuery } from '../../src/classification/compile-query.ts';
import { indexText } from '../../src/classification/index-text.ts';
import { matchAgreements } from '../../src/classification/match-agreements.ts';
import { readQuery } from '../../src/classification/read-query.ts';

function anchors(query: string): string[] | undefined {
  const book = new AtomBook();
  const words = { list: new Map([['none', []]]), party: new Map() };
  const atoms = anchorsOf(compileQuery(readQuery(query), query, book, words), book.phrases);
  return atoms?.map((atom) => (book.phrases[atom]?.words ?? []).map(({ word }) => word).join(' '));
}

test.each([
  ['of AND the rarer side', 'the AND smuggling AND "of"', ['smuggling']],
  ['of NEAR the rarer side', 'plan NEAR/5 readmission', ['readmission']],
  ['of OR all sides', 'boat OR (the AND ship)', ['boat', 'ship']],
  ['of a loose phrase its rarest word', '"the action programme"~3', ['programme']],
  ['of a scope those within', 'sentence:(plan NOT "of")', ['plan']],
  ['none where a fact is enough', 'boat OR lang:de', undefined],
  ['none of NOT', 'NOT boat', undefined],
  ['a long word rather than the beginning of one', 'migr* AND migration', ['migration']],
  ['nothing that could occur, of an empty list', '@none AND boat', []],
])('a query is looked at only where a word occurs that it needs: %s', (_, query, atoms) => {
  expect(anchors(query)).toEqual(atoms);
});

const watchlist = compileWatchlist(await readWatchlist());
const names = watchlist.agreements.flatMap(({ agreement: { name, aliases, abbreviations, guarded, descriptions } }) => [
  ...[name, ...Object.values(aliases).flat(), ...abbreviations.map(({ short }) => short)],
  ...guarded.flatMap((guard) => [...Object.values(guard.aliases).flat(), guard.when.replaceAll(/\W+/g, ' ')]),
  ...Object.values(descriptions)
    .flat()
    .map((query) => query.replaceAll(/[^\p{L}]+/gu, ' ')),
]);

test('agreements that are not looked at are not told of, nor nearly', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 4 }), (parts) => {
      const text = indexText(watchlist.automaton, { title: '', text: parts.join('. The ') }, {});
      const triggered = [...watchlist.agreementTriggers.triggeredBy(text)].flatMap(
        (one) => watchlist.agreements[one] ?? [],
      );
      const { parties, agreements } = watchlist;
      expect(matchAgreements(triggered, text, parties)).toEqual(matchAgreements(agreements, text, parties));
    }),
    { numRuns: 200 },
  );
});
