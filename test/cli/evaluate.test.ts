import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';

const line = (id: string, text: string, agreements: string[]) => ({
  ...{ id, source: 'gb-home-office', url: null, language: 'en', publishedAt: null },
  ...{ title: `Title ${id}`, text, agreements },
});
const LINES = [
  line('right', 'Ministers signed the Kensington Treaty on Monday.', ['uk-germany-kensington-treaty-2025']),
  line('wrong', 'The actor spoke of the Sandhurst Treaty in the play.', []),
  line('other', 'Fish and the Sandhurst Treaty.', ['uk-france-sandhurst-treaty-2018']),
  line('missed', 'A pact was made.', ['uk-germany-kensington-treaty-2025']),
];

async function labelled(lines: readonly unknown[]): Promise<string> {
  const file = join(await temporaryFolder(), 'labelled.jsonl');
  await writeFile(file, lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'));
  return file;
}

test('the figures and all errors are printed as one JSON object', async () => {
  const { code, stdout, stderr } = await accordWatch(['evaluate', await labelled(LINES), '--json']);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    items: 4,
    agreements: {
      ...{ truePositives: 2, falsePositives: 1, falseNegatives: 1, precision: 0.6667, recall: 0.6667, f1: 0.6667 },
      byAgreement: { 'uk-france-sandhurst-treaty-2018': { precision: 0.5, recall: 1 } },
    },
    statements: { precision: 1, recall: 1, f1: 1, speakerAccuracy: 1 },
    stories: { pairwisePrecision: 1, pairwiseRecall: 1, pairwiseF1: 1 },
    errors: [
      { id: 'missed', kind: 'agreement-missed' },
      { id: 'wrong', kind: 'agreement-wrong', detail: expect.stringContaining('of the [Sandhurst Treaty] in') },
    ],
  });
});

test('without --json they come as tables, with the worst errors', async () => {
  const file = await labelled(LINES);
  const { code, stdout } = await accordWatch(['evaluate', file, '--errors', '1']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Agreements │ +4 │ +66\.7 % │ +66\.7 %/);
  expect(stdout).toMatch(/uk-france-sandhurst-treaty-2018 +│ +50\.0 %/);
  expect(stdout).toContain('2 errors, worst first (--errors 2 shows all):\nmissed  agreement-missed\n');
  expect(stdout).not.toContain('agreement-wrong');
});

test.each([
  [
    'a bad line',
    [LINES[0], { id: 'x' }, '{'],
    [],
    /^Nothing was scored\.\n\S+labelled\.jsonl:2 title: .*\n.*:2 text: .*\n.*:2 agreements: .*\n.*:3 no JSON/,
  ],
  ['no item in the language', LINES, ['--language', 'fr'], /holds no item in the language "fr"/],
  ['a number in words', LINES, ['--errors', 'many'], /Expected a whole number/],
])('%s: exit 2, nothing on stdout', async (_, lines, options, message) => {
  const { code, stdout, stderr } = await accordWatch(['evaluate', await labelled(lines), ...options]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('a file that cannot be read is told', async () => {
  const { code, stderr } = await accordWatch(['evaluate', '/no/such/file']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/\/no\/such\/file could not be read: .*Expected a file of labelled items\./);
});
