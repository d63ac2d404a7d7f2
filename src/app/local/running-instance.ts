import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const instanceSchema = z.object({
  pid: z.int(),
  mode: z.enum(['live', 'sample']),
  dynamodb: z.string().optional(),
  ses: z.string().optional(),
  origin: z.string().optional(),
});

/** The process that has a data folder open, as it announces itself to others. */
export type RunningInstance = z.infer<typeof instanceSchema>;

const STARTING_MS = 5000;
const FILE = 'running.json';

/** Another process is using the data folder. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** The instance that has the folder open now, if any; one that was killed does not count. */
export async function findRunning(dataFolder: string): Promise<RunningInstance | undefined> {
  const instance = await readInstance(dataFolder);
  if (!instance?.dynamodb || !isAlive(instance.pid)) return undefined;
  const answers = await fetch(instance.dynamodb, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );
  return answers ? instance : undefined;
}

/**
 * Takes the folder for this process.
 *
 * @returns whether the last one to hold it was killed rather than ended
 * @throws FolderInUse
 */
export async function takeFolder(dataFolder: string, mode: RunningInstance['mode']): Promise<{ afterCrash: boolean }> {
  await mkdir(dataFolder, { recursive: true });
  const before = await readInstance(dataFolder);
  if (before && ((await findRunning(dataFolder)) || (await isStarting(dataFolder, before)))) {
    throw new FolderInUse(
      `Accord Watch is already running on ${dataFolder} (process ${before.pid}). End it, or use another folder: ACCORD_WATCH_DATA=…`,
    );
  }
  await rm(join(dataFolder, FILE), { force: true });
  await announce(dataFolder, { pid: process.pid, mode }, 'wx');
  return { afterCrash: before !== undefined };
}

/** Tells other processes how to reach this one's parts. */
export async function announce(dataFolder: string, instance: RunningInstance, flag: 'w' | 'wx' = 'w'): Promise<void> {
  await writeFile(join(dataFolder, FILE), JSON.stringify(instance), { flag });
}

export async function leaveFolder(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, FILE), { force: true });
}

async function readInstance(dataFolder: string): Promise<RunningInstance | undefined> {
  try {
    return instanceSchema.parse(JSON.parse(await readFile(join(dataFolder, FILE), 'utf8')));
  } catch {
    return undefined; // none, or one that was killed while writing
  }
}

async function isStarting(dataFolder: string, instance: RunningInstance): Promise<boolean> {
  if (instance.pid === process.pid || !isAlive(instance.pid)) return false;
  const { mtimeMs } = await stat(join(dataFolder, FILE));
  return instance.dynamodb === undefined && Date.now() - mtimeMs < STARTING_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
