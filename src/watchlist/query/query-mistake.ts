import type { Span } from '../../text/span.ts';

/** What is wrong with a query, and where in its text. */
export interface QueryMistake {
  readonly span: Span;
  /** "found …, expected …" */
  readonly message: string;
  /** What to write in place of the span, where that is obvious; empty where it is to be left out. */
  readonly suggestion?: string;
}

/** Takes note of a mistake; reading goes on behind it. */
export type Report = (mistake: QueryMistake) => void;

const MOST_SHOWN = 40;

export function mistake(span: Span, found: string, expected: string, suggestion?: string): QueryMistake {
  const { start, end } = span;
  return {
    span: { start, end },
    message: `found ${found}, expected ${expected}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A mistake in one line for people, with its cure. */
export function describeMistake({ message, suggestion }: QueryMistake): string {
  if (suggestion === undefined) return message;
  return suggestion.trim() === '' ? `${message}: leave it out` : `${message}: write ${suggestion.trim()}`;
}

/** A piece of a query as a message quotes it: one line, not too long. */
export function shown(written: string): string {
  const line = written.replaceAll(/\s+/gu, ' ').trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1)}…` : line;
}
