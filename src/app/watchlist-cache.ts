import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackWatchlist } from '../watchlist/packed-watchlist.ts';
import type { ParsedWatchlist } from '../watchlist/parse-watchlist.ts';
import { PROJECT } from './project-folder.ts';

const FOLDER = join(PROJECT, 'node_modules', '.cache', 'accord-watch');
const READING_CODE = join(PROJECT, 'src', 'watchlist');

/**
 * What `parse` makes of texts. Reading the YAML takes half a second, so a watchlist free of mistakes is kept beside the
 * packages, under a name made of the texts and of the code that reads them. Where nothing can be kept, it is read anew.
 */
export async function cachedWatchlist<Texts extends object>(
  texts: Texts,
  parse: (texts: Texts) => ParsedWatchlist | Promise<ParsedWatchlist>,
): Promise<ParsedWatchlist> {
  try {
    const file = join(FOLDER, `watchlist-${await nameOf(texts)}.json`);
    const kept = await readFile(file, 'utf8').catch(() => undefined);
    if (kept !== undefined) return { kind: 'parsed', value: unpackWatchlist(kept) };
    const parsed = await parse(texts);
    if (parsed.kind === 'parsed') await keep(file, JSON.stringify(parsed.value));
    return parsed;
  } catch {
    return await parse(texts);
  }
}

async function nameOf(texts: object): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(texts));
  for (const name of (await readdir(READING_CODE, { recursive: true })).toSorted()) {
    const { size, mtimeMs } = await stat(join(READING_CODE, name));
    hash.update(`${name} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Another process may be writing the same. */
async function keep(file: string, contents: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const own = `${file}.${process.pid}`;
  await writeFile(own, contents);
  await rename(own, file);
}
