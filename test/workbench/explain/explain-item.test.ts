import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify, compileWatchlist, type Watched } from '../../../src/classification/classify.ts';
import type { Rule } from '../../../src/watchlist/rule.ts';
import { type Asked, explainItem } from '../../../src/workbench/explain/explain-item.ts';
import type { QueryNode } from '../../../src/workbench/explain/explanation.ts';
import { bracketed } from '../../../src/workbench/marked-sentence.ts';
import { testAgreement } from '../../parts/test-monitor.ts';

const none = { en: [], de: [], fr: [], nl: [] };
const PLAN = testAgreement({
  id: 'north-sea-plan',
  name: 'North Sea Action Plan',
  parties: ['GB', 'DE'],
  // A name may stand under several languages.
  aliases: { ...none, en: ['North Sea Plan', 'North Sea Action Plan'], nl: ['North Sea Plan'] },
  guarded: [
    {
      aliases: { ...none, en: ['action plan'] },
      when: 'party:DE AND (herring* OR @fishing)',
      within: 'passage',
    },
  ],
  abbreviations: [{ short: 'NSAP', when: 'herring*' }],
  descriptions: { ...none, en: ['@deal NEAR/4 party:DE AND herring* AND Cuxhaven'] },
  not: ['theatre AND play'],
  people: ['Anna Beispiel'],
});
const PROTOCOL = testAgreement({ id: 'protocol', name: 'North Sea Action Plan Protocol' });
const RULES: Rule[] = [
  { id: 'boats', name: 'Boats', query: 'boat*^0.5 OR ship^2 OR "lost at sea"' },
  { id: 'weighed', name: 'Weighed', query: 'boat OR ship OR whale', threshold: 3 },
  { id: 'german', name: 'German', query: 'Schiff', languages: ['de'] },
  { id: 'scoped', name: 'Scoped', query: 'title:harbour AND boat NEAR/3 ship NOT "boat show"' },
  { id: 'told', name: 'Told', query: 'agreement:north* AND herring*' },
];
const WATCHED: Watched = {
  agreements: [PLAN, PROTOCOL],
  rules: RULES,
  vocabulary: {
    parties: [
      { id: 'DE', name: 'Germany', words: ['Germany', 'German*'] },
      { id: 'GB', name: 'United Kingdom', words: ['Britain', '=UK'] },
      { id: 'FR', name: 'France', words: ['France', 'French'] },
    ],
    lists: [
      { id: 'deal', words: ['pact', 'deal'] },
      { id: 'fishing', words: ['trawler*', 'fishing'] },
    ],
  },
};

const explain = (text: string, asked: Asked = {}, more: { title?: string; language?: 'de' | 'en' } = {}) =>
  explainItem(WATCHED, { title: '', text, ...more }, asked);
const agreement = (text: string, id = 'north-sea-plan') => explain(text, { agreement: id }).agreements[0];
const rule = (id: string, text: string, more: { title?: string; language?: 'de' | 'en' } = {}) =>
  explain(text, { rule: id }, more).rules[0];

/** A query's tree, a line a node. */
function tree(node: QueryNode | undefined, indent = ''): string[] {
  if (!node) return [];
  const found = node.found.map(({ words }) => words).join(', ');
  const line = [`${node.holds ? '✓' : '✗'} ${node.asks}`, node.reason, found].filter(Boolean).join(': ');
  return [indent + line, ...node.parts.flatMap((part) => tree(part, `${indent}  `))];
}

test('what counted, where it stands and what it adds', () => {
  const text = 'On the North Sea Plan\n\nThe North Sea Plan is\nthe North Sea Action Plan. North Sea Plan!';
  const [found] = explain(text, {}, { title: 'On the North Sea Plan' }).agreements;
  expect(found).toMatchObject({ id: 'north-sea-plan', isMatched: true, score: 3.2, inTitle: 1 });
  expect(found?.counted.map(({ written, by, adds }) => [written, by, adds])).toEqual([
    ['North Sea Plan', 'name', 1.2],
    ['North Sea Action Plan', 'name', 1],
  ]);
  const [, second] = found?.counted[0]?.places ?? [];
  expect(second).toMatchObject({ line: 3, field: 'body', words: 'North Sea Plan', start: 27, end: 41 });
  expect(bracketed(second?.sentence ?? [])).toBe('The [North Sea Plan] is the North Sea Action Plan.');
});

