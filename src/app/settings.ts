import * as z from 'zod';

// The only reader of the environment. Each setting stands here once, with what it means.

const filled = z.string().min(1);
const LOCAL_SENDER = 'Accord Watch <digest@accord-watch.local>';

const settingsSchema = z.object({
  AWS_REGION: filled.default('eu-west-1').describe('AWS region of the table and of SES.'),
  ACCORD_WATCH_TABLE: filled.optional().describe('Name of the DynamoDB table; absent on this machine.'),
  ACCORD_WATCH_SENDER: filled
    .default(LOCAL_SENDER)
    .describe('From whom the digests come; on AWS a verified SES identity.'),
  ACCORD_WATCH_UNSUBSCRIBE_ADDRESS: z
    .email({ pattern: /^[^\s@]+@[^\s@]+$/ })
    .optional()
    .describe('Where requests to unsubscribe by mail go; the sender where absent.'),
  ACCORD_WATCH_CONFIGURATION_SET: filled.optional().describe('SES configuration set whose events we receive.'),
  ACCORD_WATCH_POLL_QUEUE_URL: z.url().optional(),
  ACCORD_WATCH_DIGEST_QUEUE_URL: z.url().optional(),
  ACCORD_WATCH_CONTACT: filled
    .default('https://accord-watch.example')
    .describe('Address or mail by which publishers reach us; stands in the User-Agent.'),
  ACCORD_WATCH_ALLOW_LOOPBACK: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether sources may lie on this machine; for tests and local sites only.'),
  ACCORD_WATCH_WATCHLIST: filled.optional().describe('Folder of the watchlist; the bundled one where absent.'),
  ACCORD_WATCH_DATA: filled.optional().describe('Folder for data on this machine; .accord-watch where absent.'),
  ACCORD_WATCH_DYNAMODB_ENDPOINT: z.url().optional().describe('A DynamoDB on this machine to use, not start.'),
  ACCORD_WATCH_SES_ENDPOINT: z.url().optional().describe('An SES on this machine to use, not start.'),
});

export interface Settings {
  readonly region: string;
  readonly tableName?: string;
  readonly sender: string;
  readonly unsubscribeAddress: string;
  readonly configurationSet?: string;
  readonly pollQueueUrl?: string;
  readonly digestQueueUrl?: string;
  readonly userAgent: string;
  readonly allowLoopback: boolean;
  readonly watchlistFolder?: string;
  readonly dataFolder: string;
  readonly dynamodbEndpoint?: string;
  readonly sesEndpoint?: string;
}

/** A setting that is missing or wrong; the message says which and what was expected. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** @throws SettingsError */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const filledIn = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(filledIn);
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`Wrong environment variables. ${mistakes.join('; ')}`);
  }
  const env = parsed.data;
  return {
    region: env.AWS_REGION,
    sender: env.ACCORD_WATCH_SENDER,
    unsubscribeAddress: env.ACCORD_WATCH_UNSUBSCRIBE_ADDRESS ?? bareAddress(env.ACCORD_WATCH_SENDER),
    userAgent: `AccordWatch/0.1 (+${env.ACCORD_WATCH_CONTACT})`,
    allowLoopback: env.ACCORD_WATCH_ALLOW_LOOPBACK === 'true',
    dataFolder: env.ACCORD_WATCH_DATA ?? '.accord-watch',
    ...optional('tableName', env.ACCORD_WATCH_TABLE),
    ...optional('configurationSet', env.ACCORD_WATCH_CONFIGURATION_SET),
    ...optional('pollQueueUrl', env.ACCORD_WATCH_POLL_QUEUE_URL),
    ...optional('digestQueueUrl', env.ACCORD_WATCH_DIGEST_QUEUE_URL),
    ...optional('watchlistFolder', env.ACCORD_WATCH_WATCHLIST),
    ...optional('dynamodbEndpoint', env.ACCORD_WATCH_DYNAMODB_ENDPOINT),
    ...optional('sesEndpoint', env.ACCORD_WATCH_SES_ENDPOINT),
  };
}

/** A setting that this part cannot do without. @throws SettingsError */
export function required<T>(value: T | undefined, variable: string): T {
  if (value === undefined) throw new SettingsError(`The environment variable ${variable} is not set.`);
  return value;
}

/**
 * The settings without which no mail may go out through AWS: from the local address nothing would be delivered, and
 * without the configuration set no event would settle a lost answer.
 *
 * @throws SettingsError
 */
export function requireMailSettings(settings: Settings): Settings {
  required(settings.configurationSet, 'ACCORD_WATCH_CONFIGURATION_SET');
  required(settings.sender === LOCAL_SENDER ? undefined : settings.sender, 'ACCORD_WATCH_SENDER');
  return settings;
}

function optional<Name extends keyof Settings>(name: Name, value: string | undefined): { [N in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]: string });
}

/** "Accord Watch <digest@example.org>" → "digest@example.org" */
export function bareAddress(sender: string): string {
  return /<([^>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}
