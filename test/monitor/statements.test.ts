import { expect, test } from 'vitest';
import { pollSource } from '../../src/monitor/poll-source.ts';
import { sendDigest } from '../../src/monitor/send-digest.ts';
import type { RecordedStatement } from '../../src/statements/novelty/recorded-statement.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { type TestMonitor, testMonitor, testSource } from '../parts/test-monitor.ts';

const FIRST = 'This plan gives our investigators what they have asked for since the spring of last year';
const SECOND = 'and the gangs will feel it before the summer, in every harbour on both sides of the sea.';
const QUOTE = `${FIRST}, ${SECOND}`;
const NEWS = 'Ministers signed the North Sea Action Plan in Hamburg on Monday.';
const ministry = `The Fisheries Minister, Anna Berg, said: “${QUOTE}”`;
const paper = `Anna Berg, the Fisheries Minister, told reporters: “${FIRST} …”`;
const critic =
  'Daniel Holt, director of Open Harbours, said: “Nobody will be safer for a plan that only counts boats and never people.”';

/** Publishers, each with one page in a feed of its own. */
async function publishers(pages: Record<string, string>) {
  const site = await startSite();
  const sources = Object.entries(pages).map(([name, body], at) => {
    site.page(`/${name}.xml`, rssFeed([{ path: `/${name}`, title: `Plan signed, ${name} reports` }]));
    site.page(`/${name}`, articlePage(`Plan signed, ${name} reports`, NEWS, body));
    const kind = at === 0 ? 'government' : 'media';
    return testSource(`${site.origin}/${name}.xml`, { id: name, name: `The ${name}`, kind });
  });
  return { monitor: await testMonitor(sources), sources, site };
}

async function recorded({ table, polling, clock }: TestMonitor): Promise<RecordedStatement[]> {
  const rows = await Array.fromAsync(table.scan('sk = :sk', { ':sk': 'STATEMENT' }));
  const ids = rows.map((row) => String(row['id']));
  return (polling.statements as unknown as { get(ids: string[], now: Date): Promise<RecordedStatement[]> }).get(
    ids,
    clock.now,
  );
}

const pollAll = async (monitor: TestMonitor, sources: readonly ReturnType<typeof testSource>[]) => {
  for (const source of sources) {
    await pollSource(monitor.polling, source);
    monitor.wait(1);
  }
};

test('the same words at another publisher are one statement, first where they were read first', async () => {
  const { monitor, sources } = await publishers({ ministry, paper });
  await pollAll(monitor, sources);
  const [statement, ...others] = await recorded(monitor);
  expect(others).toEqual([]);
  expect(statement).toMatchObject({ quote: QUOTE, speaker: { name: 'Anna Berg' } });
  expect(statement?.reports.map(({ sourceId }) => sourceId)).toEqual(['ministry', 'paper']);
});

test('what others say is a statement of its own, in the same story', async () => {
  const { monitor, sources } = await publishers({ ministry, critic });
  await pollAll(monitor, sources);
  expect((await recorded(monitor)).map(({ speaker }) => speaker.name).toSorted()).toEqual(['Anna Berg', 'Daniel Holt']);
  const stories = await Array.fromAsync(monitor.table.scan('sk = :sk', { ':sk': 'STORY' }));
  expect(stories).toHaveLength(1);
});

test('a fuller wording takes the place of a shorter one, with the same id', async () => {
  const { monitor, sources } = await publishers({ paper, ministry });
  const [first, second] = sources;
  if (!first || !second) throw new Error('two sources');
  await pollAll(monitor, [first]);
  const [short] = await recorded(monitor);
  await pollAll(monitor, [second]);
  const [full, ...others] = await recorded(monitor);
  expect(others).toEqual([]);
  expect(full?.id).toBe(short?.id);
  expect(full?.quote).toBe(QUOTE);
  expect(full?.fullerAt).toBeInstanceOf(Date);
});

test('polled twice at once, statements and stories are stored once', async () => {
  const { monitor, sources } = await publishers({ ministry, paper });
  await Promise.all([...sources, ...sources].map((source) => pollSource(monitor.polling, source)));
  const before = await Array.fromAsync(monitor.table.scan('begins_with(pk, :s)', { ':s': 'ST' }));
  const statements = await recorded(monitor);
  for (const { reports } of statements) expect(new Set(reports.map(({ itemId }) => itemId)).size).toBe(reports.length);
  expect(new Set(statements.flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId))).size).toBe(2);
  await pollAll(monitor, sources);
  expect(await Array.fromAsync(monitor.table.scan('begins_with(pk, :s)', { ':s': 'ST' }))).toEqual(before);
});

test('a digest tells a statement once, with who said it, about what, first where and where else', async () => {
  const { monitor, sources } = await publishers({ ministry, paper });
  const { id } = await monitor.subscribe();
  await pollAll(monitor, sources);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 2 });
  const [mail] = await monitor.mails();
  const text = mail?.body.text ?? '';
  expect(text.match(/NEW {2}/g)).toHaveLength(1);
  expect(text).toContain('NEW  Anna Berg, Fisheries Minister said about North Sea Action Plan:');
  expect(text).toContain(`“${QUOTE}”`);
  expect(text).toContain('(first at The ministry, also at The paper)');
  expect(text).toContain('ALSO Plan signed, paper reports');
});

test('what a reader was told is not told as new when others report it later', async () => {
  const { monitor, sources } = await publishers({ ministry, paper, critic });
  const { id } = await monitor.subscribe();
  const [first, ...later] = sources;
  if (!first) throw new Error('no source');
  await pollAll(monitor, [first]);
  await sendDigest(monitor.digesting, id);
  monitor.wait(90);
  await pollAll(monitor, later);
  await sendDigest(monitor.digesting, id);
  const text = (await monitor.mails()).at(-1)?.body.text ?? '';
  expect(text.match(/NEW {2}.*/g)).toEqual([
    'NEW  Daniel Holt, director (Open Harbours) said about North Sea Action Plan:',
  ]);
  expect(text).toContain('It repeats 1 statement that you were told of');
  expect(text).toContain('Reported before by The ministry (10 December 2024).');
});

test('who follows something else is told as new what only others were told of', async () => {
  const { monitor, sources, site } = await publishers({ ministry, paper });
  site.page('/ministry', articlePage('Plan signed, ministry reports', 'They fight smuggling at sea.', ministry));
  const { id } = await monitor.subscribe('reader@example.org', {
    interest: { agreements: ['north-sea-plan'], rules: [] },
  });
  await pollAll(monitor, sources);
  monitor.wait(90);
  await sendDigest(monitor.digesting, id);
  const [mail] = await monitor.mails();
  expect(mail?.body.text).toContain('NEW  Anna Berg');
  expect(mail?.body.text).toContain('first at The ministry');
});
