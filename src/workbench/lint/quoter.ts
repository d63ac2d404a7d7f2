import type { Meaning } from '../../watchlist/query/meaning.ts';

const LONGEST = 80;

/** Quotes parts of a query as they are written, on one line and not too long. */
export function quoter(written: string): (meaning: Meaning) => string {
  return ({ span }) => {
    const line = written.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  };
}
