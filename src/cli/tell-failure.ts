import { FolderInUse } from '../app/local/running-instance.ts';
import { PortTaken } from '../app/local/sample-port.ts';
import { WatchlistMistaken } from '../app/read-watchlist.ts';
import { SettingsError } from '../app/settings.ts';
import { EXIT, UsageError } from './exit-code.ts';

/** Says on stderr why a command came to nothing. @returns the exit code */
export function tellFailure(error: unknown): number {
  const isMistake = error instanceof UsageError || error instanceof SettingsError || error instanceof WatchlistMistaken;
  if (isMistake || error instanceof FolderInUse || error instanceof PortTaken) {
    console.error(error.message);
    return isMistake ? EXIT.usage : EXIT.failed;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return EXIT.failed;
}
