import { expect, test } from 'vitest';
import { composeDigesting } from '../../src/app/compose-digesting.ts';
import { composePolling } from '../../src/app/compose-polling.ts';
import { settleFromOutbox } from '../../src/app/local/settle-from-outbox.ts';
import { readSettings } from '../../src/app/settings.ts';
import type { Mailer } from '../../src/mail/mailer.ts';
import { digestRound } from '../../src/monitor/digest-round.ts';
import { pollSource } from '../../src/monitor/poll-source.ts';
import { Table } from '../../src/storage/table.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { TEST_REACH, type TestMonitor, testMonitor, testSource } from '../parts/test-monitor.ts';

/** Stops for good before or after its nth write, as a process does that is killed there. */
class DyingTable extends Table {
  writes = 0;
  dead = false;
  readonly #last: number;
  readonly #when: 'before' | 'after';

  constructor(table: Table, last: number, when: 'before' | 'after') {
    super(table.client, table.name);
    this.#last = last;
    this.#when = when;
  }

  override put(...call: Parameters<Table['put']>) {
    return this.#write(() => super.put(...call));
  }

  override putAll(...call: Parameters<Table['putAll']>) {
    return this.#write(() => super.putAll(...call));
  }

  override update(...call: Parameters<Table['update']>) {
    return this.#write(() => super.update(...call));
  }

  async #write<Done>(write: () => Promise<Done>): Promise<Done> {
    this.writes++;
    if (this.dead) throw new Error('dead');
    if (this.writes < this.#last) return write();
    this.dead = true;
    if (this.#when === 'after') await write();
    throw new Error('killed');
  }
}

const ITEMS = ['fourth', 'second', 'third'];

async function journey(last: number, when: 'before' | 'after') {
  const site = await startSite();
  site.page('/feed.xml', rssFeed(ITEMS.map((name) => ({ path: `/${name}`, title: `Title ${name}` }))));
  for (const name of ITEMS) {
    site.page(
      `/${name}`,
      articlePage(
        `Title ${name}`,
        `The Harbour Treaty was the matter of the day, said the office, and it will be again: the ${name} time.`,
        `“We will keep to the ${name} promise of this treaty,” said Anna Berg, minister for harbours.`,
      ),
    );
  }
  const source = testSource(`${site.origin}/feed.xml`);
  const monitor = await testMonitor([source]);
  await monitor.subscribe();
  monitor.wait(1);
  const table = new DyingTable(monitor.table, last, when);
  await round(monitor, table, source, monitor.digesting.mailer).catch(() => {});
  monitor.wait(20);
  await settleFromOutbox(monitor.digesting.ledger, monitor.sesEndpoint);
  await round(monitor, monitor.table, source, monitor.digesting.mailer);
  monitor.wait(20);
  await round(monitor, monitor.table, source, monitor.digesting.mailer);
  return { monitor, writes: table.writes, died: table.dead };
}

async function round(monitor: TestMonitor, table: Table, source: ReturnType<typeof testSource>, mailer: Mailer) {
  const now = () => monitor.clock.now;
  await pollSource({ ...composePolling(table, monitor.watchlist, TEST_REACH), now }, source);
  await digestRound({ ...composeDigesting(table, [source], readSettings({})), now, mailer });
}

async function told(monitor: TestMonitor): Promise<string[]> {
  const mails = await monitor.mails();
  return mails.flatMap(({ body }) =>
    [...(body.text ?? '').matchAll(/^(?:\d+\.| {3}ALSO) Title (\S+)$/gm)].map((match) => match[1] ?? ''),
  );
}

/** Which statements each mail told of as new. */
async function said(monitor: TestMonitor): Promise<string[]> {
  const mails = await monitor.mails();
  return mails.flatMap(({ body }) =>
    [...(body.text ?? '').matchAll(/“We will keep to the (\S+) promise/g)].map((match) => match[1] ?? ''),
  );
}

// Of the poll: of each of three items the candidates, the statement with its bands, the sketch with its bands, the story,
// text and item, their keys; the source's state and memory. Of the digest: claim, stamp and window.
const WRITES = 101;
/** Most writes are bands, one like the other. */
const STEP = 5;
const moments = (first: number) =>
  Array.from({ length: Math.ceil((WRITES - first + 1) / STEP) }, (_, at) => first + at * STEP);

test('undisturbed, each item is told once, and each statement', async () => {
  const { monitor, died, writes } = await journey(Number.POSITIVE_INFINITY, 'before');
  expect([died, writes]).toEqual([false, WRITES]);
  expect((await told(monitor)).toSorted()).toEqual(ITEMS.toSorted());
  expect((await said(monitor)).toSorted()).toEqual(ITEMS.toSorted());
});

test.each([
  ...moments(1).map((at) => ['before', at] as const),
  ...moments(3).map((at) => ['after', at] as const),
  ...[WRITES - 2, WRITES - 1, WRITES].flatMap((at) => [['before', at] as const, ['after', at] as const]),
])('killed %s write %i, each item and statement is still told, and once', async (when, last) => {
  const { monitor, died } = await journey(last, when);
  expect(died).toBe(true);
  expect((await told(monitor)).toSorted()).toEqual(ITEMS.toSorted());
  expect((await said(monitor)).toSorted()).toEqual(ITEMS.toSorted());
});
