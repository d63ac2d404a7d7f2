import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished } from 'vitest';
import { startSes } from '../../src/app/local/embedded-ses.ts';
import { listen, shut } from '../../src/app/local/listen.ts';
import { Outbox } from '../../src/app/local/outbox.ts';
import { type AcceptedMail, readSesStore } from '../../src/app/local/ses-store.ts';
import { accordWatch } from './command-line.ts';
import { temporaryFolder } from './folder.ts';

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

/**
 * Starts the sample week, kills it at a moment, starts it again until its end, and once more.
 *
 * @returns whether the kill came before the end, and the items that all mails tell of
 */
export async function killedAndStartedAgain(moment: Moment): Promise<{ killed: boolean; told: string[] }> {
  const folder = await temporaryFolder();
  const ses = await watchfulSes(folder);
  const env = { ACCORD_WATCH_DATA: join(folder, 'data'), ACCORD_WATCH_SES_ENDPOINT: ses.endpoint };
  const args = ['start', '--once', '--sample'];
  let process: ChildProcess | undefined;
  let lines = 0;
  const first = accordWatch(args, {
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
  const { code } = await first;
  ses.atMail(() => {});
  const again = await accordWatch(args, { env });
  expect(again.code, again.stderr).toBe(0);
  const third = await accordWatch(args, { env });
  expect(third.stdout).toContain(' 0 new items');
  return { killed: code === null, told: told(await ses.mails()) };
}

/** The items that the mails tell of, by their addresses. */
function told(mails: readonly AcceptedMail[]): string[] {
  return mails
    .flatMap(({ body }) => body.text?.match(/^ {3}http:\S+$/gm) ?? [])
    .map((line) => line.trim().replace(/:\d+\//, '/'));
}
