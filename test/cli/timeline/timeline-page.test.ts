import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { plotDots, plotRows } from '../../../src/cli/timeline/plot-rows.ts';
import { plotSpan } from '../../../src/cli/timeline/plot-span.ts';
import { timelinePage } from '../../../src/cli/timeline/timeline-page.ts';
import { speakersOf } from '../../../src/workbench/timeline/speakers-of.ts';
import type { Timeline, TimelineStatement } from '../../../src/workbench/timeline/timeline.ts';
import { DAY_MS, day, EMPTY_TIMELINE, told } from '../../parts/timeline-news.ts';

const withStatements = (statements: readonly TimelineStatement[]): Timeline => ({
  ...EMPTY_TIMELINE,
  statements,
  bySpeaker: speakersOf(statements),
});

const by = (name: string, at = day(5)) => told(at, { speaker: { name } });

test('a row for each of 15 speakers, the others share one', () => {
  const names = Array.from({ length: 18 }, (_, index) => `Speaker ${index}`);
  const timeline = withStatements([...names.map((name) => by(name)), by('Speaker 17', day(6))]);
  const rows = plotRows(timeline);
  expect(rows).toHaveLength(16);
  expect(rows[0]).toEqual({ row: '0', name: 'Speaker 17', count: 2 });
  expect(rows.at(-1)).toEqual({ row: '15', name: '3 other speakers', count: 3 });
  expect(plotDots(timeline, DAY_MS).filter(({ row }) => row === '15')).toMatchObject([{ kind: 'government' }]);
});

test('statements near each other are one larger dot; of another kind, time or speaker another one', () => {
  const [report] = told(day(5)).reports;
  const other = told(day(5), { reports: [{ ...report, publisherKind: 'ngo' }] });
  const dots = plotDots(withStatements([told(day(5)), told(day(5)), other, told(day(9)), by('Bo', day(9))]), DAY_MS);
  expect(dots.map(({ row, kind, at, href }) => [row, kind, at.getUTCDate(), href])).toEqual([
    ['0', 'government', 5, '#s0'],
    ['0', 'ngo', 5, '#s2'],
    ['0', 'government', 9, '#s3'],
    ['1', 'government', 9, '#s4'],
  ]);
  expect(dots[0]?.radius).toBeGreaterThan(dots[1]?.radius ?? 0);
  expect(dots[0]?.title.split('\n')).toHaveLength(2);
});

test.each([
  ['is shown within the time of the statements', '2025-01-05', true],
  ['widens a short time', '2024-12-28', true],
  ['is left out where most would be empty for it', '2013-06-26', false],
])('the day of the agreement %s', (_, date, isShown) => {
  const agreement = { ...EMPTY_TIMELINE.agreement, date };
  const { domain, agreed } = plotSpan({ ...withStatements([told(day(2)), told(day(8))]), agreement });
  expect(agreed).toEqual(isShown ? new Date(date) : undefined);
  expect(domain[0] < day(2) && domain[1] > day(8)).toBe(true);
  if (agreed) expect(domain[0] <= agreed && agreed <= domain[1]).toBe(true);
  expect(domain[1].getTime() - domain[0].getTime()).toBeGreaterThanOrEqual(14 * DAY_MS);
});

const HOSTILE = '</title></svg><script>alert(1)</script><img src=x onerror=alert(1)> "\'&';

test('nothing from outside becomes markup, in the plot neither', () => {
  const report = {
    sourceName: HOSTILE,
    publisherKind: 'ngo' as const,
    title: HOSTILE,
    url: 'https://a.example/"><b>',
    at: day(5),
  };
  const page = timelinePage({
    ...withStatements([told(day(5), { quote: HOSTILE, speaker: { name: HOSTILE, role: HOSTILE }, reports: [report] })]),
    agreement: { id: 'plan', name: HOSTILE, date: '2025-01-01' },
    otherReports: [report],
  });
  const { document } = parseHTML(page);
  expect(document.querySelectorAll('script, img, b')).toHaveLength(0);
  expect(document.querySelectorAll('svg')).toHaveLength(2);
  expect(document.querySelector('.words')?.textContent).toBe(`“${HOSTILE}”`);
  expect(document.querySelector('h1')?.textContent).toBe(HOSTILE);
});

test('the page needs nothing else', () => {
  const page = timelinePage(withStatements([told(day(5))]));
  expect(page).not.toMatch(/<script|<link|<iframe|<img|@import|url\(|\bsrc=/);
});

test('a page of nothing has no plot and says why', () => {
  const page = timelinePage(EMPTY_TIMELINE);
  expect(page).toContain('None of the 7 stored items tells of it.');
  expect(page).not.toContain('<svg');
});
