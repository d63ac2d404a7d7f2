import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';

const PLAN = 'uk-germany-joint-action-plan-2024';

test('the sample week: as text with a page, and as JSON', async () => {
  const folder = await temporaryFolder();
  const env = { ACCORD_WATCH_DATA: join(folder, 'data') };
  expect((await accordWatch(['poll', '--sample'], { env })).code).toBe(0);
  const file = join(folder, 'timeline.html');
  const { code, stdout, stderr } = await accordWatch(['timeline', PLAN, '--sample', '--html', file], { env });
  expect([code, stderr]).toEqual([0, `Written to ${file}.\n`]);
  expect(stdout).toMatch(/^UK-Germany Joint Action Plan on Irregular Migration\nDated 2024-12-09\. \d+ statements by /);
  expect(stdout).toMatch(/\nStatements a (?:week|month)\n2024-12\S* +■/);
  expect(stdout).toMatch(/\n2024-12-10 {2}[^\n]+ — Bundesministerium des Innern \(sample\)\n {12}“Wer Menschen in /);
  expect(stdout).toContain('Safe Harbour Network (sample)');
  expect(await readFile(file, 'utf8')).toContain('<h1>UK-Germany Joint Action Plan on Irregular Migration</h1>');
  const json = await accordWatch(['timeline', PLAN, '--sample', '--json', '--since', '2024-12-10'], { env });
  expect(json.stderr).toBe('');
  const timeline = JSON.parse(json.stdout);
  expect(timeline).toMatchObject({ agreement: { id: PLAN, date: '2024-12-09' }, from: '2024-12-10T00:00:00.000Z' });
  expect(timeline.statements.length).toBeGreaterThan(3);
  for (const { at, reports } of timeline.statements) {
    expect(at >= '2024-12-10').toBe(true);
    expect(reports[0]).toMatchObject({ sourceName: expect.any(String), publisherKind: expect.any(String) });
  }
});

test('before the first start it says what to do, and makes no archive', async () => {
  const data = join(await temporaryFolder(), 'data');
  const { code, stdout } = await accordWatch(['timeline', PLAN], { env: { ACCORD_WATCH_DATA: data } });
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing is stored. "npm start" polls the sources and stores what they bring.');
  expect(existsSync(data)).toBe(false);
});

test.each([
  [['x'], /There is no agreement "x"\. "accord-watch agreements list" shows the ids\./],
  [[PLAN, '--since', '2025-02-30'], /Expected a date in ISO 8601/],
  [[PLAN, '--html', '/no/such/folder/page.html'], /\/no\/such\/folder\/page\.html could not be written: ENOENT/],
])('%j is refused with 2 and says why', async (args, message) => {
  const data = join(await temporaryFolder(), 'data');
  const { code, stdout, stderr } = await accordWatch(['timeline', ...args], { env: { ACCORD_WATCH_DATA: data } });
  expect([code, stdout], stderr).toEqual([2, '']);
  expect(stderr).toMatch(message);
});