test('what vouches for a guarded name, an abbreviation, a description', () => {
  const counted = (text: string) =>
    (agreement(text)?.counted ?? []).map(({ by, since }) => [by, since?.reason, ...tree(since?.query)]);
  expect(counted('German trawlers left. An action plan was made. The NSAP: herrings.')).toEqual([
    [
      'guarded',
      'in the same passage its guard holds',
      '✓ all of',
      '  ✓ party:DE: German',
      '  ✓ any of',
      '    ✓ herring*: herrings',
      '    ✓ @fishing: trawlers',
    ],
    ['abbreviation', 'in the same sentence its query holds', '✓ herring*: herrings'],
  ]);
  expect(counted('A pact with Germany in Cuxhaven on herring.')).toEqual([
    [
      'description',
      'it holds within one sentence',
      '✓ all of',
      '  ✓ NEAR/4',
      '    ✓ @deal: pact',
      '    ✓ party:DE: Germany',
      '  ✓ herring*: herring',
      '  ✓ Cuxhaven: Cuxhaven',
    ],
  ]);
});

test.each([
  [
    'its guard does not hold',
    'An action plan was made in Garmany.',
    ['nothing in the same passage says that this one is meant'],
    [
      '✗ all of: 0 of 2',
      '  ✗ party:DE: none of its 2 words or phrases is in the text; nearest is “Garmany”',
      '  ✗ any of: none',
      '    ✗ herring*: not in the text',
      '    ✗ @fishing: none of its 2 words or phrases is in the text',
    ],
  ],
  [
    'its guard holds elsewhere in the item',
    'Germany.\n\nThings.\n\nAn action plan on herring.',
    ['nothing in the same passage says that this one is meant'],
    [
      '✗ all of: 1 of 2',
      '  ✗ party:DE: not here; “Germany” is in the body, line 1',
      '  ✓ any of',
      '    ✓ herring*: herring',
    ],
  ],
  [
    'it is said of another party',
    'An action plan with France on German herrings.',
    ['it is said of another party', 'another party: FR'],
    [],
  ],
  [
    'another party is named',
    'German herrings. The French, they say, who came late, saw the action plan.',
    ['its sentence names another party', 'another party: FR'],
    [],
  ],
  [
    'a query voids it',
    'The North Sea Plan, a play at the theatre.',
    ['its sentence says that something else is meant', 'there holds: theatre AND play'],
    ['✓ all of', '  ✓ theatre: theatre', '  ✓ play: play'],
  ],
  [
    'nothing vouches for an abbreviation',
    'The NSAP and erring ways. Herrings.',
    ['nothing says what the abbreviation stands for'],
    ['✗ herring*: not here; “Herrings” is in the body, line 1'],
  ],
])('why a name does not count: %s', (_, text, reasons, lines) => {
  const found = agreement(text);
  expect(found).toMatchObject({ isMatched: false, score: 0, counted: [] });
  expect(found?.uncounted[0]?.reasons).toEqual(reasons);
  expect(tree(found?.uncounted[0]?.query)).toEqual(lines);
});

test('a name inside a longer one of another agreement says so; one inside its own is not told', () => {
  const longer = agreement('The North Sea Action Plan Protocol.');
  expect(longer?.isMatched).toBe(false);
  expect(longer?.uncounted.at(-1)?.reasons).toEqual(['part of “North Sea Action Plan Protocol”, which is protocol']);
  expect(agreement('Germany: the North Sea Action Plan on herring.')?.uncounted).toEqual([]);
});

test('where nothing is there: names of which most words are, descriptions that nearly hold', () => {
  const found = agreement('The North Sea is wide. Germany made a pact on herring.');
  expect(found?.nearNames).toMatchObject([
    { written: 'North Sea Plan', words: 2, of: 3, place: { words: 'North Sea' } },
    { of: 4 },
  ]);
  expect(found?.nearDescriptions.flatMap((node) => tree(node))).toEqual([
    '✗ in one sentence: none; the nearest one:',
    '  ✗ all of: 2 of 3',
    '    ✓ NEAR/4',
    '      ✓ @deal: pact',
    '      ✓ party:DE: Germany',
    '    ✓ herring*: herring',
    '    ✗ Cuxhaven: not in the text',
  ]);
  expect(bracketed(found?.nearDescriptions[0]?.sentence ?? [])).toBe('[Germany] made a [pact] on [herring].');
  expect(agreement('Nothing of the sort.')).toMatchObject({ uncounted: [], nearNames: [], nearDescriptions: [] });
});

test('a rule: clauses with their weights, and the query', () => {
  const found = rule('boats', 'Boats, a boat and a ship.');
  expect(found).toMatchObject({ isMatched: true, score: 2.6, inTitle: 0 });
  expect(found?.counted.map(({ written, adds }) => [written, adds])).toEqual([
    ['boat*^0.5', 0.6],
    ['ship^2', 2],
  ]);
  expect(found?.query).toMatchObject({ holds: true, moreParts: 1 });
});

test.each([
  ['weighed', 'A boat, a ship.', {}, ['its different words weigh 2 of 3: 1 is missing']],
  ['german', 'Schiff', { language: 'en' as const }, ['it is for items in de; this one is in en']],
  ['german', 'Schiff', {}, ['it is for items in de; this one is in an unknown language']],
])('a rule that holds and does not match says why: %s, %s', (id, text, more, reasons) => {
  const found = rule(id, text, more);
  expect(found?.query.holds).toBe(true);
  expect(found).toMatchObject({ isMatched: false, reasons });
});

