// node benchmarks/article-extraction.ts [--misses]: how well main content is found on pages of the catalogue's kinds.
// Beside each page (HTML under another name, so that no tool mends it) stands what must be in its text (+) and what must
// be out (-). docs/decisions/0007-article-text.md draws the conclusions.
import { readdir, readFile } from 'node:fs/promises';
import { Readability } from '@mozilla/readability';
import Table from 'cli-table3';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../src/items/articles/extract-article.ts';
import { htmlToText } from '../src/text/html-text.ts';

const FOLDER = new URL('article-pages/', import.meta.url);
const RUNS = 15;
const URL_OF_PAGE = 'https://publisher.example/news/page';

type Extract = (html: string) => Promise<string>;

const EXTRACTORS: Readonly<Record<string, Extract>> = {
  'our rules': async (html) => textOf(extractArticle(html, URL_OF_PAGE)),
  'Readability + linkedom': async (html) => {
    const found = new Readability<string>(parseHTML(html).document).parse();
    return `${found?.title ?? ''}\n\n${htmlToText(found?.content ?? '')}`;
  },
  'Defuddle + linkedom': async (html) => {
    const { title, content } = await Defuddle(parseHTML(html).document, URL_OF_PAGE, { useAsync: false });
    return `${title}\n\n${htmlToText(content)}`;
  },
  'whole page': async (html) => htmlToText(html),
};

interface Page {
  readonly name: string;
  readonly html: string;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

interface Score {
  kept: number;
  keepable: number;
  leftOut: number;
  unwanted: number;
  faultless: number;
  readonly milliseconds: number[];
  readonly misses: string[];
}

function textOf({ title, text }: { title?: string; text: string }): string {
  return `${title ?? ''}\n\n${text}`;
}

async function readPages(): Promise<Page[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.page')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const html = await readFile(new URL(name, FOLDER), 'utf8');
      const expected = (await readFile(new URL(name.replace('.page', '.txt'), FOLDER), 'utf8')).split('\n');
      const marked = (mark: string) => expected.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
      return { name: name.replace('.page', ''), html, must: marked('+ '), mustNot: marked('- ') };
    }),
  );
}

async function score(extract: Extract, pages: readonly Page[]): Promise<Score> {
  const total: Score = { kept: 0, keepable: 0, leftOut: 0, unwanted: 0, faultless: 0, milliseconds: [], misses: [] };
  for (const page of pages) {
    const text = comparable(await extract(page.html));
    const lost = page.must.filter((sentence) => !text.includes(comparable(sentence)));
    const letIn = page.mustNot.filter((phrase) => text.includes(comparable(phrase)));
    total.keepable += page.must.length;
    total.kept += page.must.length - lost.length;
    total.unwanted += page.mustNot.length;
    total.leftOut += page.mustNot.length - letIn.length;
    if (lost.length + letIn.length === 0) total.faultless++;
    total.misses.push(
      ...lost.map((s) => `${page.name}: lost "${s}"`),
      ...letIn.map((s) => `${page.name}: let in "${s}"`),
    );
    total.milliseconds.push(await medianTime(extract, page.html));
  }
  return total;
}

async function medianTime(extract: Extract, html: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await extract(html);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function comparable(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').toLowerCase();
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

const pages = await readPages();
// These six were written when the rules stood, and measured once before the rules learnt from them too.
const isHeldOut = ({ name }: Page) => name.startsWith('held-out');
const groups = [
  ['first', pages.filter((page) => !isHeldOut(page))],
  ['held out', pages.filter(isHeldOut)],
] as const;
const head = ['pages', '', 'must-have kept', 'must-not left out', 'faultless', 'mean ms', 'slowest ms'];
const table = new Table({ head, style: { head: [], border: [] } });
for (const [group, members] of groups) {
  for (const [name, extract] of Object.entries(EXTRACTORS)) {
    const { kept, keepable, leftOut, unwanted, faultless, milliseconds, misses } = await score(extract, members);
    const mean = milliseconds.reduce((sum, time) => sum + time, 0) / milliseconds.length;
    const shares = [percent(kept, keepable), percent(leftOut, unwanted), `${faultless} of ${members.length}`];
    table.push([group, name, ...shares, mean.toFixed(1), Math.max(...milliseconds).toFixed(1)]);
    if (process.argv.includes('--misses')) console.log(`${name}\n  ${misses.join('\n  ')}`);
  }
}
console.log(table.toString());
