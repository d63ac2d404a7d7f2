import { expect, test } from 'vitest';
import { type ItemRecord, itemToRow } from '../../src/storage/item-row.ts';
import { START } from '../parts/test-monitor.ts';

const LARGEST_ROW = 400_000;
const record: ItemRecord = {
  item: { id: 'i', sourceId: 'one', title: 'Title', text: 'Text', textFrom: 'article', documents: [] },
  classification: { agreements: [], rules: [] },
  arrivedAt: START,
  firstArrivedAt: START,
  revision: 11,
  expiresAt: START,
};
const bytesOf = (row: object) => Buffer.byteLength(JSON.stringify(row));

test('many long updates fit into a row: the oldest are left out', () => {
  const sentences = Array.from({ length: 30 }, () => 'ü'.repeat(2000));
  const note = (index: number) => `Change ${index}`;
  const updates = Array.from({ length: 10 }, (_, at) => ({ at: START, sentences, removed: sentences, note: note(at) }));
  const row = itemToRow({ ...record, updates });
  expect(bytesOf(row)).toBeLessThan(LARGEST_ROW);
  expect(row['updates']).toMatchObject([{ note: 'Change 8' }, { note: 'Change 9' }]);
});

test('a page that links thousands of documents fits into a row', () => {
  const documents = Array.from({ length: 3000 }, (_, at) => ({
    url: `https://a.example/${'x'.repeat(200)}/${at}.pdf`,
  }));
  const row = itemToRow({ ...record, item: { ...record.item, documents } });
  expect(bytesOf(row)).toBeLessThan(LARGEST_ROW);
  expect(row['documents']).toEqual(documents.slice(0, 100));
});
