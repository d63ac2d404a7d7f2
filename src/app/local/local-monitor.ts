import { join } from 'node:path';
import { CandidateStore } from '../../storage/candidate-store.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import { composeDigesting } from '../compose-digesting.ts';
import { composePolling } from '../compose-polling.ts';
import { openTable } from '../dynamodb-table.ts';
import type { Monitored } from '../monitored.ts';
import { LOCAL_REACH } from '../polite-fetcher.ts';
import { SAMPLE_WEEK } from '../project-folder.ts';
import { readSampleWatchlist, readWatchlist } from '../read-watchlist.ts';
import type { Settings } from '../settings.ts';
import { ensureTable } from './create-table.ts';
import { LOCAL_TABLE, startDynamodb } from './embedded-dynamodb.ts';
import { startSes } from './embedded-ses.ts';
import { Outbox } from './outbox.ts';
import { announce, leaveFolder, type RunningInstance, takeFolder } from './running-instance.ts';
import { listenAsBefore } from './sample-port.ts';
import { serveSampleWeek } from './sample-week-server.ts';
import { settleFromOutbox } from './settle-from-outbox.ts';

export type Mode = RunningInstance['mode'];

export interface LocalMonitor extends Monitored {
  readonly mode: Mode;
  /** Where the mails can be read in a browser while this runs. */
  readonly mailbox: string;
  readonly outbox: Outbox;
}

const SES_PORT = 8005;
/** Rises when rows are written in a way that older ones cannot be read in: data from before stay where they are. */
const DATA_VERSION = 2;

/**
 * Starts everything on this machine, with data in a folder that a later start finds again.
 *
 * @throws FolderInUse @throws WatchlistMistaken
 */
export async function startLocalMonitor(settings: Settings, mode: Mode): Promise<LocalMonitor> {
  const aloneSince = new Date();
  const { afterCrash } = await takeFolder(settings.dataFolder, mode);
  const opened: (() => Promise<void>)[] = [() => leaveFolder(settings.dataFolder)];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const folder = join(settings.dataFolder, `${mode}-${DATA_VERSION}`);
    const { watchlist, origin } = await openWatchlist(settings, mode, folder, opened);
    const dynamodb = await openDynamodb(settings, folder, opened);
    const outbox = new Outbox(join(folder, 'outbox'));
    const mailbox = settings.sesEndpoint ?? (await openSes(outbox, opened));
    await announce(settings.dataFolder, {
      pid: process.pid,
      mode,
      dynamodb,
      ses: mailbox,
      ...(origin ? { origin } : {}),
    });
    const isAlone = settings.dynamodbEndpoint === undefined;
    const monitored = connect(settings, {
      mode,
      watchlist,
      dynamodb,
      ses: mailbox,
      ...(isAlone ? { aloneSince } : {}),
    });
    opened.push(monitored.close);
    if (afterCrash) await monitored.digesting.subscriptions.reindex();
    return { ...monitored, mode, mailbox, outbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Works with the parts that another process on this machine runs. */
export async function joinLocalMonitor(settings: Settings, running: RunningInstance): Promise<Monitored> {
  const { mode, dynamodb = '', ses = '', origin } = running;
  const watchlist = origin
    ? await readSampleWatchlist(origin, settings.watchlistFolder)
    : await readWatchlist(settings.watchlistFolder);
  return connect(settings, { mode, watchlist, dynamodb, ses });
}

interface Parts {
  readonly mode: Mode;
  readonly watchlist: Watchlist;
  readonly dynamodb: string;
  readonly ses: string;
  readonly aloneSince?: Date;
}

function connect(settings: Settings, { mode, watchlist, dynamodb, ses, aloneSince }: Parts): Monitored {
  const table = openTable(LOCAL_TABLE, settings.region, dynamodb);
  const options = { sesEndpoint: ses, ...(aloneSince ? { aloneSince } : {}) };
  const digesting = composeDigesting(table, watchlist.sources, settings, options);
  // The sample week is old news on purpose.
  const backlog = mode === 'sample' ? { backlogDays: Number.POSITIVE_INFINITY } : {};
  const reach = mode === 'sample' ? LOCAL_REACH : { allowLoopback: settings.allowLoopback };
  return {
    watchlist,
    polling: composePolling(table, watchlist, { userAgent: settings.userAgent, reach, ...backlog }),
    digesting,
    candidates: new CandidateStore(table),
    settleMails: () => settleFromOutbox(digesting.ledger, ses),
    close: async () => table.client.destroy(),
  };
}

type Opened = (() => Promise<void>)[];

async function openWatchlist(settings: Settings, mode: Mode, folder: string, opened: Opened) {
  if (mode === 'live') return { watchlist: await readWatchlist(settings.watchlistFolder), origin: undefined };
  const site = await serveSampleWeek(SAMPLE_WEEK, (server) => listenAsBefore(server, folder));
  opened.push(site.close);
  return { watchlist: await readSampleWatchlist(site.origin, settings.watchlistFolder), origin: site.origin };
}

async function openDynamodb(settings: Settings, folder: string, opened: Opened): Promise<string> {
  if (settings.dynamodbEndpoint) {
    await ensureTable(openTable(LOCAL_TABLE, settings.region, settings.dynamodbEndpoint).client, LOCAL_TABLE);
    return settings.dynamodbEndpoint;
  }
  const dynamodb = await startDynamodb(join(folder, 'dynamodb'), settings.region);
  opened.push(dynamodb.close);
  return dynamodb.endpoint;
}

async function openSes(outbox: Outbox, opened: Opened): Promise<string> {
  const ses = await startSes(outbox, SES_PORT);
  opened.push(ses.close);
  return ses.endpoint;
}
