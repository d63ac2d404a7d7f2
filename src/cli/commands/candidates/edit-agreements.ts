import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED_WATCHLIST } from '../../../app/project-folder.ts';
import type { EditedAgreements } from '../../../watchlist/agreement-yaml.ts';
import { WATCHLIST_FILES } from '../../../watchlist/watchlist.ts';
import { UsageError } from '../../exit-code.ts';

export function agreementsFile(folder: string = BUNDLED_WATCHLIST): string {
  return join(folder, WATCHLIST_FILES.agreements);
}

/** When what was written to the file takes effect. */
export const IN_EFFECT = 'It is watched for from the next start on; on AWS from the next deploy.';

/** Changes the watchlist's file if that leaves it free of mistakes, whole or not at all. @throws UsageError */
export async function editAgreements(
  file: string,
  edit: (yaml: string) => EditedAgreements,
  write: boolean,
): Promise<void> {
  const edited = edit(await readFile(file, 'utf8'));
  if (edited.kind === 'refused') throw new UsageError(`Not added to ${file}: ${edited.mistakes.join('; ')}`);
  if (!write) return;
  const beside = `${file}.new`;
  await writeFile(beside, edited.yaml);
  await rename(beside, file);
}
