import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen, shut } from '../../src/app/local/listen.ts';
import { sesMailer } from '../../src/mail/mailer.ts';
import { testMonitor } from '../parts/test-monitor.ts';

const MESSAGE = {
  from: 'Accord Watch <digest@accord-watch.example>',
  to: 'reader@example.org',
  subject: 'S',
  html: '<p>H</p>',
  text: 'T',
  key: 'abc_20241210T080000000Z',
  unsubscribe: { address: 'leave@accord-watch.example', subject: 'unsubscribe' },
};

async function sesThat(answer: { status: number; error?: string } | 'hangs up') {
  let requests = 0;
  let body = '';
  const server = createServer(async (request, response) => {
    requests++;
    for await (const chunk of request) body += chunk;
    if (answer === 'hangs up') return void request.socket.destroy();
    const { status, error } = answer;
    const type = status < 500 ? 'Sender' : 'Receiver';
    response.writeHead(status, { 'Content-Type': 'text/xml' });
    response.end(
      `<ErrorResponse><Error><Type>${type}</Type><Code>${error}</Code><Message>why</Message></Error></ErrorResponse>`,
    );
  });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(() => shut(server));
  return {
    mailer: sesMailer({ region: 'eu-west-1', endpoint, configurationSet: 'set' }),
    requests: () => requests,
    body: () => body,
  };
}

test('hands a mail over to SES', async () => {
  const monitor = await testMonitor();
  const outcome = await sesMailer({ region: 'eu-west-1', endpoint: monitor.sesEndpoint }).send(MESSAGE);
  const [mail] = await monitor.mails();
  expect(outcome).toEqual({ kind: 'accepted', messageId: mail?.messageId });
  expect(mail).toMatchObject({
    subject: 'S',
    destination: { to: ['reader@example.org'] },
    body: { text: 'T', html: '<p>H</p>' },
  });
});

test.each([
  ['a throttled call', { status: 400, error: 'Throttling' }, 'postponed'],
  ['an unverified address', { status: 400, error: 'MessageRejected' }, 'rejected'],
  ['a missing configuration set', { status: 400, error: 'ConfigurationSetDoesNotExist' }, 'rejected'],
  ['an unavailable service', { status: 503, error: 'ServiceUnavailable' }, 'postponed'],
  ['a fault of SES', { status: 500, error: 'InternalFailure' }, 'ambiguous'],
  ['a lost answer', 'hangs up', 'ambiguous'],
] as const)('%s is tried once and told as %s', async (_, answer, kind) => {
  const ses = await sesThat(answer);
  expect((await ses.mailer.send(MESSAGE)).kind).toBe(kind);
  expect(ses.requests()).toBe(1);
});

test('an SES that cannot be reached certainly accepted nothing', async () => {
  const mailer = sesMailer({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:9' });
  expect((await mailer.send(MESSAGE)).kind).toBe('postponed');
});

test('the call carries the tag by which events come back, and the configuration set', async () => {
  const ses = await sesThat({ status: 400, error: 'Throttling' });
  await ses.mailer.send(MESSAGE);
  const sent = new URLSearchParams(ses.body());
  expect(sent.get('Tags.member.1.Name')).toBe('digest');
  expect(sent.get('Tags.member.1.Value')).toBe('abc_20241210T080000000Z');
  expect(sent.get('ConfigurationSetName')).toBe('set');
  expect(sent.get('Destinations.member.1')).toBe('reader@example.org');
});
