import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { classify, compileWatchlist } from '../../../src/classification/classify.ts';
import { withSpeakers } from '../../../src/monitor/read-news.ts';
import { detectLanguage } from '../../../src/text/detect-language.ts';
import { ourLanguage } from '../../../src/text/language.ts';
import { parseQuery } from '../../../src/watchlist/query/parse-query.ts';
import { printQuery } from '../../../src/watchlist/query/print-query.ts';
import { describeMistake } from '../../../src/watchlist/query/query-mistake.ts';
import { type Rule, rulesFileSchema } from '../../../src/watchlist/rule.ts';
import { withoutSpans } from '../../parts/query-without-spans.ts';
import { NO_VOCABULARY } from '../../parts/test-monitor.ts';

const page = await readFile('docs/rule-language.md', 'utf8');

const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\n([\\s\\S]*?)\n\`\`\`$`, 'gm'))].map((match) => match[1] ?? '');

/** Rows of the table with this head, as cells without the marks of code. */
function rowsOf(head: string): string[][] {
  const table = page.slice(page.indexOf(`${head}\n`)).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}

const uncoded = (cell = '') => cell.replaceAll('`', '');

function parsed(query: string) {
  const result = parseQuery(query);
  if (result.kind === 'mistaken') throw new Error(`${query}: ${result.mistakes.map(describeMistake).join('; ')}`);
  return result.query;
}

function isMatched(rule: Omit<Rule, 'id' | 'name'>, text: string): boolean {
  const compiled = compileWatchlist({
    agreements: [],
    rules: [{ id: 'r', name: 'R', ...rule }],
    vocabulary: NO_VOCABULARY,
  });
  const language = ourLanguage(detectLanguage(text));
  const item = withSpeakers({ title: '', text, ...(language ? { language } : {}) }, []);
  return classify(compiled, item).rules.length > 0;
}

test('the page has examples of each kind', () => {
  expect(blocks('query').length).toBeGreaterThan(0);
  expect(blocks('mistake').length).toBeGreaterThan(9);
  expect(rowsOf('| query | text | holds |').length).toBeGreaterThan(9);
  expect(rowsOf('| query | is read as |').length).toBeGreaterThan(3);
});

test.each(blocks('query'))('%s', (query) => {
  expect(printQuery(parsed(query))).not.toBe('');
});

test.each(blocks('mistake').map((block) => block.split('\n')))('%s: %s', (query = '', message = '') => {
  const result = parseQuery(query);
  expect(result.kind === 'mistaken' && result.mistakes.map(describeMistake)).toEqual([message]);
});

test.each(
  rowsOf('| write | it holds where |').flatMap(([forms = '']) =>
    [...forms.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
  ),
)('the form %s can be read', (form) => {
  const query = form.replace('…', 'a');
  // A query for which nothing must occur is none by itself.
  expect(printQuery(parsed(/^(?:NOT |-)/.test(query) ? `b ${query}` : query))).not.toBe('');
});

test.each(rowsOf('| query | is read as |'))('%s is read as %s', (query, meaning) => {
  expect(withoutSpans(parsed(uncoded(query)))).toEqual(withoutSpans(parsed(uncoded(meaning))));
});

test.each(rowsOf('| query | text | holds |'))('%s in "%s": %s', (query, text = '', holds) => {
  expect(isMatched({ query: uncoded(query) }, text)).toBe(holds === 'yes');
});

test('the example of a rule is one, and does what it says', () => {
  const { rules } = rulesFileSchema.parse(
    z.object({ rules: z.unknown() }).parse(parse(`rules:\n${blocks('yaml')[0]}`)),
  );
  const [rule] = rules;
  expect(rule?.examples?.positive.map((text) => isMatched({ ...rule, languages: ['en'] }, text))).toEqual([true]);
  expect(rule?.examples?.negative.map((text) => isMatched({ query: rule.query }, text))).toEqual([false]);
});

test('weights and threshold work as the page says', () => {
  const rule = { query: 'boat^0.5 OR crossing^0.5 OR migrant*', threshold: 1 };
  expect(page).toContain(`\`${rule.query}\` with threshold ${rule.threshold}`);
  expect(['migrants', 'a boat crossing', 'a boat and a boat'].map((text) => isMatched(rule, text))).toEqual([
    true,
    true,
    false,
  ]);
});
