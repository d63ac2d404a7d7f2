/** A stretch of words: numbers of the first and of the one behind the last. */
export interface Place {
  readonly first: number;
  readonly end: number;
}
