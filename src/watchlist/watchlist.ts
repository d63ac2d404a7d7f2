import type { Agreement } from './agreement.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';

/** All that is watched. */
export interface Watchlist {
  readonly sources: readonly Source[];
  readonly agreements: readonly Agreement[];
  readonly rules: readonly Rule[];
}

/** The three files in which analysts keep the watchlist. */
export const WATCHLIST_FILES = {
  sources: 'sources.yaml',
  agreements: 'agreements.yaml',
  rules: 'rules.yaml',
} as const satisfies Record<keyof Watchlist, string>;
