import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Watchlist that comes with the project. */
export const BUNDLED_WATCHLIST = join(ROOT, 'watchlist');
/** The made-up week of news that is replayed without a network. */
export const SAMPLE_WEEK = join(ROOT, 'sample-week');
