import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNewStatement, saysTheSame } from '../../../src/statements/novelty/says-the-same.ts';
import { wordsPrint } from '../../../src/statements/novelty/words-print.ts';

const said = (quote: string, speakerKey?: string) => ({
  print: wordsPrint(quote),
  ...(speakerKey ? { speakerKey } : {}),
});
const WHOLE =
  'The new team will sit in Dover from March. It will share what it knows with every port on the coast, and it will answer to this House each year.';

test.each([
  ['an excerpt', WHOLE, 'It will share what it knows with every port on the coast'],
  ['words left out', WHOLE, 'The new team will sit in Dover from March … and it will answer to this House each year.'],
  ['words left out in brackets', WHOLE, 'It will share what it knows […] and it will answer to this House each year.'],
  ['words put in', WHOLE, 'It [the team] will share what it knows with every port on the coast'],
  ['a capital in brackets', WHOLE, '[I]t will share what it knows with every port on the coast'],
  [
    'other signs',
    'It’s a door — not a wall, and we’ll keep it open',
    'It\'s a door - not a wall, and we\'ll keep it "open"',
  ],
  ['a word put right', WHOLE, WHOLE.replace('every port', 'each port')],
  [
    'an accent',
    'Nous ne laisserons pas l’État oublier les gens d’ici',
    'Nous ne laisserons pas l’Etat oublier les gens d’ici',
  ],
  [
    'what comes twice',
    'This is not peace. This is not War. This is not what they were promised here.',
    'This is not War. This is not what they were promised here.',
  ],
  ['a few words of many', WHOLE, 'answer to this House'],
  ['a fragment, inflected to fit', WHOLE, 'sharing what it knows with every port'],
])('one speaker says the same: %s', (_, a, b) => {
  expect(saysTheSame(said(a, 'jane-moor'), said(b, 'jane-moor'))).toBe(true);
});

test.each([
  ['another paragraph', WHOLE, 'Nobody who sells places on a boat should sleep well tonight, here or abroad.'],
  [
    'another number',
    'Since July we have returned 24,000 people to their homes',
    'Since July we have returned 29,000 people to their homes',
  ],
  [
    'another name',
    'It was good to talk with Minister Kola about our plan',
    'It was good to talk with Minister Barzan about our plan',
  ],
  [
    'a “not”',
    'We will send back everyone who comes by boat this year',
    'We will not send back everyone who comes by boat this year',
  ],
  ['another end to a formula', 'We will not comment on leaks', 'We will not comment on cases'],
  [
    'a translation',
    'The plan is a promise that we mean to keep',
    'Der Plan ist ein Versprechen, das wir halten wollen',
  ],
])('one speaker says something else: %s', (_, a, b) => {
  expect(saysTheSame(said(a, 'jane-moor'), said(b, 'jane-moor'))).toBe(false);
});

test.each([
  ['named otherwise', 'jane-moor', 'erik-land', false],
  ['named by one', 'jane-moor', undefined, true],
  ['named by none', undefined, undefined, true],
])('the same long words of speakers %s', (_, a, b, same) => {
  expect(saysTheSame(said(WHOLE, a), said(WHOLE, b))).toBe(same);
});

test('few words must be of one known speaker, or wholly the same', () => {
  const formula = 'We will not comment on that';
  expect(saysTheSame(said(formula, 'jane-moor'), said(formula))).toBe(false);
  expect(saysTheSame(said(formula, 'jane-moor'), said(formula, 'jane-moor'))).toBe(true);
  expect(saysTheSame(said(formula), said(`${formula} now`))).toBe(false);
});

test('a statement is new until its speaker said it', () => {
  const before = [said(WHOLE, 'jane-moor')];
  expect(isNewStatement(said(WHOLE, 'jane-moor'), before)).toBe(false);
  expect(isNewStatement(said(WHOLE, 'erik-land'), before)).toBe(true);
  expect(isNewStatement(said('Nothing was ever said', 'jane-moor'), [])).toBe(true);
});

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const words = (minLength: number) => fc.array(word, { minLength, maxLength: 60 });
const speaker = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });

test('every statement says the same as itself, and two say the same in either order', () => {
  fc.assert(
    fc.property(words(1), words(1), speaker, speaker, (a, b, speakerOfA, speakerOfB) => {
      const [one, other] = [said(a.join(' '), speakerOfA), said([...a.slice(0, 20), ...b].join(' '), speakerOfB)];
      expect(saysTheSame(one, one)).toBe(true);
      expect(saysTheSame(one, other)).toBe(saysTheSame(other, one));
    }),
  );
});

test('trimming keeps it the same', () => {
  fc.assert(
    fc.property(words(8), fc.nat(), fc.nat(), speaker, (all, from, length, who) => {
      const start = from % (all.length - 7);
      const part = all.slice(start, start + 8 + (length % 20));
      expect(saysTheSame(said(all.join(' '), who), said(`… ${part.join(' ')}…`, who))).toBe(true);
    }),
  );
});

test('statements without a word in common are never the same', () => {
  fc.assert(
    fc.property(words(1), words(1), (a, b) => {
      const ours = b.filter((one) => !a.includes(one)).map((one) => `x${one}`);
      const theirs = a.filter((one) => !one.startsWith('x'));
      expect(saysTheSame(said(theirs.join(' '), 'a'), said(ours.join(' '), 'a'))).toBe(false);
    }),
  );
});
