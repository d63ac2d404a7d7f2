import type { CandidateFinder } from '../classification/candidates/candidate-finder.ts';
import type { FetchDocument } from '../sources/fetch-outcome.ts';
import type { CandidateStore } from '../storage/candidate-store.ts';
import type { ItemStore } from '../storage/item-store.ts';
import type { SourceMemoryStore } from '../storage/source-memory-store.ts';
import type { SourceStateStore } from '../storage/source-state-store.ts';
import type { StoryRecord } from './place-item.ts';
import type { NewsReader } from './read-news.ts';
import type { StatementRecord } from './record-statements.ts';

/** What polling needs. */
export interface Polling extends NewsReader {
  readonly finder: CandidateFinder;
  readonly items: Pick<ItemStore, 'find' | 'get' | 'add' | 'addKeys' | 'revise' | 'noteUnchanged'>;
  readonly states: Pick<SourceStateStore, 'get' | 'put' | 'all'>;
  readonly memories: Pick<SourceMemoryStore, 'get' | 'put'>;
  readonly candidates: Pick<CandidateStore, 'note'>;
  readonly statements: StatementRecord;
  readonly stories: StoryRecord;
  readonly fetch: FetchDocument;
  /** How long one poll may go on reading articles before it leaves the rest to the next. */
  readonly readingSeconds: number;
  /** How old, in days, what a source shows at our first look may be to count as news; all of it where absent. */
  readonly backlogDays?: number;
  readonly now: () => Date;
}
