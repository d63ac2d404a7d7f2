import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, launchChromium, leastContrast } from '../parts/browser.ts';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';

const name = CHROMIUM
  ? 'the digest in a browser'
  : 'the digest in a browser (SKIPPED: there is no Chromium on this machine)';

describe.skipIf(!CHROMIUM)(name, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('fits a phone and a desktop, and is legible in light and dark', { timeout: 60_000 }, async () => {
    const { stdout } = await accordWatch(['start', '--once', '--sample'], {
      env: { ACCORD_WATCH_DATA: await temporaryFolder() },
    });
    const url = /file:\/\/\S+\.html/.exec(stdout)?.[0] ?? '';
    expect(fileURLToPath(url)).toMatch(/outbox/);
    for (const width of [320, 1100]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        await page.goto(url);
        expect(await page.locator('h2, h3').count()).toBe(23);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await leastContrast(page), `${width} px, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
        await page.close();
      }
    }
  });
});
