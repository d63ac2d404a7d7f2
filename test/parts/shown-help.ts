import type { Command } from 'commander';
import { programFor } from '../../src/cli/program.ts';

/** What a command line with `--help` shows. @throws where it is no command line of ours */
export async function shownHelp(words: readonly string[]): Promise<string> {
  const program = await programFor(words[0]);
  let shown = '';
  intercept(program, (text) => {
    shown += text;
  });
  await program.parseAsync([...words, '--help'], { from: 'user' }).catch((end: { code?: string }) => {
    if (end.code !== 'commander.helpDisplayed') throw end;
  });
  return shown;
}

function intercept(command: Command, writeOut: (text: string) => void): void {
  command.exitOverride().configureOutput({ writeOut });
  for (const child of command.commands) intercept(child, writeOut);
}
