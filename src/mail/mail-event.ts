import * as z from 'zod';
import { DIGEST_TAG } from './digest-tag.ts';

/** What SES tells of a mail that we handed over. */
export interface MailEvent {
  readonly kind: string;
  readonly digestKey: string;
  readonly messageId: string;
  readonly at: Date;
}

const sesEventSchema = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string(),
      timestamp: z.iso.datetime({ offset: true }),
      tags: z.record(z.string(), z.array(z.string())).default({}),
    }),
  }),
});

/**
 * Reads an SES event as EventBridge delivers it.
 *
 * @returns `undefined` for a mail that is none of ours (no digest tag)
 * @throws ZodError when it is no SES event
 */
export function parseMailEvent(event: unknown): MailEvent | undefined {
  const { eventType, mail } = sesEventSchema.parse(event).detail;
  const digestKey = mail.tags[DIGEST_TAG]?.[0];
  if (!digestKey) return undefined;
  return { kind: eventType.toLowerCase(), digestKey, messageId: mail.messageId, at: new Date(mail.timestamp) };
}
