import { describe, expect, test } from 'vitest';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import type { Agreement } from '../../src/watchlist/agreement.ts';
import { testAgreement } from '../parts/test-monitor.ts';

const none = { en: [], de: [], fr: [], nl: [] };
const VOCABULARY = {
  parties: [
    { id: 'GB', name: 'UK', words: ['Britain', 'British', '=UK', 'London'] },
    { id: 'DE', name: 'Germany', words: ['Germany', 'German', 'Berlin'] },
    { id: 'IQ', name: 'Iraq', words: ['Iraq*'] },
  ],
  lists: [{ id: 'smuggling', words: ['smuggl*'] }],
};
const base = testAgreement({ id: 'plan', name: 'Harbour Action Plan', parties: ['GB', 'DE'] });

function matched(changes: Partial<Agreement>, text: string, title = '') {
  const compiled = compileWatchlist({ agreements: [{ ...base, ...changes }], rules: [], vocabulary: VOCABULARY });
  const { agreements, nearMisses } = classify(compiled, { title, text });
  return {
    words: agreements.flatMap(({ evidence }) => evidence.map((one) => `${one.by}: ${one.text}`)),
    missed: nearMisses?.map(({ reason }) => reason),
  };
}

describe('a guarded name', () => {
  const guarded = {
    guarded: [
      { aliases: { ...none, en: ['joint action plan'] }, when: 'party:GB AND party:DE', within: 'passage' as const },
    ],
  };

  test.each([
    ['both parties in its sentence', 'London and Berlin signed a joint action plan.', 'guarded: joint action plan'],
    ['both in its paragraph', 'London met Berlin. A joint action plan came of it.', 'guarded: joint action plan'],
    [
      'both in the paragraph before',
      'London met Berlin.\n\nA joint action plan came of it.',
      'guarded: joint action plan',
    ],
    [
      'both in the title above',
      'UK and Germany agree\n\nA joint action plan came of it.',
      'guarded: joint action plan',
    ],
    [
      'attached to its own party',
      'Britain has a joint action plan with Germany, not with Iraq.',
      'guarded: joint action plan',
    ],
  ])('counts: %s', (_, text, words) => {
    expect(matched(guarded, text)).toEqual({ words: [words], missed: [] });
  });

  test.each([
    ['one party only', 'London wrote a joint action plan.', 'nothing in the same passage says that this one is meant'],
    [
      'the parties two paragraphs away',
      'London met Berlin.\n\nIt rained.\n\nA joint action plan came.',
      'nothing in the same passage',
    ],
    [
      'the parties only in the paragraph behind',
      'A joint action plan came.\n\nLondon met Berlin.',
      'nothing in the same passage',
    ],
    ['said of another party', 'London told Berlin of its joint action plan with Iraq.', 'it is said of another party'],
    [
      'said of another party before it',
      'London told Berlin of the UK-Iraq plan. The Iraqi joint action plan is new.',
      'it is said of another party',
    ],
    [
      'another party in its sentence',
      'London met Berlin. For Iraq, as all agreed at length, a joint action plan is next.',
      'its sentence names another party',
    ],
  ])('does not count: %s', (_, text, reason) => {
    expect(matched(guarded, text)).toEqual({ words: [], missed: [expect.stringContaining(reason)] });
  });

  test.each([
    ['sentence', 'London met Berlin. A joint action plan came.', false],
    ['sentence', 'London and Berlin wrote a joint action plan.', true],
    ['item', 'London met Berlin.\n\nIt rained.\n\nA joint action plan came.', true],
  ] as const)('within %s', (within, text, counts) => {
    const [guard] = guarded.guarded;
    const one = guard ? [{ ...guard, within }] : [];
    expect(matched({ guarded: one }, text).words.length > 0).toBe(counts);
  });
});

describe('an abbreviation', () => {
  const abbreviations = [{ short: 'HAP', when: 'harbour*' }];

  test.each([
    [
      'behind the name',
      'The Harbour Action Plan (HAP) is new.\n\nHAP was signed.',
      ['name: Harbour Action Plan', 'abbreviation: HAP', 'abbreviation: HAP'],
    ],
    ['beside its guard', 'HAP is about harbours.', ['abbreviation: HAP']],
    ['alone', 'HAP was signed.', []],
    ['in other letters', 'We hap on harbours.', []],
  ])('%s', (_, text, words) => {
    expect(matched({ abbreviations }, text).words).toEqual(words);
  });
});

