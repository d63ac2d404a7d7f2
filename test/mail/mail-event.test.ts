import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import { parseMailEvent } from '../../src/mail/mail-event.ts';

const event = (tags: object) => ({
  source: 'aws.ses',
  detail: { eventType: 'Send', mail: { messageId: 'm', timestamp: '2024-12-10T08:00:00.000Z', tags } },
});

test('an SES event names its digest by the tag', () => {
  expect(parseMailEvent(event({ digest: ['key'], 'ses:operation': ['SendRawEmail'] }))).toEqual({
    kind: 'send',
    digestKey: 'key',
    messageId: 'm',
    at: new Date('2024-12-10T08:00:00Z'),
  });
});

test('a mail that is none of ours is left alone', () => {
  expect(parseMailEvent(event({}))).toBeUndefined();
});

test('what is no SES event is refused', () => {
  expect(() => parseMailEvent({ detail: {} })).toThrow(ZodError);
});
