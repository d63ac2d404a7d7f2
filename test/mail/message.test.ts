import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { composeMessage, type Message } from '../../src/mail/message.ts';

const MESSAGE: Message = {
  from: 'Accord Watch <digest@accord-watch.example>',
  to: 'reader@example.org',
  subject: 'Übersicht: “plan”',
  html: '<p>Grüße</p>',
  text: 'Grüße\n',
  key: 'abc_20241210T080000000Z',
  unsubscribe: { address: 'leave@accord-watch.example', subject: 'unsubscribe abc' },
};

test('another library reads what we wrote', async () => {
  const mail = await simpleParser(Buffer.from(await composeMessage(MESSAGE)));
  expect(mail.subject).toBe('Übersicht: “plan”');
  expect(mail.from?.text).toBe('"Accord Watch" <digest@accord-watch.example>');
  expect(mail.text?.trim()).toBe('Grüße');
  expect(mail.html).toBe('<p>Grüße</p>');
  expect(mail.headers.get('x-accord-watch-digest')).toBe('abc_20241210T080000000Z');
  expect(mail.headers.get('list')).toMatchObject({
    unsubscribe: { mail: 'leave@accord-watch.example?subject=unsubscribe%20abc' },
  });
});

test('nothing in a value can add a header or a recipient', async () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('\r', '\n', '\0', ':', '<', '>', 'Bcc: x@y.example\r\n'), fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(text, async (hostile) => {
      const subject = `a ${hostile} b`;
      const mail = await simpleParser(Buffer.from(await composeMessage({ ...MESSAGE, subject })));
      expect(mail.bcc).toBeUndefined();
      expect(mail.cc).toBeUndefined();
      expect(mail.to).toMatchObject({ value: [{ address: 'reader@example.org' }] });
      expect(mail.html).toBe('<p>Grüße</p>');
    }),
    { numRuns: 50 },
  );
});
