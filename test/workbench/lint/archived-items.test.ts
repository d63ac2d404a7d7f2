import { expect, test } from 'vitest';
import type { Item } from '../../../src/items/item.ts';
import { archivedItems } from '../../../src/workbench/lint/archived-items.ts';
import { START, testMonitor, testSource } from '../../parts/test-monitor.ts';

test('a source\u2019s backlog is left out, a source that is watched no more is unknown', async () => {
  const { items } = (await testMonitor()).digesting;
  const source = testSource('https://a.example/feed');
  const add = (id: string, changes: Partial<Item> = {}) => {
    const item = {
      id,
      sourceId: source.id,
      title: 'T',
      text: id,
      textFrom: 'feed' as const,
      documents: [],
      ...changes,
    };
    return items.add({ item, classification: { agreements: [], rules: [] }, at: START }, []);
  };
  await add('new', { language: 'de' });
  await add('old', { publishedAt: new Date('2024-11-01T00:00:00Z') });
  await add('elsewhere', { sourceId: 'gone', publishedAt: new Date('2024-12-09T00:00:00Z') });
  const window = { from: new Date('2024-12-01T00:00:00Z'), now: START, backlogDays: 7 };
  const found = await Array.fromAsync(archivedItems(items, [source], window));
  expect(found.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
    { title: 'T', text: 'elsewhere', at: START },
    { title: 'T', text: 'new', language: 'de', source, at: START },
  ]);
});
