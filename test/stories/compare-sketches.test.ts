import { expect, test } from 'vitest';
import { compareSketches } from '../../src/stories/compare-sketches.ts';
import { SIGNING, sketched } from './reports.ts';

const signing = sketched({ ...SIGNING, source: 'ministry' });
const paragraphs = SIGNING.text.split('\n\n');

test.each([
  ['a copy', { ...SIGNING, title: 'Lorry pact signed' }, 'copy'],
  ['a copy with a word put right', { ...SIGNING, text: SIGNING.text.replace('Eighteen', 'Nineteen') }, 'copy'],
  [
    'a copy with notes behind it',
    {
      ...SIGNING,
      text: `${SIGNING.text}\n\nNotes to editors\n\n${'On 3 May 2011 the office was founded. '.repeat(30)}`,
    },
    'copy',
  ],
  ['an excerpt', { title: 'Lorry pact signed', text: paragraphs.slice(0, 2).join('\n\n') }, 'excerpt'],
  [
    'a rewrite',
    {
      title: 'Lorry searches agreed',
      text: `${paragraphs[1]}\n\nCritics say that nobody will search a lorry full of fish. They want scanners in Dover, and they want them before the summer.\n\nThe opposition asked who would pay when the five years are over, and had no answer yesterday.`,
    },
    'rewrite',
  ],
  [
    'other words',
    {
      title: 'Marlow in Durres',
      text: 'Edith Marlow signed the lorry pact with Arben Kelmendi in Albania today. It costs Britain £4.5 million each year, and drivers will wait.',
    },
    'event',
  ],
])('one event: %s', (_, item, how) => {
  const alike = compareSketches(signing, sketched({ ...item, source: 'paper' }));
  expect(alike).toMatchObject({ how });
  expect(alike?.strength).toBeGreaterThan(0.7);
});

test('one event in two languages: by names, places, numbers, days and agreement', () => {
  const german = sketched({
    ...{ title: 'London und Tirana kontrollieren Lastwagen gemeinsam', language: 'de', agreements: ['lorry-pact'] },
    text: 'Großbritannien und Albanien haben am Donnerstag einen Vertrag unterzeichnet. Ministerin Edith Marlow und ihr Kollege Arben Kelmendi nannten ihn fair. Er kostet 4,5 Millionen Pfund im Jahr.',
  });
  const english = sketched({ ...SIGNING, agreements: ['lorry-pact'] });
  expect(compareSketches(english, german)).toMatchObject({ how: 'translation' });
  expect(compareSketches(english, german)?.strength).toBeGreaterThan(0.8);
});

const figures = (month: string, numbers: readonly number[]) => ({
  title: `Transfers in ${month}`,
  text: `The office has published its figures for ${month}. It made ${numbers[0]} requests, of which ${numbers[1]} were granted. In all ${numbers[2]} people were transferred, most of them by air.\n\nThe figures are provisional and are revised each quarter. A guide to the figures is on the pages of the office.`,
  ...{ source: 'office', agreements: ['dublin-iii-regulation-2013'] },
});
const visit = (minister: string, country: string, agreement: string) => ({
  title: `Minister meets counterpart of ${country}`,
  text: `The Minister has today met ${minister}, the interior minister of ${country}, in London. They spoke about border security and about the gangs that sell places on small boats.\n\nThe Minister said: “The gangs do not respect borders. I am grateful to ${minister} for the partnership.”\n\nBoth sides agreed to meet again.`,
  ...{ source: 'ministry', agreements: [agreement] },
});

test.each([
  [
    'monthly figures',
    figures('January', [1290, 811, 402]),
    { ...figures('February', [1314, 790, 377]), day: '2025-04-18' },
  ],
  [
    'monthly figures, late',
    figures('January', [1290, 811, 402]),
    { ...figures('February', [1314, 790, 377]), day: '2025-03-21' },
  ],
  [
    'a visit after another',
    visit('Arben Kelmendi', 'Albania', 'uk-albania'),
    { ...visit('Karwan Salih', 'Iraq', 'uk-iraq'), day: '2025-03-21' },
  ],
  [
    'the next meeting',
    { ...SIGNING, agreements: ['lorry-pact'] },
    {
      title: 'Committee on lorries meets',
      text: 'The committee on lorry checks met for the first time on Monday. It chose a chair and a seal.',
      agreements: ['lorry-pact'],
      day: '2025-05-13',
    },
  ],
  [
    'nothing in common',
    SIGNING,
    { title: 'Rain', text: 'It will rain in the north for most of the week, and it may snow on the hills.' },
  ],
])('two events: %s', (_, a, b) => {
  expect(compareSketches(sketched(a), sketched(b))?.strength ?? 0).toBeLessThan(0.6);
});

const strengthOf = (a: Parameters<typeof sketched>[0], b: Parameters<typeof sketched>[0]) =>
  compareSketches(sketched(a), sketched(b))?.strength ?? 0;
const brief = {
  title: 'Lorry searches: mayor objects',
  text: 'The mayor of Durres said on Thursday that nobody had asked her about the searches in her harbour. She wants a say in who may open a lorry there.',
};

test.each([
  ['that one of them may speak of', { agreements: ['lorry-pact'] }, { weakAgreements: ['lorry-pact'] }],
  ['that both may speak of', { weakAgreements: ['lorry-pact'] }, { weakAgreements: ['lorry-pact'] }],
])('an agreement counts a little: one %s', (_, a, b) => {
  const without = strengthOf(SIGNING, brief);
  const weak = strengthOf({ ...SIGNING, ...a }, { ...brief, ...b });
  const sure = strengthOf({ ...SIGNING, agreements: ['lorry-pact'] }, { ...brief, agreements: ['lorry-pact'] });
  expect(weak).toBeGreaterThan(without);
  expect(sure).toBeGreaterThan(weak);
});

test('the same quoted words speak for one event', () => {
  const said = ['one two three four five'];
  expect(strengthOf({ ...SIGNING, said }, { ...brief, said })).toBeGreaterThan(strengthOf(SIGNING, brief));
  expect(strengthOf({ ...SIGNING, said }, { ...brief, said: ['six seven eight'] })).toBe(strengthOf(SIGNING, brief));
});

test('parties of an agreement that two items are about make them no more alike', () => {
  const pact = { agreements: ['lorry-pact'], agreementNames: ['UK–Albania Pact on Lorries'] };
  const unnamed = { agreements: ['lorry-pact'] };
  expect(strengthOf({ ...SIGNING, ...pact }, { ...brief, ...pact, title: 'Albania: mayor objects' })).toBeLessThan(
    strengthOf({ ...SIGNING, ...unnamed }, { ...brief, ...unnamed, title: 'Albania: mayor objects' }),
  );
});

test('two events of one agreement and week are told apart by what happens in them', () => {
  const pact = { agreements: ['lorry-pact'], agreementNames: ['UK–Albania Pact on Lorries'] };
  const ruling = {
    title: 'Court lets lorry checks go on',
    text: 'The High Court in London refused on Wednesday to stop the lorry checks in Albania. The judge said that the hauliers could sue later.',
  };
  const audit = {
    title: 'Auditors miss receipts for lorry checks',
    text: 'The audit office in London has found no receipts for the lorry checks in Albania. Its report came out on Friday; the tranche for May is held back.',
    day: '2025-03-21',
  };
  expect(strengthOf({ ...ruling, ...pact }, { ...audit, ...pact })).toBeLessThan(0.7);
});
