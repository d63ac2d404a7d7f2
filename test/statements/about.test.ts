import { expect, test } from 'vitest';
import type { AgreementMatch } from '../../src/classification/classification.ts';
import { agreementsAbout } from '../../src/statements/about.ts';

const NAMES = { calais: 'Calais Plan', berlin: 'Berlin Treaty', tunis: 'Tunis Memorandum', rome: 'Rome Protocol' };

/** The words in square brackets are what is said. */
function about(marked: string): string[] {
  const start = marked.indexOf('[');
  const text = marked.replaceAll(/[[\]]/g, '');
  return agreementsAbout(text, { start, end: marked.indexOf(']') - 1 }, matchesIn(text));
}

function matchesIn(text: string): AgreementMatch[] {
  return Object.entries(NAMES).flatMap(([id, name]) => {
    const evidence = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => {
      return { start: index, end: index + name.length, text: name, alias: name, by: 'name', field: 'body' } as const;
    });
    return evidence.length > 0 ? [{ id, name, score: 1, evidence }] : [];
  });
}

test.each([
  ['named in the words', 'News\n\nThe Calais Plan is new. [The Berlin Treaty failed], she said.', ['berlin']],
  ['named in the sentence', 'Calais Plan\n\nOn the Berlin Treaty she said that [it is late].', ['berlin']],
  ['named before it in the paragraph', 'Calais Plan\n\nThen the Berlin Treaty. “[It is late],” she said.', ['berlin']],
  [
    'the one of that kind',
    'News\n\nThe Calais Plan replaces the Berlin Treaty.\n\n“[We like the plan],” she said.',
    ['calais'],
  ],
  [
    'the only one just before',
    'Calais Plan\n\nNews.\n\nThe Berlin Treaty is new.\n\n“[We like this deal],” she said.',
    ['berlin'],
  ],
  [
    'several',
    'News\n\nThe Calais Plan and the Berlin Treaty are new.\n\n“[These agreements failed],” she said.',
    ['calais', 'berlin'],
  ],
  ['what the text is about', 'Calais Plan\n\nIt follows the Berlin Treaty.\n\n“[It is late],” she said.', ['calais']],
  ['far from where any was named', 'Calais Plan\n\nA.\n\nB.\n\nC.\n\nD.\n\n“[It is late],” she said.', []],
  [
    'a survey of many',
    'News\n\nThe Calais Plan, the Berlin Treaty and the Tunis Memorandum.\n\n“[It is late],” she said.',
    [],
  ],
  ['nothing was named', 'News\n\n“[We like this deal],” she said.', []],
])('%s', (_, marked, expected) => {
  expect(about(marked)).toEqual(expected);
});
