import { buildConnector } from 'undici';
import { documentFetcher, type FetchManners } from '../../src/sources/fetch-document.ts';
import type { FetchDocument } from '../../src/sources/fetch-outcome.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';

export const TEST_MANNERS: FetchManners = {
  userAgent: 'AccordWatch/test',
  timeoutSeconds: 1,
  limitBytes: 100_000,
  hostDelayMs: 0,
};

export const NOW = new Date('2024-12-10T08:00:00Z');

/**
 * A stage set of the Internet: names have the addresses that a test gives them, and all connections, wherever the guard
 * lets them go, end at this machine. The guard itself is the real one, and closed.
 */
export interface StageInternet {
  readonly fetch: FetchDocument;
  /** The addresses to which connections were made. */
  readonly dialled: string[];
  /** The names that were asked for. */
  readonly resolved: string[];
}

/** Answers to each question for a name in turn; the last one stays. */
type Names = Readonly<Record<string, readonly (readonly string[])[]>>;

export function stageInternet(
  names: Names = {},
  { certificates, ...manners }: Partial<FetchManners> & { certificates?: readonly string[] } = {},
): StageInternet {
  const dialled: string[] = [];
  const resolved: string[] = [];
  const connect = buildConnector({ allowH2: false, ...(certificates ? { ca: [...certificates] } : {}) });
  const agent = guardedAgent({
    allowLoopback: false,
    resolve: async (host) => {
      const answers = names[host] ?? [['93.184.215.14']];
      const asked = resolved.filter((name) => name === host).length;
      resolved.push(host);
      return answers[Math.min(asked, answers.length - 1)] ?? [];
    },
    dial: (addresses, options, callback) => {
      dialled.push(...addresses);
      const servername = options.protocol === 'https:' ? { servername: options.hostname } : {};
      connect({ ...options, ...servername, hostname: '127.0.0.1' }, callback);
    },
  });
  const clock = { now: () => NOW, sleep: async () => {} };
  return { dialled, resolved, fetch: documentFetcher({ ...TEST_MANNERS, ...manners }, clock, agent) };
}
