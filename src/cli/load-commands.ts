import type { Command } from 'commander';

/** In the order of the help text. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['start', async () => (await import('./commands/start.ts')).startCommand],
  ['poll', async () => (await import('./commands/poll.ts')).pollCommand],
  ['digest', async () => (await import('./commands/digest.ts')).digestCommand],
  ['classify', async () => (await import('./commands/classify.ts')).classifyCommand],
  ['explain', async () => (await import('./commands/explain.ts')).explainCommand],
  ['evaluate', async () => (await import('./commands/evaluate.ts')).evaluateCommand],
  ['near-misses', async () => (await import('./commands/near-misses.ts')).nearMissesCommand],
  ['timeline', async () => (await import('./commands/timeline.ts')).timelineCommand],
  ['subscribers', async () => (await import('./commands/subscribers.ts')).subscribersCommand],
  ['sources', async () => (await import('./commands/sources.ts')).sourcesCommand],
  ['agreements', async () => (await import('./commands/agreements.ts')).agreementsCommand],
  ['candidates', async () => (await import('./commands/candidates.ts')).candidatesCommand],
  ['lint', async () => (await import('./commands/lint.ts')).lintCommand],
]);

/**
 * The command of a name, or all where there is none of that name. Most of a command's start is loading what it works
 * with, and each needs a part of it only.
 */
export async function loadCommands(asked: string | undefined): Promise<Command[]> {
  const one = asked === undefined ? undefined : COMMANDS.get(asked);
  return one ? [await one()] : Promise.all(Array.from(COMMANDS.values(), (load) => load()));
}
