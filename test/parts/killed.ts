import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished } from 'vitest';
import { startSes } from '../../src/app/local/embedded-ses.ts';
import { listen, shut } from '../../src/app/local/listen.ts';
import { startLocalMonitor } from '../../src/app/local/local-monitor.ts';
import { Outbox } from '../../src/app/local/outbox.ts';
import { type AcceptedMail, readSesStore } from '../../src/app/local/ses-store.ts';
import { readSettings } from '../../src/app/settings.ts';
import { digestRound } from '../../src/monitor/digest-round.ts';
import { pollRound } from '../../src/monitor/poll-round.ts';
import { isWatched } from '../../src/watchlist/source.ts';
import { accordWatch } from './command-line.ts';
import { temporaryFolder } from './folder.ts';
import { copySmallWatchlist } from './small-watchlist.ts';

type MailMoment = 'before SES has the mail' | 'after SES has the mail, before it answers' | 'after SES answered';
/** When to kill: after so many sources were polled, so many milliseconds after the start, or on the mail's way. */
export type Moment = { readonly line: number } | { readonly after: number } | { readonly mail: MailMoment };

/** An SES that outlives the process under test, and kills it at a moment of a mail's way. */
async function watchfulSes(folder: string) {
  const inner = await startSes(
    new Outbox(join(folder, 'outbox')),
    18_200 + 50 * Number(globalThis.process.env['VITEST_POOL_ID'] ?? 0),
  );
  await fetch(`${inner.endpoint}/clear-store`, { method: 'POST' });
  let onMail: (moment: MailMoment) => void = () => {};
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const isMail = request.method === 'POST';
    if (isMail) onMail('before SES has the mail');
    const headers = {
      authorization: request.headers.authorization ?? '',
      'content-type': request.headers['content-type'] ?? '',
    };
    const answer = await fetch(inner.endpoint + request.url, {
      method: request.method ?? 'GET',
      headers,
      ...(isMail ? { body } : {}),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    if (isMail) onMail('after SES has the mail, before it answers');
    response.writeHead(answer.status).end(content, () => isMail && onMail('after SES answered'));
  });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(async () => {
    await shut(server);
    await inner.close();
  });
  return {
    endpoint,
    mails: () => readSesStore(inner.endpoint),
    atMail: (act: (moment: MailMoment) => void) => {
      onMail = act;
    },
  };
}

const START = ['start', '--once', '--sample'];

/**
 * Starts the sample week and kills it at a moment, starts it again and kills it at the next, and so on; then starts it
 * until its end, and once more within this process.
 *
 * @returns how many kills came before the end, and the items that all mails tell of
 */
export async function killedAndStartedAgain(...moments: Moment[]): Promise<{ kills: number; told: string[] }> {
  const folder = await temporaryFolder();
  const ses = await watchfulSes(folder);
  const watchlist = join(folder, 'watchlist');
  await copySmallWatchlist(watchlist);
  const env = {
    ACCORD_WATCH_DATA: join(folder, 'data'),
    ACCORD_WATCH_SES_ENDPOINT: ses.endpoint,
    ACCORD_WATCH_WATCHLIST: watchlist,
  };
  let kills = 0;
  for (const moment of moments) if (await isKilledAt(moment, env, ses)) kills++;
  const again = await accordWatch(START, { env });
  expect(again.code, again.stderr).toBe(0);
  await expectNothingNew(env);
  return { kills, told: told(await ses.mails()) };
}

/** @returns false where it ended before */
async function isKilledAt(
  moment: Moment,
  env: Record<string, string>,
  ses: Awaited<ReturnType<typeof watchfulSes>>,
): Promise<boolean> {
  let process: ChildProcess | undefined;
  let lines = 0;
  const run = accordWatch(START, {
    env,
    onOutput: (text, child) => {
      process = child;
      lines += text.match(/Polling \d+\/\d+:/g)?.length ?? 0;
      if ('line' in moment && lines >= moment.line) child.kill('SIGKILL');
      if ('after' in moment && text.includes('Accord Watch on this machine'))
        setTimeout(() => child.kill('SIGKILL'), moment.after);
    },
  });
  ses.atMail((at) => 'mail' in moment && moment.mail === at && process?.kill('SIGKILL'));
  const { code } = await run;
  ses.atMail(() => {});
  return code === null;
}

/** Does what `start --once --sample` does, without what it takes to load it. */
async function expectNothingNew(env: Record<string, string>): Promise<void> {
  const monitor = await startLocalMonitor(readSettings(env), 'sample');
  try {
    const reports = await pollRound(monitor.polling, monitor.watchlist.sources.filter(isWatched));
    expect(reports.map(({ newItems }) => newItems)).toEqual(reports.map(() => 0));
    await monitor.settleMails();
    expect(await digestRound(monitor.digesting)).toMatchObject([{ outcome: { kind: 'no-news' } }]);
  } finally {
    await monitor.close();
  }
}

/** The items that the mails tell of, by their addresses. */
function told(mails: readonly AcceptedMail[]): string[] {
  return mails
    .flatMap(({ body }) => body.text?.match(/^ {3}http:\S+$/gm) ?? [])
    .map((line) => line.trim().replace(/:\d+\//, '/'));
}
