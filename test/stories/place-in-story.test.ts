import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { shuffled } from '../../scripts/stories/shuffled.ts';
import { placeInStory, storyIdOf } from '../../src/stories/place-in-story.ts';
import { primaryFirst } from '../../src/stories/primary-first.ts';
import { StoryBook } from '../../src/stories/story-book.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import type { LabelledLine } from '../../src/workbench/evaluate/labelled-line.ts';
import { readLabelled } from '../../src/workbench/evaluate/read-labelled.ts';
import { scoreStories } from '../../src/workbench/evaluate/score-stories.ts';
import { report, SIGNING, sketched } from './reports.ts';

test('an item begins a story where it is like none, and the story is named for it', () => {
  expect(placeInStory(sketched(SIGNING), [])).toEqual({ story: storyIdOf(SIGNING.title), alsoLike: [] });
});

test('an item joins the story that it fits best, and tells of the others', () => {
  const copy = (id: string) => sketched({ ...SIGNING, id });
  const neighbours = [
    { story: 'weather', sketch: sketched({ title: 'Rain', text: 'It will rain in the north.' }) },
    { story: 'lorries', sketch: copy('b') },
    { story: 'lorries again', sketch: sketched({ ...SIGNING, id: 'c', text: SIGNING.text.slice(0, 200) }) },
  ];
  const placed = placeInStory(copy('a'), neighbours);
  expect(placed).toMatchObject({ story: 'lorries', because: { item: 'b', how: 'copy' }, alsoLike: ['lorries again'] });
});

test('an item is not placed by itself, and keeps its story when it comes again', () => {
  const sketch = sketched({ ...SIGNING, id: 'a' });
  expect(placeInStory(sketch, [{ story: 'x', sketch }]).story).toBe(storyIdOf('a'));
  const book = new StoryBook();
  const first = book.add(report({ ...SIGNING, id: 'a' }));
  book.add(report({ ...SIGNING, id: 'b' }));
  expect(book.add(report({ title: 'Rewritten', text: 'Rain.', id: 'a' })).story).toBe(first.story);
});

test('who acts comes before who asks before who tells, then the earliest', () => {
  const at = (hour: number) => new Date(Date.UTC(2025, 2, 20, hour));
  const items = [
    { id: 'paper', teller: 'media', arrivedAt: at(9), publishedAt: at(7) },
    { id: 'unknown', arrivedAt: at(6) },
    { id: 'ngo', teller: 'ngo', arrivedAt: at(5) },
    { id: 'agency', teller: 'agency', arrivedAt: at(9) },
    { id: 'ministry', teller: 'government', arrivedAt: at(9), publishedAt: at(8) },
  ] as const;
  expect(primaryFirst(items).map(({ id }) => id)).toEqual(['ministry', 'agency', 'ngo', 'unknown', 'paper']);
});

const SETS = ['test/exam/development.jsonl', 'test/exam/stories/development.jsonl'];

test.each(SETS)('stories of %s are formed as labelled, in nearly any order', async (file) => {
  const read = readLabelled(await readFile(file, 'utf8'));
  if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes));
  expect(pairwiseF1(read.lines)).toBeGreaterThan(0.91);
  for (const seed of [1, 2, 3, 4]) expect(pairwiseF1(shuffled(read.lines, seed))).toBeGreaterThan(0.88);
});

const IN_ORDER = ['test/exam/stories/held-out.jsonl', 'test/exam/stories/third.jsonl'];

test.each(IN_ORDER)('stories of %s are formed as labelled, in the order of their dates', async (file) => {
  const read = readLabelled(await readFile(file, 'utf8'));
  if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes));
  expect(pairwiseF1(read.lines)).toBeGreaterThan(0.9);
});

function pairwiseF1(lines: readonly LabelledLine[]): number {
  const book = new StoryBook();
  const classification = { agreements: [], rules: [] };
  const placed = lines.map((line) => ({
    line,
    title: line.title,
    text: '',
    classification,
    statements: [],
    story: storyOf(book, line),
  }));
  return scoreStories(placed).scores.pairwiseF1;
}

function storyOf(book: StoryBook, { id, title, text, agreements, ...line }: LabelledLine): string {
  const language = LANGUAGES.find((one) => one === line.language);
  const speakers = (line.statements ?? []).flatMap(({ speaker }) => speaker ?? []);
  const date = new Date(line.publishedAt ?? 0);
  const dates = { arrivedAt: date, ...(line.publishedAt ? { publishedAt: date } : {}) };
  return book.add({ id, title, text, agreements, speakers, ...dates, ...(language ? { language } : {}) }).story;
}
