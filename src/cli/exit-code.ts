/** What a command's exit code means; also printed by --help. */
export const EXIT = {
  done: 0,
  /** Nothing of what was asked could be done. */
  failed: 1,
  /** The command line, a file or a setting is wrong; stderr says where and what was expected. */
  usage: 2,
} as const;

export const EXIT_HELP = `
Exit codes: 0 done (problems of single sources are listed, not fatal), 1 nothing could be done, 2 wrong input.`;

/** A wish that cannot be met as it was put; the message says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
