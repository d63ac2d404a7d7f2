import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { isPortTaken, listen, listenNear } from './listen.ts';

// Below the ports that systems give to outgoing connections.
const LOWEST = 20_000;
const HIGHEST = 30_000;

/** The port of the sample week belongs to another program now. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

/**
 * Starts the server of a data folder's sample week. An item is known by its address, so the port is chosen once and
 * remembered: another one would make every item look new.
 *
 * @throws PortTaken where another program has the remembered port
 */
export async function listenAsBefore(server: Server, folder: string): Promise<number> {
  const file = join(folder, 'port');
  const remembered = Number(await readFile(file, 'utf8').catch(() => ''));
  if (Number.isInteger(remembered) && remembered >= LOWEST) return listenAgain(server, remembered);
  const port = await listenNear(server, randomInt(LOWEST, HIGHEST));
  await mkdir(folder, { recursive: true });
  await writeFile(file, String(port));
  return port;
}

async function listenAgain(server: Server, port: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    throw new PortTaken(
      `The sample week was served at port ${port}, which another program uses now. End that, or begin anew in another folder: ACCORD_WATCH_DATA=…`,
    );
  }
}
