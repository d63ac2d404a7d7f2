import type { Digesting } from '../monitor/digesting.ts';
import type { Polling } from '../monitor/polling.ts';
import type { CandidateStore } from '../storage/candidate-store.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';

/** The monitor put together, wherever its table is: what the command line works with. */
export interface Monitored {
  readonly watchlist: Watchlist;
  readonly polling: Polling;
  readonly digesting: Digesting;
  readonly candidates: CandidateStore;
  /** Learns which mails were accepted, where no events tell. */
  settleMails(): Promise<void>;
  close(): Promise<void>;
}
