import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { composeDigesting } from '../../src/app/compose-digesting.ts';
import { composePolling } from '../../src/app/compose-polling.ts';
import { startDynamodb } from '../../src/app/local/embedded-dynamodb.ts';
import { startSes } from '../../src/app/local/embedded-ses.ts';
import { Outbox } from '../../src/app/local/outbox.ts';
import { type AcceptedMail, readSesStore } from '../../src/app/local/ses-store.ts';
import { LOCAL_REACH } from '../../src/app/polite-fetcher.ts';
import { readSettings } from '../../src/app/settings.ts';
import type { Digesting } from '../../src/monitor/digesting.ts';
import type { Polling } from '../../src/monitor/polling.ts';
import { subscribe } from '../../src/monitor/subscribe.ts';
import type { Table } from '../../src/storage/table.ts';
import { EVERYTHING, type Subscription } from '../../src/subscriptions/subscription.ts';
import type { Agreement } from '../../src/watchlist/agreement.ts';
import type { Source } from '../../src/watchlist/source.ts';
import type { Watchlist } from '../../src/watchlist/watchlist.ts';
import { temporaryFolder } from './folder.ts';

/** The monitor with real parts on this machine and a clock that the test sets. */
export interface TestMonitor {
  readonly clock: { now: Date };
  readonly table: Table;
  readonly polling: Polling;
  readonly digesting: Digesting;
  readonly watchlist: Watchlist;
  readonly sesEndpoint: string;
  /** Mails that SES accepted in this test. */
  mails(): Promise<AcceptedMail[]>;
  subscribe(address?: string, changes?: Partial<Parameters<typeof subscribe>[2]>): Promise<Subscription>;
  wait(minutes: number): void;
}

export const TEST_REACH = { userAgent: 'AccordWatch/test', reach: LOCAL_REACH } as const;

export const START = new Date('2024-12-10T08:00:00.000Z');

export async function testMonitor(sources: readonly Source[] = []): Promise<TestMonitor> {
  const folder = await temporaryFolder();
  const settings = readSettings({});
  const dynamodb = await startDynamodb(join(folder, 'dynamodb'), settings.region);
  const ses = await startSes(new Outbox(join(folder, 'outbox')), 18_100);
  onTestFinished(async () => {
    await ses.close();
    await dynamodb.close();
  });
  // aws-ses-v2-local keeps one store for all its servers in a process.
  await fetch(`${ses.endpoint}/clear-store`, { method: 'POST' });
  const clock = { now: START };
  const now = () => clock.now;
  const watchlist = { ...TEST_WATCHLIST, sources };
  const digesting = {
    ...composeDigesting(dynamodb.table, sources, settings, { sesEndpoint: ses.endpoint }),
    now,
  };
  return {
    clock,
    table: dynamodb.table,
    watchlist,
    digesting,
    sesEndpoint: ses.endpoint,
    polling: { ...composePolling(dynamodb.table, watchlist, TEST_REACH), now },
    mails: () => readSesStore(ses.endpoint),
    wait: (minutes) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    subscribe: async (address = 'reader@example.org', changes = {}) => {
      const rhythm = { frequency: 'immediate', hour: 8, timeZone: 'UTC' } as const;
      const request = { address, interest: EVERYTHING, ...rhythm, ...changes };
      const outcome = await subscribe(digesting.subscriptions, watchlist, request, clock.now);
      if (outcome.kind === 'refused') throw new Error(outcome.mistakes.join('; '));
      return outcome.subscription;
    },
  };
}

export function testSource(url: string, changes: Partial<Source> = {}): Source {
  return {
    id: 'test-source',
    name: 'Test Source',
    url,
    country: 'GB',
    language: 'en',
    kind: 'government',
    everyMinutes: 60,
    status: 'watched',
    ...changes,
  };
}

const none = { en: [], de: [], fr: [], nl: [] };

/** An agreement with nothing but its name. */
export function testAgreement(changes: Partial<Agreement> & Pick<Agreement, 'id' | 'name'>): Agreement {
  return {
    date: '2024-12-09',
    parties: ['GB'],
    aliases: none,
    guarded: [],
    abbreviations: [],
    descriptions: none,
    not: [],
    people: [],
    offices: [],
    documents: [],
    examples: { positive: [], negative: [] },
    ...changes,
  };
}

export const NO_VOCABULARY = { parties: [], lists: [] };

export const TEST_WATCHLIST: Watchlist = {
  sources: [],
  vocabulary: NO_VOCABULARY,
  offices: [],
  agreements: [
    testAgreement({
      id: 'north-sea-plan',
      name: 'North Sea Action Plan',
      date: '2024-12-09',
      parties: ['GB', 'DE'],
      aliases: { ...none, en: ['action plan for the North Sea'], de: ['Nordsee-Aktionsplan'] },
    }),
    testAgreement({
      id: 'harbour-treaty',
      name: 'Harbour Treaty',
      date: '2020-01-01',
      parties: ['GB', 'FR'],
      aliases: { ...none, fr: ['traité des ports'] },
    }),
  ],
  rules: [{ id: 'smuggling', name: 'Smuggling', query: 'smuggl* NOT "smuggled goods"' }],
};
