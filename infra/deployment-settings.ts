import type { Node } from 'constructs';
import * as z from 'zod';
import { bareAddress } from '../src/app/settings.ts';

/** Context key in cdk.json; single settings can be given as `-c accord-watch:sender=…`. */
const CONTEXT = 'accord-watch';
export const EXAMPLE_SENDER = 'Accord Watch <digest@accord-watch.example>';

const ADDRESS = /^[^\s@<>,;]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const address = (what: string) =>
  z.string().regex(ADDRESS, `expected ${what}, such as someone@example.org`).describe(what);

const settingsSchema = z.strictObject({
  sender: z
    .string()
    .refine((text) => ADDRESS.test(bareAddress(text)), `expected a sender, such as "${EXAMPLE_SENDER}"`)
    .describe('From whom the digests come.'),
  identity: z
    .enum(['domain', 'address'])
    .default('domain')
    .describe('What SES verifies: the domain of the sender (with DKIM), or just its address.'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'expected a region, such as eu-west-1')
    .optional()
    .describe("AWS region; that of the user's credentials where absent."),
  unsubscribeAddress: address('an address for requests to unsubscribe').optional(),
  alarmAddress: address('an address to which alarms go').optional(),
  contact: z.string().min(3).describe('Web or mail address by which publishers reach you; part of the User-Agent.'),
  pollEveryMinutes: minutes('how often to look for sources that are due'),
  digestEveryMinutes: minutes('how often to look for digests that are due'),
});

export type DeploymentSettings = z.infer<typeof settingsSchema>;

/** @throws Error that names each wrong setting, what was found and what was expected */
export function readDeploymentSettings(node: Node): DeploymentSettings {
  const fromFile: unknown = node.tryGetContext(CONTEXT) ?? {};
  const parsed = settingsSchema.safeParse({ ...(isObject(fromFile) ? fromFile : {}), ...overrides(node) });
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || CONTEXT}: ${issue.message}`);
  throw new Error(
    [
      `The deployment settings are wrong:`,
      ...mistakes,
      `Set them in cdk.json under context."${CONTEXT}", or one by one: npx cdk deploy -c ${CONTEXT}:sender="News <news@example.org>"`,
    ].join('\n'),
  );
}

function minutes(what: string) {
  return z.coerce
    .number()
    .int()
    .min(1, `expected minutes from 1 to 60: ${what}`)
    .max(60, `expected minutes from 1 to 60: ${what}`)
    .default(5);
}

/** All that carry the prefix, so that a misspelt one is refused and not overlooked. */
function overrides(node: Node): Record<string, unknown> {
  const prefix = `${CONTEXT}:`;
  const context: Record<string, unknown> = node.getAllContext();
  const given = Object.entries(context).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(given.map(([key, value]) => [key.slice(prefix.length), value]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
