import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeChange, resemblance } from '../../src/items/judge-change.ts';

const TITLE = 'Ministers meet in Calais';
const BODY = [
  'Ministers of five countries met in Calais on Monday to talk about small boats.',
  'They agreed to spend 2,000 hours more each month on patrols along the coast.',
  'A first report will be given to both parliaments before the end of the summer.',
];
const text = (sentences: readonly string[], title = TITLE, textFrom: 'article' | 'feed' = 'article') => ({
  title,
  text: sentences.join(' '),
  textFrom,
});
const changed = (index: number, sentence: string) => BODY.map((old, at) => (at === index ? sentence : old));
const before = text(BODY);

test.each([
  ['nothing', BODY],
  ['a letter', changed(2, BODY[2]?.replace('parliaments', 'parliamments') ?? '')],
  ['two letters that changed places', changed(0, BODY[0]?.replace('Ministers', 'Minitsers') ?? '')],
  [
    'punctuation and case',
    changed(0, 'Ministers of five countries met in CALAIS, on Monday, to talk about small boats!'),
  ],
  ['a line on when it was edited', [...BODY, 'Last updated 12 December 2024 at 10:15.']],
  ['a line on how long it takes to read', ['4 min read.', ...BODY]],
  ['a short heading', ['Key points.', ...BODY]],
  ['the order of sentences', BODY.toReversed()],
])('%s is no news', (_, sentences) => {
  expect(['none', 'cosmetic']).toContain(judgeChange(before, text(sentences)).kind);
});

test.each([
  ['a number', changed(1, BODY[1]?.replace('2,000', '3,000') ?? ''), [BODY[1]?.replace('2,000', '3,000')], []],
  [
    'a denial',
    changed(1, BODY[1]?.replace('agreed', 'did not agree') ?? ''),
    [BODY[1]?.replace('agreed', 'did not agree')],
    [],
  ],
  [
    'a country',
    changed(1, 'They agreed with Iraq to patrol the coast.'),
    ['They agreed with Iraq to patrol the coast.'],
    [],
  ],
  ['a new sentence', [...BODY, 'Ireland joined the group a day later.'], ['Ireland joined the group a day later.'], []],
  ['a sentence taken back', BODY.slice(0, 2), [], [BODY[2]]],
])('%s is news, and the sentence is named', (_, sentences, said, removed) => {
  expect(judgeChange(before, text(sentences))).toEqual({ kind: 'update', sentences: said, removed });
});

test('one letter can be another country, so short words are never taken for misprints', () => {
  const [iran, iraq] = ['Talks with Iran begin next week in Paris.', 'Talks with Iraq begin next week in Paris.'];
  expect(judgeChange(text([iran, ...BODY]), text([iraq, ...BODY]))).toMatchObject({
    kind: 'update',
    sentences: [iraq],
  });
});

test('another text under another title is another item; a new title alone is not', () => {
  const other = ['Fees for passports and visas rise in April by seven per cent, as they did last year.'];
  expect(judgeChange(before, text(other, 'Fees rise')).kind).toBe('replaced');
  expect(judgeChange(before, text(other)).kind).toBe('update');
  expect(judgeChange(before, text(BODY, 'Ministers meet again')).kind).toBe('cosmetic');
});

test('an article read at last completes the summary; a summary says nothing against the article', () => {
  const summary = text(['Ministers met.'], TITLE, 'feed');
  expect(judgeChange(summary, before).kind).toBe('completed');
  expect(judgeChange(before, summary).kind).toBe('none');
});

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 5, maxLength: 9 })
  .map((words) => `The ${words.join(' ')} meeting.`);

test('a text is never news against itself, in whatever order and spacing', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      const spaced = { ...text(sentences.toReversed()), text: sentences.toReversed().join('\n\n') };
      expect(['none', 'cosmetic']).toContain(judgeChange(text(sentences), spaced).kind);
    }),
  );
});

test('a sentence of new words is always found', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.nat(8), (sentences, at) => {
      const added = 'Quite unheard-of: 47 zebras joined the committee yesterday.';
      const now = sentences.toSpliced(Math.min(at, sentences.length), 0, added);
      expect(judgeChange(text(sentences), text(now))).toMatchObject({ kind: 'update', sentences: [added] });
    }),
  );
});

test('resemblance is the same in both directions, 1 with itself', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      expect(resemblance(a, b)).toBe(resemblance(b, a));
      const words = a.split(' ').some((word) => word.replace('.', '').length > 3);
      expect(resemblance(a, a)).toBe(words ? 1 : 0);
    }),
  );
});
