import { findRunning } from '../app/local/running-instance.ts';
import type { Monitored } from '../app/monitored.ts';
import { readSettings } from '../app/settings.ts';
import { UsageError } from './exit-code.ts';

export interface PlaceOptions {
  readonly sample?: boolean;
}

/**
 * The monitor that a command is about: the one on AWS when ACCORD_WATCH_TABLE names its table, else the one that runs
 * on this machine, else one started on this machine for as long as the command takes.
 */
async function openMonitor({ sample }: PlaceOptions): Promise<Monitored> {
  const settings = readSettings();
  // Loaded only when needed: most of a command's start is loading what it works with.
  if (settings.tableName) {
    const { monitoredOnAws } = await import('../app/aws/monitored.ts');
    return monitoredOnAws(settings, settings.tableName);
  }
  const { joinLocalMonitor, startLocalMonitor } = await import('../app/local/local-monitor.ts');
  const running = await findRunning(settings.dataFolder);
  if (!running) return startLocalMonitor(settings, sample ? 'sample' : 'live');
  if (sample && running.mode !== 'sample') {
    throw new UsageError('The Accord Watch that runs here polls live sources. End it to work with the sample week.');
  }
  console.error(`Using the Accord Watch that runs here (process ${running.pid}, ${running.mode} sources).`);
  return joinLocalMonitor(settings, running);
}

/** Opens the monitor, does something with it and closes it whatever happens. */
export async function withMonitor<T>(place: PlaceOptions, act: (monitored: Monitored) => Promise<T>): Promise<T> {
  const monitored = await openMonitor(place);
  try {
    return await act(monitored);
  } finally {
    await monitored.close();
  }
}
