import type { Agreement } from './agreement.ts';
import type { Office } from './office.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that is watched, and the words it is watched with. */
export interface Watchlist {
  readonly sources: readonly Source[];
  readonly agreements: readonly Agreement[];
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
  /** Who held which office when. */
  readonly offices: readonly Office[];
}

/** The files in which analysts keep the watchlist. */
export const WATCHLIST_FILES = {
  sources: 'sources.yaml',
  agreements: 'agreements.yaml',
  rules: 'rules.yaml',
  vocabulary: 'vocabulary.yaml',
  offices: 'offices.yaml',
} as const satisfies Record<keyof Watchlist, string>;
