// node scripts/write-source-table.ts: writes the table of docs/sources.md from watchlist/sources.yaml.
import { readFile, writeFile } from 'node:fs/promises';
import { readWatchlist } from '../src/app/read-watchlist.ts';
import { withSourceTable } from './source-table.ts';

const PAGE = 'docs/sources.md';
const { sources } = await readWatchlist();
await writeFile(PAGE, withSourceTable(await readFile(PAGE, 'utf8'), sources));
console.log(PAGE);
