import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { DIGEST_TAG } from './digest-tag.ts';
import { composeMessage, type Message } from './message.ts';

/** What became of handing a mail over. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Not accepted, and will not be until someone changes something. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Not accepted; the same call may succeed later. */
  | { readonly kind: 'postponed'; readonly reason: string }
  /** The answer was lost: it may have been accepted. Sending again could deliver twice. */
  | { readonly kind: 'ambiguous'; readonly reason: string };

export interface Mailer {
  send(message: Message): Promise<SendOutcome>;
}

export interface SesSettings {
  readonly region: string;
  /** Of an embedded SES; absent on AWS. */
  readonly endpoint?: string;
  readonly configurationSet?: string;
}

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError']);

/** Mails through Amazon SES. The SDK must not retry: SES has no idempotency token, so a retry could deliver twice. */
export function sesMailer(settings: SesSettings): Mailer {
  const client = new SESClient({
    region: settings.region,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 15_000 },
    ...(settings.endpoint
      ? { endpoint: settings.endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
      : {}),
  });
  return { send: (message) => sendRaw(client, message, settings.configurationSet) };
}

async function sendRaw(client: SESClient, message: Message, configurationSet?: string): Promise<SendOutcome> {
  const command = new SendRawEmailCommand({
    RawMessage: { Data: await composeMessage(message) },
    Destinations: [message.to],
    Tags: [{ Name: DIGEST_TAG, Value: message.key }],
    ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
  });
  try {
    const { MessageId } = await client.send(command);
    return MessageId
      ? { kind: 'accepted', messageId: MessageId }
      : { kind: 'ambiguous', reason: 'SES answered without a message id' };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): SendOutcome {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof SESServiceException) {
    if (/Throttl|TooManyRequests|ServiceUnavailable/i.test(error.name)) return { kind: 'postponed', reason };
    return { kind: error.$fault === 'client' ? 'rejected' : 'ambiguous', reason };
  }
  return { kind: NEVER_CONNECTED.has(errorCode(error)) ? 'postponed' : 'ambiguous', reason };
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
