import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED_WATCHLIST } from '../../../app/project-folder.ts';
import { appendSources, type NewSource } from '../../../watchlist/source-yaml.ts';
import { WATCHLIST_FILES } from '../../../watchlist/watchlist.ts';
import { UsageError } from '../../exit-code.ts';

export function sourcesFile(folder: string = BUNDLED_WATCHLIST): string {
  return join(folder, WATCHLIST_FILES.sources);
}

/** Adds sources to the watchlist's file, whole or not at all. @throws UsageError */
export async function writeSources(file: string, sources: readonly NewSource[]): Promise<void> {
  const appended = appendSources(await readFile(file, 'utf8'), sources);
  if (appended.kind === 'refused') throw new UsageError(`Not added to ${file}: ${appended.mistakes.join('; ')}`);
  const beside = `${file}.new`;
  await writeFile(beside, appended.yaml);
  await rename(beside, file);
}
