import type { ParsedFeed } from '../feed.ts';

/** @param reason what was expected and what was found */
export function illFormed(reason: string): ParsedFeed {
  return { kind: 'unreadable', fault: { kind: 'ill-formed', reason } };
}
