import { expect, test } from 'vitest';
import type { Classification } from '../../src/classification/classification.ts';
import { digestKey } from '../../src/digests/digest-window.ts';
import type { SendOutcome } from '../../src/mail/mailer.ts';
import { digestRound } from '../../src/monitor/digest-round.ts';
import type { Digesting } from '../../src/monitor/digesting.ts';
import { recordMailEvent } from '../../src/monitor/record-mail-event.ts';
import { sendDigest } from '../../src/monitor/send-digest.ts';
import { ledgerLine } from '../parts/ledger-line.ts';
import { type TestMonitor, testMonitor } from '../parts/test-monitor.ts';

const EVIDENCE = { start: 0, end: 14, text: 'Harbour Treaty' };
const NAMED: Classification = {
  agreements: [
    {
      id: 'harbour-treaty',
      name: 'Harbour Treaty',
      score: 1,
      evidence: [{ ...EVIDENCE, alias: 'Harbour Treaty', field: 'body', by: 'name' }],
    },
  ],
  rules: [],
};
const BY_RULE: Classification = {
  agreements: [],
  rules: [
    { id: 'smuggling', name: 'Smuggling', score: 1, evidence: [{ ...EVIDENCE, field: 'body', clause: 'harbour' }] },
  ],
};

async function arrive(monitor: TestMonitor, id: string, classification = NAMED, arrivedAt = monitor.clock.now) {
  const item = { id, sourceId: 's', title: `Title ${id}`, text: 'Harbour Treaty news.' };
  const kept = { ...item, textFrom: 'article' as const, documents: [] };
  await monitor.digesting.items.add({ item: kept, classification, at: arrivedAt }, []);
}

/** Which items each mail told of. */
async function told(monitor: TestMonitor): Promise<string[][]> {
  const mails = await monitor.mails();
  return mails.map(({ body }) =>
    [...(body.text ?? '').matchAll(/^\d+\. Title (\S+)$/gm)].map((match) => match[1] ?? ''),
  );
}

const failing = (monitor: TestMonitor, outcome: SendOutcome): Digesting => ({
  ...monitor.digesting,
  mailer: { send: async () => outcome },
});

test('tells of what arrived since the last digest, once', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
  monitor.wait(1);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'no-news' });
  await arrive(monitor, 'two');
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
  expect(await told(monitor)).toEqual([['one'], ['two']]);
});

test('no news, no mail', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(60);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'no-news' });
  expect(await monitor.mails()).toEqual([]);
});

test('run twice at once it sends one mail', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  const outcomes = await Promise.all([1, 2, 3].map(() => sendDigest(monitor.digesting, id)));
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['sent', 'unsettled', 'unsettled']);
  expect(await told(monitor)).toEqual([['one']]);
});

test('an item that becomes visible late is told, not lost', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(30);
  await arrive(monitor, 'one');
  await sendDigest(monitor.digesting, id);
  const before = monitor.clock.now;
  monitor.wait(10);
  await arrive(monitor, 'late', NAMED, new Date(before.getTime() - 20 * 60_000));
  await sendDigest(monitor.digesting, id);
  monitor.wait(10);
  await sendDigest(monitor.digesting, id);
  expect(await told(monitor)).toEqual([['one'], ['late']]);
});

test('what arrived before the subscription is not news to it', async () => {
  const monitor = await testMonitor();
  await arrive(monitor, 'old');
  monitor.wait(1);
  const { id } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'new');
  await sendDigest(monitor.digesting, id);
  expect(await told(monitor)).toEqual([['new']]);
});

test('only what the subscriber follows', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe('a@example.org', { interest: { agreements: [], rules: ['smuggling'] } });
  monitor.wait(1);
  await arrive(monitor, 'named');
  await arrive(monitor, 'ruled', BY_RULE);
  await sendDigest(monitor.digesting, id);
  expect(await told(monitor)).toEqual([['ruled']]);
});

test('a daily digest waits for its hour and then tells of the day', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe('a@example.org', { frequency: 'daily', hour: 7 });
  await arrive(monitor, 'one');
  monitor.wait(60);
  expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'not-due' });
  monitor.clock.now = new Date('2024-12-11T07:00:00Z');
  await arrive(monitor, 'two');
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 2 });
  expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'not-due' });
  expect((await monitor.digesting.subscriptions.get(id))?.dueAt).toEqual(new Date('2024-12-12T07:00:00Z'));
});

test('more than one mail holds goes on in the next, nothing is dropped', async () => {
  const monitor = await testMonitor();
  await monitor.subscribe();
  monitor.wait(1);
  const ids = Array.from({ length: 230 }, (_, n) => `i${n}`);
  for (const [n, id] of ids.entries())
    await arrive(monitor, id, NAMED, new Date(monitor.clock.now.getTime() - (n % 7)));
  const outcomes = await digestRound(monitor.digesting);
  expect(outcomes.map(({ outcome }) => (outcome.kind === 'sent' ? outcome.entries : outcome.kind))).toEqual([
    30, 30, 30, 30, 30, 30, 30, 20,
  ]);
  const mails = await told(monitor);
  expect(mails.flat().length).toBe(230);
  expect(new Set(mails.flat())).toEqual(new Set(ids));
});

