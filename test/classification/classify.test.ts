import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import type { Match } from '../../src/classification/classification.ts';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import type { Rule } from '../../src/watchlist/rule.ts';
import { NO_VOCABULARY, TEST_WATCHLIST, testAgreement } from '../parts/test-monitor.ts';

const watchlist = compileWatchlist(TEST_WATCHLIST);
const bundled = compileWatchlist(await readWatchlist());
const agreementsIn = (text: string) => classify(bundled, { title: '', text }).agreements.map(({ id }) => id);

const compiledRule = (rule: Rule) => compileWatchlist({ agreements: [], rules: [rule], vocabulary: NO_VOCABULARY });

test('evidence says which words at which place are which name', () => {
  const text = 'News\n\nThey signed the North Sea–Action Plan, der Nordsee-Aktionsplan.';
  const [match] = classify(watchlist, { title: 'News', text }).agreements;
  expect(match).toEqual({
    id: 'north-sea-plan',
    name: 'North Sea Action Plan',
    score: 2,
    evidence: [
      { start: 22, end: 43, text: 'North Sea–Action Plan', field: 'body', alias: 'North Sea Action Plan', by: 'name' },
      { start: 49, end: 68, text: 'Nordsee-Aktionsplan', field: 'body', alias: 'Nordsee-Aktionsplan', by: 'name' },
    ],
  });
});

test('a name in the title counts more, a repeated name little', () => {
  const score = (title: string, text: string) => classify(watchlist, { title, text }).agreements[0]?.score;
  expect(score('', 'Harbour Treaty')).toBe(1);
  expect(score('', 'Harbour Treaty, Harbour Treaty')).toBe(1.1);
  expect(score('Harbour Treaty', 'Harbour Treaty\n\nBody')).toBe(2);
});

test('a name inside a longer name of another agreement is no mention', () => {
  const longer = testAgreement({ id: 'harbour-treaty-protocol', name: 'Harbour Treaty Protocol' });
  const both = compileWatchlist({ ...TEST_WATCHLIST, agreements: [...TEST_WATCHLIST.agreements, longer] });
  const ids = (text: string) => classify(both, { title: '', text }).agreements.map(({ id }) => id);
  expect(ids('the Harbour Treaty Protocol')).toEqual(['harbour-treaty-protocol']);
  expect(ids('the Harbour Treaty Protocol and the Harbour Treaty').toSorted()).toEqual([
    'harbour-treaty',
    'harbour-treaty-protocol',
  ]);
});

test.each([
  ['any', 'They smuggle.', true],
  ['none', 'They smuggle smuggled goods.', false],
  ['nothing', 'They trade.', false],
])('a rule holds by its clauses: %s', (_, text, holds) => {
  expect(classify(watchlist, { title: '', text }).rules.length > 0).toBe(holds);
});

test('a rule that asks for more words holds only where all are there', () => {
  const compiled = compiledRule({ id: 'r', name: 'R', query: '(boat OR ship) port AND sea' });
  const holds = (text: string) => classify(compiled, { title: '', text }).rules.length > 0;
  expect(holds('a boat in the port by the sea')).toBe(true);
  expect(holds('a boat in the port')).toBe(false);
  expect(holds('the port by the sea')).toBe(false);
});

test('a rule bound to a language does not hold in another or an unknown one', () => {
  const compiled = compiledRule({ id: 'r', name: 'R', languages: ['de'], query: 'Schiff' });
  const holds = (language?: 'de' | 'en') =>
    classify(compiled, { title: '', text: 'Schiff', ...(language ? { language } : {}) }).rules.length > 0;
  expect([holds('de'), holds('en'), holds()]).toEqual([true, false, false]);
});

test.each([
  [
    'one agreement under three names',
    'A joint action plan with Germany: the UK-Germany Joint Action Plan to tackle irregular migration, or UK–Germany Joint Action Plan on Irregular Migration.',
    ['uk-germany-joint-action-plan-2024'],
  ],
  [
    'German',
    'Der Gemeinsame Aktionsplan von Deutschland und dem Vereinigten Königreich gilt.',
    ['uk-germany-joint-action-plan-2024'],
  ],
  ['French', 'L’accord UE-Turquie a huit ans.', ['eu-turkey-statement-2016']],
  ['Dutch', 'Het Vluchtelingenverdrag verbiedt dat.', ['refugee-convention-1951']],
  [
    'a football club, a city council and a borough',
    'Calais beat Dublin 2-1, said a Kensington resident with a priority plan for parking.',
    [],
  ],
])('the bundled watchlist knows %s', (_, text, ids) => {
  expect(agreementsIn(text)).toEqual(ids);
});

test('evidence always slices its text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('North Sea Action Plan ', 'smuggling ', 'Harbour–Treaty’s '),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const { agreements, rules } = classify(watchlist, { title: '', text });
      const matches: Match[] = [...agreements, ...rules];
      for (const evidence of matches.flatMap((match) => match.evidence)) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    }),
  );
});

test.each([
  ['alpha^0.7 OR beta^0.1', 0.8, 'alpha beta'],
  ['a1^0.1 OR a2^0.1 OR a3^0.1 OR a4^0.1 OR a5^0.1 OR a6^0.1 OR a7^0.1 OR a8^0.1', 0.8, 'a1 a2 a3 a4 a5 a6 a7 a8'],
])('weights with fractions reach a threshold that is their sum: %s', (query, threshold, text) => {
  const watched = compiledRule({ id: 'r', name: 'R', query, threshold });
  expect(classify(watched, { title: '', text }).rules).toHaveLength(1);
});

test('NEAR tells of words that stand near, however many of them stand elsewhere before', () => {
  const watched = compiledRule({ id: 'r', name: 'R', query: 'migrants NEAR/2 treaty', threshold: 2 });
  const text = `${'Migrants came by sea. '.repeat(600)}The migrants treaty was signed.`;
  const [match] = classify(watched, { title: '', text }).rules;
  expect(match?.evidence.map((words) => words.text)).toEqual(['migrants', 'treaty']);
});

test('no phrase runs on from one list item into the next', () => {
  const watched = compiledRule({ id: 'r', name: 'R', query: '"action plan"' });
  const isFound = (text: string) => classify(watched, { title: '', text }).rules.length > 0;
  expect(isFound('• Joint action\n• Plan of the year')).toBe(false);
  expect(isFound('• Joint action\nplan\n• Treaty')).toBe(true);
});
