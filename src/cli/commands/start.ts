import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import type { LocalMonitor, Mode } from '../../app/local/local-monitor.ts';
import { isOnline } from '../../app/local/online.ts';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings, type Settings } from '../../app/settings.ts';
import { digestRound, type SubscriptionOutcome } from '../../monitor/digest-round.ts';
import type { PollReport } from '../../monitor/poll-report.ts';
import { pollRound } from '../../monitor/poll-round.ts';
import { subscribe } from '../../monitor/subscribe.ts';
import { dueSources } from '../../sources/next-poll.ts';
import { EVERYTHING } from '../../subscriptions/subscription.ts';
import { plural } from '../../text/plural.ts';
import { isWatched, type Source } from '../../watchlist/source.ts';
import { digestLines } from '../digest-lines.ts';
import { EXIT_HELP } from '../exit-code.ts';
import { pollSummary, pollTable } from '../poll-table.ts';
import { showProgress } from '../progress.ts';

interface Options {
  readonly once?: boolean;
  readonly sample?: boolean;
  readonly live?: boolean;
  readonly json?: boolean;
}

const LOCAL_SUBSCRIBER = 'you@accord-watch.local';
const ROUND_EVERY_MS = 60_000;

export const startCommand = new Command('start')
  .description('Run everything on this machine: poll, classify, store, mail a digest, then keep watching.')
  .option('--once', 'end after one round')
  .addOption(new Option('--sample', 'replay the bundled sample week').conflicts('live'))
  .option('--live', 'poll the live sources even if no network is found')
  .option('--json', 'print one JSON object a round')
  .addHelpText(
    'after',
    `\nExample:\n  npm start -- --once\n\nNeeds no AWS account. Without a network it replays the bundled sample week.\n${EXIT_HELP}`,
  )
  .action(async (options: Options) => {
    const settings = readSettings();
    const say = options.json ? () => {} : (line: string) => console.log(line);
    say('Accord Watch on this machine');
    const mode = await chooseMode(settings, options, say);
    const ending = endOnSignal(say);
    const { startLocalMonitor } = await import('../../app/local/local-monitor.ts');
    const monitor = await startLocalMonitor(settings, mode);
    try {
      await run(monitor, options, ending, say);
    } finally {
      await monitor.close();
    }
  });

type Say = (line: string) => void;

async function chooseMode(settings: Settings, options: Options, say: Say): Promise<Mode> {
  if (options.sample) return 'sample';
  const { sources } = await readWatchlist(settings.watchlistFolder);
  if (options.live || (await isOnline(sources.filter(isWatched).map((source) => source.url)))) return 'live';
  say('No network: replaying the bundled sample week instead, served on this machine and polled like live sites.');
  return 'sample';
}

async function run(monitor: LocalMonitor, options: Options, ending: AbortSignal, say: Say): Promise<void> {
  await addLocalSubscriber(monitor, say);
  await firstRound(monitor, options, ending, say);
  if (options.once || ending.aborted) return;
  say(`Watching ${plural(monitor.watchlist.sources.filter(isWatched).length, 'source')}; Ctrl-C ends.`);
  while (await waited(ending)) await laterRound(monitor, options, ending, say);
  say('Ended. A later start goes on from here.');
}

async function addLocalSubscriber({ digesting, watchlist }: LocalMonitor, say: Say): Promise<void> {
  const rhythm = {
    frequency: 'immediate',
    hour: 8,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  } as const;
  const request = { address: LOCAL_SUBSCRIBER, interest: EVERYTHING, ...rhythm };
  const outcome = await subscribe(digesting.subscriptions, watchlist, request, new Date());
  if (outcome.kind === 'added') say(`Subscribed ${LOCAL_SUBSCRIBER} to everything on the watchlist.`);
}

async function firstRound(monitor: LocalMonitor, options: Options, ending: AbortSignal, say: Say): Promise<void> {
  const sources = monitor.watchlist.sources.filter(isWatched);
  const progress = await showProgress('Polling', sources.length, options.json);
  const onReport = (report: PollReport) => progress.step(report.sourceName);
  const { reports, digests } = await round(monitor, sources, { onReport, signal: ending });
  progress.done();
  await tell(monitor, options, reports, digests);
  say(pollTable(reports));
  say(digestLines(digests));
  for (const line of await whereToRead(monitor, options)) say(line);
}

async function laterRound(monitor: LocalMonitor, options: Options, ending: AbortSignal, say: Say): Promise<void> {
  const due = dueSources(monitor.watchlist.sources, await monitor.polling.states.all(), new Date());
  const { reports, digests } = await round(monitor, due, { signal: ending });
  const sent = digests.filter(({ outcome }) => outcome.kind !== 'no-news' && outcome.kind !== 'not-due');
  if (reports.length === 0 && sent.length === 0) return;
  await tell(monitor, options, reports, digests);
  say(`${new Date().toLocaleTimeString('en-GB')}  ${pollSummary(reports)}`);
  for (const { sourceName, problem } of reports) if (problem) say(`  ${sourceName}: ${problem}`);
  if (sent.length > 0) say(digestLines(sent));
}

async function round(
  monitor: LocalMonitor,
  sources: readonly Source[],
  options: { onReport?: (report: PollReport) => void; signal: AbortSignal },
): Promise<{ reports: PollReport[]; digests: SubscriptionOutcome[] }> {
  const reports = await pollRound(monitor.polling, sources, options);
  await monitor.settleMails();
  return { reports, digests: await digestRound(monitor.digesting) };
}

async function tell(
  monitor: LocalMonitor,
  options: Options,
  sources: PollReport[],
  digests: SubscriptionOutcome[],
): Promise<void> {
  if (!options.json) return;
  const { mode, mailbox } = monitor;
  const newestMail = (await monitor.outbox.newestPage()) ?? null;
  console.log(JSON.stringify({ mode, mailbox, newestMail, sources, digests }));
}

async function whereToRead(monitor: LocalMonitor, options: Options): Promise<string[]> {
  const page = await monitor.outbox.newestPage();
  return [
    ...(page ? [`Newest digest, for a browser: ${pathToFileURL(page).href}`] : []),
    `All mails, while ${options.once ? '"npm start" runs' : 'this runs'}: ${monitor.mailbox}`,
  ];
}

/** @returns false once ended */
async function waited(ending: AbortSignal): Promise<boolean> {
  await sleep(ROUND_EVERY_MS, undefined, { signal: ending }).catch(() => {});
  return !ending.aborted;
}

/** The first Ctrl-C lets what runs come to its end; the second does not. Either way nothing is lost. */
function endOnSignal(say: Say): AbortSignal {
  const ending = new AbortController();
  const onSignal = () => {
    if (ending.signal.aborted) process.exit(130);
    say('Ending …');
    ending.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return ending.signal;
}
