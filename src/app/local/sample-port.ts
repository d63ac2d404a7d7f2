import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './listen.ts';

// Below the ports that systems give to outgoing connections.
const LOWEST = 20_000;
const HIGHEST = 30_000;

/**
 * The port at which a data folder's sample week is served. An item is known by its address, so the port is chosen once
 * and remembered: another one would make every item look new.
 */
export async function samplePort(folder: string): Promise<number> {
  const file = join(folder, 'port');
  const remembered = Number(await readFile(file, 'utf8').catch(() => ''));
  if (Number.isInteger(remembered) && remembered >= LOWEST) return remembered;
  const port = await freePort(randomInt(LOWEST, HIGHEST));
  await mkdir(folder, { recursive: true });
  await writeFile(file, String(port));
  return port;
}