test('a rule that does not hold shows what failed, and how near it was', () => {
  const text = 'A ship\n\nThe harbour has a boat show. A boat met, after hours, a slow old ship.';
  expect(tree(rule('scoped', text, { title: 'A ship' })?.query)).toEqual([
    '✗ all of: 0 of 3',
    '  ✗ in the title',
    '    ✗ harbour: not here; “harbour” is in the body, line 3',
    '  ✗ NEAR/3: 5 words apart, at most 3 asked',
    '    ✓ boat: boat, boat',
    '    ✓ ship: ship, ship',
    '  ✗ not "boat show": but it is there: boat show',
  ]);
});

test('a rule about an agreement sees which ones matched', () => {
  expect(rule('told', 'The North Sea Plan and herring.')?.query.holds).toBe(true);
  expect(tree(rule('told', 'Herring.')?.query)).toEqual([
    '✗ all of: 1 of 2',
    '  ✗ agreement:north*: unknown, or none',
    '  ✓ herring*: Herring',
  ]);
});

test('all that matched is explained, and what nearly did is named', () => {
  const { agreements, rules, nearMisses } = explain('The NSAP. A ship.');
  expect(agreements).toEqual([]);
  expect(rules.map(({ id }) => id)).toEqual(['boats']);
  expect(nearMisses).toMatchObject([
    { of: 'agreement', id: 'north-sea-plan', reason: 'nothing says what the abbreviation stands for' },
    { of: 'rule', id: 'weighed' },
  ]);
});

test('lists are cut', () => {
  const many = explain(`${'An action plan was made. '.repeat(20)}${'boat '.repeat(30)}`, {
    agreement: 'north-sea-plan',
  });
  expect(many.agreements[0]?.uncounted).toHaveLength(5);
  expect(many.agreements[0]?.moreUncounted).toBe(15);
  const boats = rule('boats', 'boat '.repeat(30));
  expect(boats?.counted[0]).toMatchObject({ morePlaces: 27, adds: 3.4 });
  expect(boats?.query.parts[0]).toMatchObject({ moreFound: 27 });
});

const WORDS = [
  ...['North Sea Plan', 'North Sea Action Plan', 'Protocol', 'action plan', 'Germany', 'France', 'herring', 'NSAP'],
  ...['boat', 'boats', 'ship', 'whale', 'Schiff', 'theatre', 'play', 'pact', 'Cuxhaven', 'harbour', 'lost at sea'],
];
const piece = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '. A ', '\n\n'));

test('scores are those of the classification, and the sum of what is shown', () => {
  const watchlist = compileWatchlist(WATCHED);
  const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(
      texts,
      fc.string({ maxLength: 3 }).chain(() => texts),
      fc.constantFrom('de' as const, undefined),
      (title, body, language) => {
        const item = { title, text: `${title}\n\n${body}`, ...(language ? { language } : {}) };
        const classified = classify(watchlist, item);
        const { agreements, rules } = explainItem(WATCHED, item);
        const scores = (matches: readonly { id: string; score: number }[]) =>
          matches.map(({ id, score }) => [id, score]);
        expect(scores(agreements)).toEqual(scores(classified.agreements));
        expect(scores(rules)).toEqual(scores(classified.rules));
        for (const { counted, inTitle, score } of [...agreements, ...rules]) {
          const sum = counted.reduce((all, { adds }) => all + adds, inTitle);
          expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.0501);
        }
        for (const { isMatched, query } of rules) expect(!isMatched || query.holds).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['title:theatre', 'Theatre news\n\nThe Harbour Pact is back.'],
  ['passage:theatre', 'The theatre is open.\n\nThe Harbour Pact is back.'],
])('of a name that something in its title or passage voids, it tells what: %s', (not, text) => {
  const pact = testAgreement({ id: 'pact', name: 'Harbour Pact', not: [not] });
  const title = text.split('\n')[0] ?? '';
  const { agreements } = explainItem({ ...WATCHED, agreements: [pact] }, { title, text }, { agreement: 'pact' });
  expect(agreements[0]?.uncounted[0]?.reasons[1]).toBe(`there holds: ${not}`);
});

test('of a rule for German whose word stands in an English passage only, it tells so', () => {
  const german = 'Der Bund und die Länder wollen sich die Kosten teilen, sagte ein Sprecher am Montag.';
  const english = 'The minister said on Monday that the Schiff would come in the spring of next year.';
  expect(rule('german', `${german}\n\n${english}`, { language: 'de' })).toMatchObject({
    isMatched: false,
    reasons: ['not all that it needs is in passages in de'],
  });
});
