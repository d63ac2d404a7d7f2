import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDynamodb } from '../../src/app/local/embedded-dynamodb.ts';
import { startSes } from '../../src/app/local/embedded-ses.ts';
import { listen, listenNear, shut } from '../../src/app/local/listen.ts';
import { isOnline } from '../../src/app/local/online.ts';
import { Outbox } from '../../src/app/local/outbox.ts';
import { announce, FolderInUse, findRunning, leaveFolder, takeFolder } from '../../src/app/local/running-instance.ts';
import { listenAsBefore } from '../../src/app/local/sample-port.ts';
import { serveSampleWeek } from '../../src/app/local/sample-week-server.ts';
import { readSesStore } from '../../src/app/local/ses-store.ts';
import { SAMPLE_WEEK } from '../../src/app/project-folder.ts';
import { readSampleWatchlist } from '../../src/app/read-watchlist.ts';
import { sesMailer } from '../../src/mail/mailer.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { startSite } from '../parts/site.ts';

const MESSAGE = {
  from: 'digest@accord-watch.local',
  to: 'reader@example.org',
  subject: 'S',
  html: '<p>H</p>',
  text: 'T',
  key: 'k',
  unsubscribe: { address: 'leave@accord-watch.local', subject: 'u' },
};

test('the embedded DynamoDB finds its data again', async () => {
  const folder = await temporaryFolder();
  const first = await startDynamodb(folder, 'eu-west-1');
  await first.table.put({ pk: 'a', sk: 'b', value: 1 });
  await first.close();
  const second = await startDynamodb(folder, 'eu-west-1');
  expect(await second.table.get({ pk: 'a', sk: 'b' })).toEqual({ pk: 'a', sk: 'b', value: 1 });
  await second.close();
});

test('the embedded SES keeps its mails as files and shows them again after a restart', async () => {
  const outbox = new Outbox(join(await temporaryFolder(), 'outbox'));
  expect(await outbox.newestPage()).toBeUndefined();
  const first = await startSes(outbox, 18_300);
  await fetch(`${first.endpoint}/clear-store`, { method: 'POST' });
  await sesMailer({ region: 'eu-west-1', endpoint: first.endpoint }).send(MESSAGE);
  // Gone from its memory, as after the end of its process.
  await fetch(`${first.endpoint}/clear-store`, { method: 'POST' });
  await first.close();
  expect(await outbox.newestPage()).toMatch(/\.html$/);
  const second = await startSes(outbox, 18_300);
  onTestFinished(() => second.close());
  expect(await readSesStore(second.endpoint)).toMatchObject([{ subject: 'S', body: { html: '<p>H</p>' } }]);
  expect(await outbox.earlier()).toHaveLength(1);
});

test('a data folder is for one process; one that was killed does not hold it', async () => {
  const folder = await temporaryFolder();
  expect(await takeFolder(folder, 'live')).toEqual({ afterCrash: false });
  const site = await startSite();
  const own = { pid: process.pid, mode: 'live', dynamodb: site.origin } as const;
  await announce(folder, own);
  expect(await findRunning(folder)).toEqual(own);
  await expect(takeFolder(folder, 'live')).rejects.toThrow(FolderInUse);
  const dead = 2 ** 22 + 1; // above the largest process id of Linux
  await announce(folder, { ...own, pid: dead });
  expect(await findRunning(folder)).toBeUndefined();
  expect(await takeFolder(folder, 'sample')).toEqual({ afterCrash: true });
  await leaveFolder(folder);
  expect(await takeFolder(folder, 'sample')).toEqual({ afterCrash: false });
});

test('a half-written announcement does not lock the folder', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'running.json'), '{"pid": 1');
  expect(await findRunning(folder)).toBeUndefined();
  await takeFolder(folder, 'live');
});

test('the sample week answers as live sites do', async () => {
  const site = await serveSampleWeek(SAMPLE_WEEK, (server) => listen(server, 0));
  onTestFinished(() => site.close());
  const { sources } = await readSampleWatchlist(site.origin);
  expect(sources).toHaveLength(11);
  const feed = await fetch(`${site.origin}/home-office/feed.atom`);
  expect(feed.headers.get('content-type')).toBe('application/atom+xml');
  const text = await feed.text();
  expect(text).not.toContain('{{origin}}');
  const link = /href="([^"]+\/news\/[^"]+)"/.exec(text)?.[1] ?? '';
  expect((await fetch(link)).status).toBe(200);
  const again = await fetch(`${site.origin}/home-office/feed.atom`, {
    headers: { 'If-None-Match': feed.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect((await fetch(`${site.origin}/nowhere`)).status).toBe(404);
  expect((await fetch(`${site.origin}/..%2Fpackage.json`)).status).toBe(404);
});

test('a machine is online when any of the first hosts can be reached', async () => {
  const site = await startSite();
  expect(await isOnline([site.origin])).toBe(true);
  expect(await isOnline(['https://nowhere.invalid/', 'http://127.0.0.1:1/'])).toBe(false);
});

test('the sample week keeps its port, and says so when another program has it', async () => {
  const folder = await temporaryFolder();
  const first = createServer();
  const port = await listenAsBefore(first, folder);
  await shut(first);
  const again = createServer();
  onTestFinished(() => shut(again));
  expect(await listenAsBefore(again, folder)).toBe(port);
  await expect(listenAsBefore(createServer(), folder)).rejects.toThrow(`port ${port}, which another program uses now`);
});

test('a server takes the next port where the wanted one is taken', async () => {
  const [first, second] = [createServer(), createServer()];
  onTestFinished(async () => {
    await shut(first);
    await shut(second);
  });
  const port = await listenNear(first, 18_400);
  expect(await listenNear(second, port)).toBeGreaterThan(port);
});
