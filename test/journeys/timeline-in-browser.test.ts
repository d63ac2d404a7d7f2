import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timelinePage } from '../../src/cli/timeline/timeline-page.ts';
import { speakersOf } from '../../src/workbench/timeline/speakers-of.ts';
import { TIMELINE_KINDS } from '../../src/workbench/timeline/timeline.ts';
import { CHROMIUM, launchChromium, leastContrast } from '../parts/browser.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { DAY_MS, day, EMPTY_TIMELINE, told } from '../parts/timeline-news.ts';

const HOSTILE = `</title></text></svg><script>document.title = 'owned'</script><img src=x onerror="document.title = 'owned'"> & "`;

/** Of many speakers and all kinds of publisher, with words that would be markup and names that are long. */
function busyPage(): string {
  const statements = Array.from({ length: 120 }, (_, index) => {
    const at = new Date(day(1).getTime() + Math.floor(index ** 1.3) * DAY_MS);
    const name = index % 7 === 0 ? HOSTILE : `${'Maximiliane-Henriette '.repeat(1 + (index % 3))}Lind ${index % 20}`;
    const publisherKind = TIMELINE_KINDS[index % TIMELINE_KINDS.length] ?? 'unknown';
    const report = { sourceName: HOSTILE, publisherKind, title: HOSTILE, url: 'https://a.example/', at };
    return told(at, { quote: index % 2 === 0 ? HOSTILE : 'x'.repeat(300), speaker: { name }, reports: [report] });
  });
  const [report] = statements[0]?.reports ?? [];
  return timelinePage({
    ...EMPTY_TIMELINE,
    agreement: { id: 'plan', name: `Plan ${HOSTILE}`, date: '2025-01-20' },
    statements,
    otherReports: report ? [report] : [],
    bySpeaker: speakersOf(statements),
  });
}

const name = CHROMIUM
  ? 'a timeline in a browser'
  : 'a timeline in a browser (SKIPPED: there is no Chromium on this machine)';

describe.skipIf(!CHROMIUM)(name, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('fits a phone and a desktop, is legible in light and dark, asks for nothing and runs nothing', async () => {
    const file = join(await temporaryFolder(), 'timeline.html');
    await writeFile(file, busyPage());
    const url = pathToFileURL(file).href;
    for (const width of [320, 1100]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(url);
        expect(asked).toEqual([url]);
        expect(await page.title()).toBe(`Timeline: Plan ${HOSTILE}`);
        expect(await page.locator('script, img').count()).toBe(0);
        expect(await page.locator('.statements li').count()).toBe(120);
        expect(await page.locator('svg:visible').count()).toBe(1);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await leastContrast(page), `${width} px, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
        await page.close();
      }
    }
  });

  test('a dot leads to what was said', async () => {
    const file = join(await temporaryFolder(), 'timeline.html');
    await writeFile(file, busyPage());
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    const dot = page.locator('svg:visible a').last();
    const target = await dot.getAttribute('href');
    await dot.click();
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.locator(`${target}:target`).isVisible()).toBe(true);
    await page.close();
  });
});
