import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project's own files are, when it is not bundled. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Watchlist that comes with the project. */
export const BUNDLED_WATCHLIST = join(PROJECT, 'watchlist');
/** The made-up week of news that is replayed without a network. */
export const SAMPLE_WEEK = join(PROJECT, 'sample-week');
