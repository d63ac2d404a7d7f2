import { expect, test } from 'vitest';
import { readPdf } from '../../../src/items/articles/pdf-text.ts';
import { makePdf } from '../../parts/pdf.ts';

test('paragraphs, words cut at the end of a line, pages, title and language', async () => {
  const pdf = makePdf(
    [
      [['Harbour Plan'], ['The ministers agreed on migra-', 'tion and on the UK-', 'Norland office (in Elin).']],
      [['It runs for two years.']],
    ],
    '/Title (Harbour Plan of 2025)',
  );
  expect(await readPdf(pdf)).toEqual({
    kind: 'read',
    article: {
      title: 'Harbour Plan of 2025',
      language: 'en',
      text: 'Harbour Plan\n\nThe ministers agreed on migration and on the UK-Norland office (in Elin).\n\nIt runs for two years.',
      documents: [],
    },
  });
});

test.each(['Microsoft Word - plan.docx', 'plan_v3_final.pdf', 'untitled', ''])('%j is no title', async (title) => {
  const reading = await readPdf(makePdf([[['Text.']]], `/Title (${title})`));
  expect(reading).toMatchObject({ kind: 'read', article: { text: 'Text.' } });
  expect(reading).not.toHaveProperty('article.title');
});

test('of a very long document the first sixty pages are read', async () => {
  const pages = Array.from({ length: 70 }, (_, n) => [[`Page number ${n + 1}.`]]);
  const reading = await readPdf(makePdf(pages));
  const text = reading.kind === 'read' ? reading.article.text : '';
  expect(text).toMatch(/Page number 60\.$/);
});

const WHOLE = makePdf([[['Text.']]]);
const LOCKED = Buffer.from(
  WHOLE.toString('latin1').replace(
    '/Info',
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00><00>] /Info`,
  ),
  'latin1',
);
test.each([
  ['no text', makePdf([[]]), 'is a PDF without text, perhaps of scanned pages'],
  ['locked', LOCKED, 'is a PDF that is locked with a password'],
  ['broken', Buffer.from('%PDF-1.7 nothing more'), 'is a broken PDF'],
  ['too large', Buffer.alloc(5_000_001, '%PDF-1.7 '), 'is a PDF of more than 5 MB'],
])('unread: %s', async (_, bytes, problem) => {
  expect(await readPdf(bytes)).toEqual({ kind: 'unread', problem });
});

test('the caller keeps its bytes', async () => {
  const bytes = Buffer.from(WHOLE);
  await readPdf(bytes);
  expect(bytes.equals(WHOLE)).toBe(true);
});
