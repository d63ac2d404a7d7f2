import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import * as z from 'zod';
import { cleanLine, cleanParagraphs } from '../../text/clean-text.ts';
import type { ReadArticle } from './article.ts';
import { pageParagraphs } from './pdf-paragraphs.ts';

const MOST_BYTES = 5_000_000;
const MOST_PAGES = 60;
const MOST_CHARACTERS = 400_000;
// Word processors put the file's name, or their own, where the title belongs.
const NO_TITLE = /^(?:untitled|microsoft (?:word|powerpoint|excel)\b.*|.*\.(?:docx?|pdf|odt|indd|xlsx?|tmp))$/i;
const QUIET = 0;

/** Reads the text of a PDF document; of a very long one its beginning. */
export async function readPdf(bytes: Uint8Array): Promise<ReadArticle> {
  if (bytes.byteLength > MOST_BYTES) return unread(`is a PDF of more than ${MOST_BYTES / 1_000_000} MB`);
  // Some 1.7 MB of code, needed for a few items a day.
  const { getDocumentProxy } = await import('unpdf');
  const options = { isEvalSupported: false, useSystemFonts: false, stopAtErrors: false, verbosity: QUIET };
  try {
    // A copy: pdf.js takes the bytes away from whoever gives them, and no Buffer.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), options);
    try {
      return await readPages(pdf);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return unread(pdfProblem(error));
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadArticle> {
  const paragraphs: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && length < MOST_CHARACTERS; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const paragraph of pageParagraphs(items.flatMap((item) => ('str' in item ? [item] : [])))) {
      paragraphs.push(paragraph);
      length += paragraph.length;
    }
    page.cleanup();
  }
  const text = cleanParagraphs(paragraphs.join('\n\n')).slice(0, MOST_CHARACTERS);
  if (!text) return unread('is a PDF without text, perhaps of scanned pages');
  return { kind: 'read', article: { text, documents: [], ...(await pdfFacts(pdf)) } };
}

const infoSchema = z.object({
  Title: z.string().optional().catch(undefined),
  Language: z.string().optional().catch(undefined),
});

async function pdfFacts(pdf: PDFDocumentProxy): Promise<{ title?: string; language?: string }> {
  const { info } = await pdf.getMetadata();
  const { Title, Language } = infoSchema.safeParse(info).data ?? {};
  const title = cleanLine(Title ?? '');
  const language = /^[a-z]{2,3}(?=$|-)/i.exec(Language ?? '')?.[0].toLowerCase();
  return { ...(title && !NO_TITLE.test(title) ? { title } : {}), ...(language ? { language } : {}) };
}

function pdfProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'is a PDF that is locked with a password';
  if (name === 'InvalidPDFException') return 'is a broken PDF';
  const reason = error instanceof Error ? error.message : String(error);
  return `is a PDF that could not be read (${cleanLine(reason).slice(0, 120)})`;
}

function unread(problem: string): ReadArticle {
  return { kind: 'unread', problem };
}
