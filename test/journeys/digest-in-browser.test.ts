import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const name = CHROMIUM
  ? 'the digest in a browser'
  : 'the digest in a browser (SKIPPED: there is no Chromium on this machine)';

describe.skipIf(!CHROMIUM)(name, () => {
  let browser: Browser;
  beforeAll(async () => {
    const flags = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: flags });
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
        expect(await page.locator('h2').count()).toBe(23);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await leastContrast(page), `${width} px, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
        await page.close();
      }
    }
  });
});

/** The least contrast (WCAG 2) between any text of the page and what is behind it. */
async function leastContrast(page: Awaited<ReturnType<Browser['newPage']>>): Promise<number> {
  // In the page's own words, since its globals are not those of this project.
  return page.evaluate(`(() => {
    const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) => {
      const [R, G, B] = [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      return 0.2126 * R + 0.7152 * G + 0.0722 * B;
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour.length === 3 || colour[3] > 0) return colour;
      }
      return [255, 255, 255];
    };
    const contrasts = [...document.querySelectorAll('body *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => {
        const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      });
    return Math.min(...contrasts);
  })()`) as Promise<number>;
}
