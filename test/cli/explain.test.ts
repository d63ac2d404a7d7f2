import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDynamodb } from '../../src/app/local/embedded-dynamodb.ts';
import { addressKey } from '../../src/items/item-key.ts';
import { ItemStore } from '../../src/storage/item-store.ts';
import { ARTICLE } from '../parts/article.ts';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';

const PLAN = 'uk-germany-joint-action-plan-2024';

async function articleFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'article.txt');
  await writeFile(file, ARTICLE);
  return file;
}

test('a file: all that matches, as text without colour where no terminal reads it', async () => {
  const { code, stdout, stderr } = await accordWatch(['explain', await articleFile()], {
    env: { ACCORD_WATCH_DATA: await temporaryFolder() },
  });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`✓ Agreement ${PLAN}\n`);
  expect(stdout).toContain('[UK-Germany Joint Action Plan]');
  expect(stdout).toMatch(/score [\d.]+ = 1/);
  expect(stdout.includes('\u001B')).toBe(false);
});

test('standard input, one agreement that does not match and one rule, as JSON', async () => {
  const args = ['explain', '-', '--json', '--agreement', 'dublin-iii-regulation-2013', '--rule', 'people-smuggling'];
  const { code, stdout } = await accordWatch(args, { input: ARTICLE });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    item: { title: 'Minister tells parliament of two agreements with neighbours', language: 'en' },
    agreements: [{ id: 'dublin-iii-regulation-2013', isMatched: false, score: 0, counted: [] }],
    rules: [{ of: 'rule', id: 'people-smuggling', isMatched: true }],
    nearMisses: [],
  });
});

test('a stored item, by its id, that of an arrival, or its address', async () => {
  const folder = await temporaryFolder();
  const dynamodb = await startDynamodb(join(folder, 'dynamodb'), 'eu-west-1');
  onTestFinished(dynamodb.close);
  const id = addressKey('https://a.example/article');
  const item = { id, sourceId: 'gb-home-office', title: 'On the Sandhurst Treaty', text: 'On the Sandhurst Treaty' };
  const reading = {
    item: { ...item, textFrom: 'article' as const, documents: [] },
    classification: { agreements: [], rules: [] },
    at: new Date(),
  };
  await new ItemStore(dynamodb.table).add(reading, [id]);
  const env = { ACCORD_WATCH_DYNAMODB_ENDPOINT: dynamodb.endpoint, ACCORD_WATCH_DATA: join(folder, 'data') };
  for (const name of [id, `${id}~2`, 'https://a.example/article']) {
    const { code, stdout, stderr } = await accordWatch(['explain', name, '--json'], { env });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).agreements).toMatchObject([{ id: 'uk-france-sandhurst-treaty-2018', score: 2 }]);
  }
});

test.each([
  [['explain', 'nobody'], /nobody is no stored item and no file\. Expected one, an http\(s\) address, or -\./],
  [['explain', '-'], /- holds no text that could be explained/],
  [['explain', '-', '--agreement', 'x'], /There is no agreement "x"\. "accord-watch agreements list" shows the ids\./],
  [['explain', '-', '--rule', 'x'], /There is no rule "x"\. Expected one of small-boats, /],
])('%j is refused with 2 and says why, and makes no archive', async (args, message) => {
  const data = join(await temporaryFolder(), 'data');
  const { code, stdout, stderr } = await accordWatch(args, { env: { ACCORD_WATCH_DATA: data } });
  expect([code, stdout], stderr).toEqual([2, '']);
  expect(stderr).toMatch(message);
});
