import { Command } from 'commander';
import { FolderInUse } from '../app/local/running-instance.ts';
import { PortTaken } from '../app/local/sample-port.ts';
import { WatchlistMistaken } from '../app/read-watchlist.ts';
import { SettingsError } from '../app/settings.ts';
import { agreementsCommand } from './commands/agreements.ts';
import { candidatesCommand } from './commands/candidates.ts';
import { classifyCommand } from './commands/classify.ts';
import { digestCommand } from './commands/digest.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { explainCommand } from './commands/explain.ts';
import { lintCommand } from './commands/lint.ts';
import { nearMissesCommand } from './commands/near-misses.ts';
import { pollCommand } from './commands/poll.ts';
import { sourcesCommand } from './commands/sources.ts';
import { startCommand } from './commands/start.ts';
import { subscribersCommand } from './commands/subscribers.ts';
import { timelineCommand } from './commands/timeline.ts';
import { EXIT, UsageError } from './exit-code.ts';

const program = new Command('accord-watch')
  .description('Watches government and NGO news for what is newly said about agreements, and mails digests.')
  .addHelpText(
    'after',
    '\nExample:\n  npx accord-watch start --once\n\nWorks on this machine, or on AWS when ACCORD_WATCH_TABLE names the deployed table.',
  );

const commands = [
  startCommand,
  pollCommand,
  digestCommand,
  classifyCommand,
  explainCommand,
  evaluateCommand,
  nearMissesCommand,
  timelineCommand,
  subscribersCommand,
  sourcesCommand,
  agreementsCommand,
  candidatesCommand,
  lintCommand,
];
for (const command of commands) program.addCommand(command);
exitWithUsageCode(program);

/** Runs what the command line asks for and sets the exit code. */
export async function runCommandLine(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** commander ends with 1 where the command line is wrong; ours is 2. */
function exitWithUsageCode(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage));
  for (const child of command.commands) exitWithUsageCode(child);
}

function explain(error: unknown): number {
  const isMistake = error instanceof UsageError || error instanceof SettingsError || error instanceof WatchlistMistaken;
  if (isMistake || error instanceof FolderInUse || error instanceof PortTaken) {
    console.error(error.message);
    return isMistake ? EXIT.usage : EXIT.failed;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return EXIT.failed;
}
