import { expect, test } from 'vitest';
import { readWatchlist } from '../../../src/app/read-watchlist.ts';
import type { Rule } from '../../../src/watchlist/rule.ts';
import { lintWatchlist } from '../../../src/workbench/lint/lint-watchlist.ts';
import { NO_VOCABULARY, testAgreement } from '../../parts/test-monitor.ts';

const vocabulary = { parties: [], lists: [{ id: 'deal', words: ['deal*', 'treaty'] }] };
const rule = (id: string, query: string, more: Partial<Rule> = {}): Rule => ({ id, name: id, query, ...more });
const names = (en: string[], de: string[] = []) => ({ en, de, fr: [], nl: [] });

const findingsOf = (parts: Partial<Parameters<typeof lintWatchlist>[0]>) =>
  lintWatchlist({ sources: [], agreements: [], rules: [], vocabulary: NO_VOCABULARY, offices: [], ...parts }).map(
    ({ level, id, check, message }) => `${level} ${id} ${check}: ${message}`,
  );

test.each<[string, Rule[], string[]]>([
  ['nothing to say', [rule('a', '"small boats" OR dinghies'), rule('b', 'ferries NOT "small boats"')], []],
  ['a word twice', [rule('a', 'dinghies OR Dinghies')], ['advice a covered: Dinghies is found by dinghies too']],
  ['the very same twice', [rule('a', 'dinghies dinghies')], ['advice a covered: dinghies occurs twice']],
  [
    'a phrase that a word covers',
    [rule('a', '"small boats" OR boat*')],
    ['advice a covered: "small boats" is found by boat* too'],
  ],
  [
    'a word of a list',
    [rule('a', '(treaty OR @deal) NEAR/3 ferries')],
    ['advice a covered: treaty is found by @deal too'],
  ],
  ['words that weigh differently may cover one another', [rule('a', '"small boats"^2 OR boat*')], []],
  ['and where a sum is asked for', [rule('a', '"small boats" OR boat*', { threshold: 2 })], []],
  [
    'a NOT that forbids what is asked',
    [rule('a', '"boat show" NOT boat')],
    ['error a never: "boat show" NOT boat can never hold'],
  ],
  [
    'a NOT that forbids one side',
    [rule('a', '(ferries OR "boat show") NOT boat')],
    ['error a never: "boat show" can never hold beside NOT boat'],
  ],
  [
    'a NOT that another covers',
    [rule('a', 'ferries NOT boat* NOT boats')],
    ['advice a idle-not: NOT boats takes nothing away beside NOT boat*'],
  ],
  [
    'a NOT of another language',
    [rule('a', 'lang:de Fähren NOT (lang:en)')],
    ['advice a idle-not: NOT (lang:en) takes nothing away beside lang:de'],
  ],
  [
    'two languages at once',
    [rule('a', 'ferries lang:en', { languages: ['de'] })],
    ['error a never: ferries lang:en can never hold'],
  ],
  [
    'words that most items have',
    [rule('a', 'ferries OR government OR eu OR mig*')],
    [
      'advice a broad: government is enough by itself, and is found in very many items',
      'advice a broad: eu is enough by itself, and so short a word means many things in many languages',
      'advice a broad: mig* is enough by itself, and very many words begin so',
    ],
  ],
  ['such words beside others', [rule('a', 'government NEAR/3 ferries'), rule('b', '=EU OR title:migration')], []],
  [
    'one side of another rule',
    [rule('a', 'ferries'), rule('b', 'ferries OR dinghies')],
    ['advice a shadowed: finds nothing that is not found by the rule b'],
  ],
  [
    'more is asked than by another',
    [rule('a', 'ferries dinghies'), rule('b', 'ferries')],
    ['advice a shadowed: finds nothing that is not found by the rule b'],
  ],
  [
    'the same as another',
    [rule('a', 'ferries OR dinghies'), rule('b', 'dinghies OR ferries')],
    ['advice b shadowed: finds the same as the rule a'],
  ],
  [
    'not where the other asks for a sum',
    [rule('a', 'ferries'), rule('b', 'ferries OR dinghies', { threshold: 2 })],
    [],
  ],
  [
    'not where the other is for one language',
    [rule('a', 'ferries'), rule('b', 'ferries', { languages: ['en', 'de'] })],
    ['advice b shadowed: finds nothing that is not found by the rule a'],
  ],
  [
    'examples that prove the opposite',
    [
      rule('a', 'ferries', {
        examples: { positive: ['The boats sail.', 'The ferries sail.'], negative: ['No ferries here.'] },
      }),
    ],
    [
      'error a example: its example "The boats sail." is not found',
      'error a example: its example "No ferries here." should not be found',
    ],
  ],
])('%s', (_, rules, findings) => {
  expect(findingsOf({ rules, vocabulary })).toEqual(findings);
});

test('names of agreements that repeat, meet or contain one another', () => {
  const agreements = [
    testAgreement({
      id: 'a',
      name: 'Harbour Treaty',
      aliases: names(['Harbour-Treaty', 'port deal*'], ['Hafenvertrag']),
    }),
    testAgreement({ id: 'b', name: 'Harbour Treaty Protocol', aliases: names(['port deals']) }),
    testAgreement({
      id: 'c',
      name: 'Third Plan',
      guarded: [
        { aliases: names(['the plan'], ['the plan']), when: 'ferries', within: 'passage' },
        { aliases: names(['Harbour Treaty']), when: 'ferries', within: 'passage' },
      ],
    }),
    testAgreement({
      id: 'd',
      name: 'Fourth',
      guarded: [{ aliases: names(['The Plan']), when: 'ferries', within: 'passage' }],
    }),
  ];
  expect(findingsOf({ agreements })).toEqual([
    'error b collision: the name "port deals" is found by "port deal*" of a as well, and nothing says which is meant',
    'error c collision: the name "the plan" is found by "The Plan" of d as well, and nothing says which is meant',
    'error d collision: the name "The Plan" is found by "the plan" of c as well, and nothing says which is meant',
    'advice a covered: names that its other names find too (1): "Harbour-Treaty" by "Harbour Treaty"',
    'advice b contained: names of a stand within its own (2): "Harbour Treaty" in "Harbour Treaty Protocol", "Harbour-Treaty" in "Harbour Treaty Protocol"',
  ]);
});

test('contexts and descriptions of agreements are looked at like rules', () => {
  const agreements = [
    testAgreement({
      id: 'a',
      name: 'Harbour Treaty',
      people: ['Ann Example', 'Bea Example'],
      not: ['ferries NOT ferries'],
      descriptions: { ...names(['(treaty OR @deal) ferries', '"Ann Example" OR @people']) },
    }),
  ];
  expect(findingsOf({ agreements, vocabulary })).toEqual([
    'error a never: ferries NOT ferries can never hold',
    'advice a covered: words of its queries could go (2): treaty is found by @deal too, "Ann Example" is found by @people too',
  ]);
});

test('the bundled watchlist has no errors, and its rules are free of advice', async () => {
  const findings = lintWatchlist(await readWatchlist());
  expect(findings.filter(({ level, of }) => level === 'error' || of === 'rule')).toEqual([]);
});
