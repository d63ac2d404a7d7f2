import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseAutomaton } from '../../src/classification/phrase-automaton.ts';
import { asPlaces } from '../../src/classification/place-list.ts';
import { tokenize } from '../../src/text/token.ts';
import { phraseOf } from '../../src/watchlist/query/phrase.ts';

function find(phrases: string[], text: string): string[] {
  const { occurrences, starts, ends } = new PhraseAutomaton(phrases.map(phraseOf)).scan(text);
  return phrases.flatMap((phrase, atom) => {
    const list = occurrences.listOf(atom);
    const places = list ? asPlaces(list) : [];
    return places.map(({ first, end }) => `${phrase}=${text.slice(starts[first], ends[end - 1])}`);
  });
}

test.each([
  [
    'overlapping and nested phrases',
    ['a b', 'b c', 'a b c', 'b'],
    'a b c',
    ['a b=a b', 'b c=b c', 'a b c=a b c', 'b=b'],
  ],
  [
    'any ending behind a star, also within a phrase',
    ['migrat*', 'people smuggl*', 'smuggl* gangs'],
    'Migration, people smugglers, smuggling gangs, smuggle',
    ['migrat*=Migration', 'people smuggl*=people smugglers', 'smuggl* gangs=smuggling gangs'],
  ],
  [
    'both a word and its beginning',
    ['stra*', 'strasse', 'strass*'],
    'Straße',
    ['stra*=Straße', 'strasse=Straße', 'strass*=Straße'],
  ],
  [
    'letters as they stand',
    ['=BSC', '=Plan', '=écol*'],
    'BSC bsc Bsc PLAN Plan e\u0301cole ecole',
    ['=BSC=BSC', '=Plan=Plan', '=écol*=e\u0301cole'],
  ],
  [
    'a word parted at a line’s end, whole and in parts',
    ['aktionsplan', 'plan', 'joint aktions', 'joint aktionsplan fur'],
    'joint Aktions-\n  plan für',
    [
      ...['aktionsplan=Aktions-\n  plan', 'plan=plan', 'joint aktions=joint Aktions'],
      'joint aktionsplan fur=joint Aktions-\n  plan für',
    ],
  ],
  ['a word parted twice', ['abcdef gh'], 'ab-\ncd-\nef gh', ['abcdef gh=ab-\ncd-\nef gh']],
  [
    'no word of what a hyphen joins to a capital',
    ['ukgermany', 'uk germany'],
    'UK-\nGermany',
    ['uk germany=UK-\nGermany'],
  ],
  ['no phrase across a blank line', ['a b', 'b c'], 'a\n \nb\nc', ['b c=b\nc']],
  ['beginnings of at least three letters only', ['ab*', 'abc*'], 'ab abc', ['abc*=abc']],
  ['nothing where there are no phrases', [], 'a b', []],
])('finds %s', (_, phrases, text, found) => {
  expect(find(phrases, text)).toEqual(found);
});

/** What the automaton must equal: each phrase tried at each word. */
function naive(phrases: string[], text: string): string[] {
  const tokens = tokenize(text);
  return phrases.flatMap((phrase) => {
    const words = phraseOf(phrase).words.map(({ word, isPrefix }) => ({ folded: tokenize(word)[0]?.folded, isPrefix }));
    return tokens.flatMap((first, at) => {
      const fits = words.every(({ folded = '', isPrefix }, index) => {
        const actual = tokens[at + index]?.folded;
        return isPrefix ? actual?.startsWith(folded) : actual === folded;
      });
      return fits ? [`${phrase}=${text.slice(first.start, tokens[at + words.length - 1]?.end)}`] : [];
    });
  });
}

test('equals trying each phrase at each word', () => {
  const word = fc.constantFrom('aba', 'abab', 'bab', 'Bäb', 'c');
  const asked = fc.tuple(word, fc.boolean()).map(([one, isPrefix]) => (isPrefix && one.length > 2 ? `${one}*` : one));
  const phrase = fc.array(asked, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '\n')), { maxLength: 30 })
    .map((parts) => parts.flat().join(''))
    .filter((words) => !words.includes('-\n'));
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { maxLength: 12 }), text, (phrases, words) => {
      expect(find(phrases, words)).toEqual(naive(phrases, words));
    }),
    { numRuns: 500 },
  );
});

test('texts that were scanned before stay as they were', () => {
  const automaton = new PhraseAutomaton(['a', 'b', 'a b'].map(phraseOf));
  const [one, other] = [automaton.scan('a b a'), automaton.scan('b')];
  const places = (text: typeof one, atom: number) => asPlaces(text.occurrences.listOf(atom) ?? { ...EMPTY });
  expect(places(one, 0)).toEqual([
    { first: 0, end: 1 },
    { first: 2, end: 3 },
  ]);
  expect(places(other, 0)).toEqual([]);
  expect(places(other, 1)).toEqual([{ first: 0, end: 1 }]);
  expect(places(one, 2)).toEqual([{ first: 0, end: 2 }]);
});

const EMPTY = { firsts: new Int32Array(0), ends: new Int32Array(0), from: 0, to: 0 };
