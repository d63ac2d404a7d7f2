import { expect, test } from 'vitest';
import type { RecordedStatement, Report } from '../../src/statements/novelty/recorded-statement.ts';
import { wordsPrint } from '../../src/statements/novelty/words-print.ts';
import { BandRows, nothingLookedUp } from '../../src/storage/band-rows.ts';
import { StatementStore } from '../../src/storage/statement-store.ts';
import { StoryStore } from '../../src/storage/story-store.ts';
import { keys } from '../../src/storage/table-layout.ts';
import { placeInStory } from '../../src/stories/place-in-story.ts';
import { sketchOf } from '../../src/stories/sketch-of.ts';
import { START, testMonitor } from '../parts/test-monitor.ts';

const DAY = 24 * 60 * 60_000;
const after = (days: number) => new Date(START.getTime() + days * DAY);
const report = (itemId: string, at = START): Report => ({
  ...{ itemId, sourceId: 's', title: 'Title', at, agreementIds: ['a'], ruleIds: [] },
});
const QUOTE = 'We will take the boats from the smugglers before the winter comes.';
const statement = (id: string, first = report('i')): RecordedStatement => ({
  ...{ id, print: wordsPrint(QUOTE), quote: QUOTE, speaker: { name: 'Anna Berg', role: 'minister' }, reports: [first] },
});

test('a statement comes back as it was put, found by any of its bands', async () => {
  const store = new StatementStore((await testMonitor()).table);
  const full = { ...statement('s'), speakerKey: 'person:anna-berg', language: 'en' };
  expect(await store.add(full, ['one', 'two'], nothingLookedUp())).toBe(true);
  expect((await store.near(['two', 'three'], START)).statements).toEqual([full]);
  expect((await store.near(['three'], START)).statements).toEqual([]);
  expect(await store.get(['s', 'missing'], START)).toEqual([full]);
});

test('of two who add one statement, the first reports it; further reports count once, in their order', async () => {
  const store = new StatementStore((await testMonitor()).table);
  expect(await store.add(statement('s'), ['b'], nothingLookedUp())).toBe(true);
  expect(await store.add(statement('s', report('j')), ['b'], nothingLookedUp())).toBe(false);
  await store.report('s', report('k', after(2)));
  await store.report('s', report('j', after(1)));
  await store.report('s', report('k', after(3)));
  const [kept] = await store.get(['s'], START);
  expect(kept?.reports.map(({ itemId }) => itemId)).toEqual(['i', 'j', 'k']);
  expect(kept?.reports[2]?.at).toEqual(after(2));
});

test('a fuller wording takes the place of the one that it was compared with', async () => {
  const store = new StatementStore((await testMonitor()).table);
  const short = statement('s');
  await store.add(short, ['b'], nothingLookedUp());
  const quote = `${QUOTE} And we will bring their money before the courts of five countries.`;
  const fuller = { print: wordsPrint(quote), quote, at: after(1) };
  await store.fill(short, fuller, ['c']);
  await store.fill(short, { ...fuller, quote: 'other', print: wordsPrint('other') }, []);
  const { statements } = await store.near(['c'], after(1));
  expect(statements).toMatchObject([{ id: 's', quote, fullerAt: after(1) }]);
});

test('what was said is forgotten two years after it was last reported', async () => {
  const store = new StatementStore((await testMonitor()).table);
  await store.add(statement('s'), ['b'], nothingLookedUp());
  expect(await store.get(['s'], after(729))).toHaveLength(1);
  expect(await store.get(['s'], after(731))).toEqual([]);
  await store.report('s', report('j', after(100)));
  expect(await store.get(['s'], after(731))).toHaveLength(1);
});

test('ids under a band: what is new, what others added meanwhile, and what is there already', async () => {
  const { table } = await testMonitor();
  const bands = new BandRows(table, keys.sketchBand);
  const looked = await bands.under(['x', 'y'], START);
  await bands.add('i', ['x', 'y'], looked, after(9));
  await Promise.all(['j', 'k', 'l'].map((id) => bands.add(id, ['x', 'z'], nothingLookedUp(), after(9))));
  await bands.add('i', ['x', 'y'], looked, after(9));
  const { found } = await bands.under(['x', 'y', 'z', 'none'], START);
  expect([...found].map(([band, ids]) => [band, ids.toSorted()]).toSorted()).toEqual([
    ['x', ['i', 'j', 'k', 'l']],
    ['y', ['i']],
    ['z', ['j', 'k', 'l']],
  ]);
  expect((await bands.under(['x'], after(10))).found.size).toBe(0);
});

test('a band that has more than tells anything begins anew', async () => {
  const bands = new BandRows((await testMonitor()).table, keys.sketchBand);
  for (let id = 0; id < 70; id++) await bands.add(`i${id}`, ['x'], nothingLookedUp(), after(9));
  const ids = (await bands.under(['x'], START)).found.get('x') ?? [];
  expect(ids).toHaveLength(10);
  expect(ids).toContain('i69');
});

const text = (day: string) =>
  `Ministers of five countries signed the Harbour Treaty in Rotterdam on ${day}, after two years of talks on smuggled goods, lorries and ferries.`;
const sketch = (id: string, day = 'Monday') =>
  sketchOf({ id, title: 'Treaty signed', text: text(day), language: 'en', arrivedAt: START, agreements: ['a'] });
const member = (itemId: string) => ({ itemId, sourceId: 's', title: 'Treaty signed', at: START });

test('an item finds those of its story, and stays in it', async () => {
  const stories = new StoryStore((await testMonitor()).table);
  const first = sketch('i');
  expect(await stories.join('story-i', first, member('i'), { now: START })).toBe('story-i');
  const { neighbours } = await stories.neighbourhood(sketch('j'), START);
  expect(neighbours.map(({ story, sketch: one }) => [story, one.id])).toEqual([['story-i', 'i']]);
  const { story } = placeInStory(sketch('j'), neighbours);
  await stories.join(story, sketch('j'), member('j'), { now: START });
  await stories.join(story, sketch('j'), member('j'), { now: START });
  const [kept] = await stories.get(['story-i', 'none'], START);
  expect(kept?.members.map(({ itemId }) => itemId)).toEqual(['i', 'j']);
  // Another poll placed it elsewhere: the first holds.
  expect(await stories.join('story-j', sketch('j'), member('j'), { now: START })).toBe('story-i');
  expect(await stories.storyOf('j', START)).toBe('story-i');
  expect(await stories.storyOf('j', after(800))).toBeUndefined();
});
