import { Command } from 'commander';
import { EXIT } from './exit-code.ts';
import { loadCommands } from './load-commands.ts';

/** Runs what the command line asks for and sets the exit code. */
export async function runCommandLine(): Promise<void> {
  try {
    const program = await programFor(process.argv[2]);
    exitWithUsageCode(program);
    await program.parseAsync();
  } catch (error) {
    const { tellFailure } = await import('./tell-failure.ts');
    process.exitCode = tellFailure(error);
  }
}

/** @param asked the command line's first word; the program has all commands where that is none of them */
export async function programFor(asked: string | undefined): Promise<Command> {
  const program = new Command('accord-watch')
    .description('Watches government and NGO news for what is newly said about agreements, and mails digests.')
    .addHelpText(
      'after',
      '\nExample:\n  npx accord-watch start --once\n\nWorks on this machine, or on AWS when ACCORD_WATCH_TABLE names the deployed table.',
    );
  for (const command of await loadCommands(asked)) program.addCommand(command);
  return program;
}

/** commander ends with 1 where the command line is wrong; ours is 2. */
function exitWithUsageCode(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage));
  for (const child of command.commands) exitWithUsageCode(child);
}
