import type { Report } from '../query-mistake.ts';
import type { QueryToken } from './query-token.ts';

/** What a pattern matched in a query's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** The character before it; empty at the beginning. */
  readonly before: string;
  /** Groups of the pattern; absent where they took no part. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** One kind of piece: what it looks like (a sticky pattern that takes at least one character), and what it is. */
export interface PieceReader {
  readonly pattern: RegExp;
  /** @returns undefined for what only separates */
  readonly read: (piece: Piece, report: Report) => QueryToken | undefined;
}
