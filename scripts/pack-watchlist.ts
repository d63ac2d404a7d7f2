// node scripts/pack-watchlist.ts FOLDER: writes the watchlist as JSON, for a Lambda's bundle. Ends with an error where
// the watchlist is mistaken, so that such a deploy stops.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWatchlist } from '../src/app/read-watchlist.ts';
import { PACKED_FILES, packSources, packWatchlist } from '../src/watchlist/packed-watchlist.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('expected the folder to write to');
const watchlist = await readWatchlist();
await mkdir(folder, { recursive: true });
await writeFile(join(folder, PACKED_FILES.watchlist), packWatchlist(watchlist));
await writeFile(join(folder, PACKED_FILES.sources), packSources(watchlist));
