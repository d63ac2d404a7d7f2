import { Command, InvalidArgumentError, Option } from 'commander';
import { subscribe } from '../../monitor/subscribe.ts';
import { FREQUENCIES, type Frequency } from '../../subscriptions/frequency.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { subscriptionId } from '../../subscriptions/subscription-id.ts';
import { plural } from '../../text/plural.ts';
import { utcMinute } from '../../text/utc-minute.ts';
import { EXIT, EXIT_HELP, UsageError } from '../exit-code.ts';
import { withMonitor } from '../open-monitor.ts';
import { printResult, table } from '../output.ts';

interface Options {
  readonly sample?: boolean;
  readonly json?: boolean;
}

interface AddOptions extends Options {
  readonly frequency: Frequency;
  readonly hour: number;
  readonly timeZone: string;
  readonly agreement?: string[];
  readonly rule?: string[];
}

const SAMPLE = ['--sample', 'in the data of the sample week'] as const;

const add = new Command('add')
  .description('Subscribe an address to digests of what arrives from now on.')
  .argument('<address>', 'e-mail address')
  .addOption(new Option('--frequency <frequency>', 'how often').choices(FREQUENCIES).default('daily'))
  .option('--hour <hour>', 'local hour of daily and weekly digests, 0 to 23', wholeNumber, 8)
  .option('--time-zone <zone>', 'IANA time zone', 'Europe/London')
  .option('--agreement <id...>', 'only these agreements (and the rules given)')
  .option('--rule <id...>', 'only these rules (and the agreements given)')
  .option(...SAMPLE)
  .option('--json', 'print the subscription as JSON')
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch subscribers add you@example.org --frequency daily --hour 8 --time-zone Europe/London\n${EXIT_HELP}`,
  )
  .action(async (address: string, options: AddOptions) => {
    const { frequency, hour, timeZone, agreement, rule } = options;
    const isLimited = agreement !== undefined || rule !== undefined;
    const interest = isLimited
      ? { agreements: agreement ?? [], rules: rule ?? [] }
      : { agreements: 'all' as const, rules: 'all' as const };
    const outcome = await withMonitor(options, ({ watchlist, digesting }) =>
      subscribe(digesting.subscriptions, watchlist, { address, frequency, hour, timeZone, interest }, new Date()),
    );
    if (outcome.kind === 'refused') throw new UsageError(`Not subscribed: ${outcome.mistakes.join('; ')}.`);
    printResult(options, outcome.subscription, () =>
      outcome.kind === 'present'
        ? `${address} is subscribed already; nothing changed. Remove it first to subscribe it otherwise.`
        : `${address} is subscribed (${frequency}). First digest due ${outcome.subscription.dueAt.toISOString()}.`,
    );
  });

const list = new Command('list')
  .description('List the active subscribers.')
  .option(...SAMPLE)
  .option('--json', 'print them as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch subscribers list\n${EXIT_HELP}`)
  .action(async (options: Options) => {
    const active = await withMonitor(options, ({ digesting }) => Array.fromAsync(digesting.subscriptions.active()));
    printResult(options, active, () => {
      const columns = [
        { title: 'Address' },
        { title: 'Frequency' },
        { title: 'Follows', wide: true },
        { title: 'Next digest (UTC)' },
      ];
      return `${table(columns, active.map(listRow))}\n${plural(active.length, 'subscriber')}.`;
    });
  });

const remove = new Command('remove')
  .description('End the subscription of an address.')
  .argument('<address>', 'e-mail address')
  .option(...SAMPLE)
  .option('--json', 'print the outcome as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch subscribers remove you@example.org\n${EXIT_HELP}`)
  .action(async (address: string, options: Options) => {
    const removed = await withMonitor(options, ({ digesting }) => digesting.subscriptions.end(subscriptionId(address)));
    if (!removed) throw new UsageError(`${address} has no active subscription. "subscribers list" shows who has.`);
    printResult(options, { address, removed }, () => `${address} gets no more digests.`);
    process.exitCode = EXIT.done;
  });

export const subscribersCommand = new Command('subscribers')
  .description('Who gets digests.')
  .addCommand(add)
  .addCommand(list)
  .addCommand(remove);

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function listRow({ address, frequency, interest, dueAt }: Subscription): string[] {
  const part = (what: string, wanted: 'all' | readonly string[]) =>
    wanted === 'all' ? [`all ${what}`] : wanted.length > 0 ? [wanted.join(', ')] : [];
  const follows = [...part('agreements', interest.agreements), ...part('rules', interest.rules)].join('; ');
  return [address, frequency, follows, utcMinute(dueAt)];
}