describe('a description', () => {
  const descriptions = { ...none, en: ['(deal OR pact) NEAR/6 party:DE AND @smuggling NOT trade'] };

  test.each([
    [
      'holds in one sentence',
      'A deal struck with Berlin on smugglers holds.',
      ['description: deal struck with Berlin on smugglers'],
    ],
    ['does not hold over two', 'A deal was struck with Berlin. Smugglers beware.', []],
    ['nor where its NOT is', 'A trade deal with Berlin, and smugglers.', []],
    [
      'adds nothing over a name',
      'The Harbour Action Plan, a deal with Berlin on smugglers.',
      ['name: Harbour Action Plan'],
    ],
  ])('%s', (_, text, words) => {
    expect(matched({ descriptions }, text).words).toEqual(words);
  });

  test('may ask for a passage instead', () => {
    const wider = { ...none, en: ['passage:(deal NEAR/6 party:DE AND @smuggling)'] };
    const text = 'A deal was struck with Berlin. Smugglers beware.';
    expect(matched({ descriptions: wider }, text).words).toEqual([
      'description: deal was struck with Berlin',
      'description: Smugglers',
    ]);
  });

  test("its people and offices are the agreement's own", () => {
    const ofPeople = { ...none, en: ['@people NEAR/6 plan'] };
    const people = ['Ada Pilot'];
    expect(matched({ descriptions: ofPeople, people }, 'Ada Pilot signed the plan.').words).toHaveLength(1);
    expect(matched({ descriptions: ofPeople }, 'Ada Pilot signed the plan.').words).toHaveLength(0);
  });
});

test('a name in a sentence that means something else does not count there, but elsewhere', () => {
  const not = ['railway*'];
  const { words, missed } = matched({ not }, 'The Harbour Action Plan for railways.');
  expect({ words, missed }).toEqual({ words: [], missed: ['its sentence says that something else is meant'] });
  expect(matched({ not }, 'The Harbour Action Plan for railways. The Harbour Action Plan.').words).toHaveLength(1);
});

test('the address of its text is a name', () => {
  const documents = [{ title: 'Plan', url: 'https://www.gov.example/publications/harbour-plan' }];
  expect(matched({ documents }, 'See gov.example/publications/harbour-plan for more.').words).toEqual([
    'name: gov.example/publications/harbour-plan',
  ]);
});

test.each([
  ['its sentence', 'railway*', 'A railway strike. The Harbour Action Plan came.', 1],
  ['its passage', 'passage:(railway*)', 'A railway strike. The Harbour Action Plan came.', 0],
  ['its passage, not the next', 'passage:(railway*)', 'The Harbour Action Plan.\n\nIt rained.\n\nA railway strike.', 1],
  ['the title', 'title:(railway*)', 'Railways\n\nIt rained.\n\nIt rained.\n\nThe Harbour Action Plan.', 0],
])('what else may be meant is asked of %s', (_, not, text, count) => {
  expect(matched({ not: [not] }, text, text.split('\n')[0]).words).toHaveLength(count);
});

test('a name in the title is read with the first paragraph', () => {
  const guarded = [{ aliases: { ...none, en: ['joint action plan'] }, when: 'party:DE', within: 'passage' as const }];
  const title = 'The joint action plan';
  expect(matched({ guarded }, `${title}\n\nGermany agreed.\n\nIt rained.`, title).words).toHaveLength(1);
  expect(matched({ guarded }, `${title}\n\nIt rained.\n\nGermany agreed.`, title).words).toHaveLength(0);
});

test('a name does not run on into the next sentence', () => {
  expect(matched({}, 'In the harbour. Action Plan!').words).toEqual([]);
  expect(matched({}, 'To the Harbour? Action Plan!').words).toEqual([]);
  expect(matched({}, 'The Harbour\nAction Plan!').words).toHaveLength(1);
});