test('many late arrivals do not stop the window from moving on', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(90);
  await sendDigest(monitor.digesting, id);
  const late = new Date(monitor.clock.now.getTime() - 30 * 60_000);
  const ids = Array.from({ length: 150 }, (_, n) => `i${n}`);
  for (const item of ids) await arrive(monitor, item, NAMED, late);
  await digestRound(monitor.digesting);
  expect(new Set((await told(monitor)).flat())).toEqual(new Set(ids));
  expect((await told(monitor)).flat()).toHaveLength(150);
});

test('an ended subscription gets nothing', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  await monitor.digesting.subscriptions.end(id);
  expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'not-due' });
  expect(await sendDigest(monitor.digesting, 'nobody')).toEqual({ kind: 'not-due' });
});

test.each([
  ['postponed', { kind: 'postponed', reason: 'Throttling' } as const, 0],
  ['rejected', { kind: 'rejected', reason: 'not verified' } as const, 60],
])('a %s mail is sent later, with what arrived meanwhile', async (_, failure, wait) => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  expect(await sendDigest(failing(monitor, failure), id)).toEqual(failure);
  if (wait > 0) expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'not-due' });
  monitor.wait(wait);
  await arrive(monitor, 'two');
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 2 });
  expect((await told(monitor)).map((mail) => mail.toSorted())).toEqual([['one', 'two']]);
});

test('after a lost answer the event of SES settles it: no second mail', async () => {
  const monitor = await testMonitor();
  const { id, windowStart } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  let key = '';
  const losing: Digesting = {
    ...monitor.digesting,
    mailer: {
      send: async (message) => {
        key = message.key;
        await monitor.digesting.mailer.send(message);
        return { kind: 'ambiguous', reason: 'timed out' };
      },
    },
  };
  expect(await sendDigest(losing, id)).toEqual({ kind: 'unsettled' });
  expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'unsettled' });
  const event = { kind: 'send', digestKey: key, messageId: 'm', at: monitor.clock.now };
  expect(await recordMailEvent(monitor.digesting.ledger, event)).toBe(true);
  expect(await recordMailEvent(monitor.digesting.ledger, event)).toBe(false);
  monitor.wait(60);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent' });
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'no-news' });
  expect(await told(monitor)).toEqual([['one']]);
  expect(await ledgerLine(monitor.digesting.ledger, id, windowStart)).toMatchObject({ status: 'sent', messageId: 'm' });
});

test('without any event it is sent again once enough time has passed, with the same content, by one only', async () => {
  const monitor = await testMonitor();
  const { id } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  expect(await sendDigest(failing(monitor, { kind: 'ambiguous', reason: 'x' }), id)).toEqual({ kind: 'unsettled' });
  monitor.wait(14);
  await arrive(monitor, 'two');
  expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'unsettled' });
  monitor.wait(2);
  const outcomes = await Promise.all([sendDigest(monitor.digesting, id), sendDigest(monitor.digesting, id)]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['sent', 'unsettled']);
  await sendDigest(monitor.digesting, id);
  expect(await told(monitor)).toEqual([['one'], ['two']]);
});

test('a claim that another run has overtaken is settled before anything new is sent', async () => {
  const monitor = await testMonitor();
  const { id, windowStart } = await monitor.subscribe();
  monitor.wait(1);
  await arrive(monitor, 'one');
  expect(await sendDigest(failing(monitor, { kind: 'ambiguous', reason: 'x' }), id)).toEqual({ kind: 'unsettled' });
  // What a run does that began before the item was there, and ends after it was claimed.
  monitor.wait(1);
  await monitor.digesting.subscriptions.settleWindow(id, monitor.clock.now, monitor.clock.now);
  await arrive(monitor, 'two');
  monitor.wait(1);
  expect(await sendDigest(monitor.digesting, id)).toEqual({ kind: 'unsettled' });
  const key = digestKey(id, windowStart);
  await recordMailEvent(monitor.digesting.ledger, {
    kind: 'send',
    digestKey: key,
    messageId: 'm',
    at: monitor.clock.now,
  });
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
  expect(await told(monitor)).toEqual([['two']]);
});

test('one failing subscriber holds up no other', async () => {
  const monitor = await testMonitor();
  await monitor.subscribe('bad@example.org');
  await monitor.subscribe('good@example.org');
  monitor.wait(1);
  await arrive(monitor, 'one');
  const { mailer } = monitor.digesting;
  const digesting: Digesting = {
    ...monitor.digesting,
    mailer: {
      send: async (message) => (message.to.startsWith('bad') ? Promise.reject(new Error('bug')) : mailer.send(message)),
    },
  };
  const outcomes = await digestRound(digesting);
  expect(outcomes.map(({ outcome }) => outcome.kind).toSorted()).toEqual(['postponed', 'sent']);
  expect((await monitor.mails()).map(({ destination }) => destination.to)).toEqual([['good@example.org']]);
});

test.each(['reject', 'rendering failure'])('a %s event is no proof of acceptance', async (kind) => {
  const { digesting, clock } = await testMonitor();
  const event = { kind, digestKey: 'abc_20241210T080000000Z', messageId: 'm', at: clock.now };
  expect(await recordMailEvent(digesting.ledger, event)).toBe(false);
});
