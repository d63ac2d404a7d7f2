/** What speaks for an earlier or later next poll. */
export interface PollTiming {
  /** Failures in a row. */
  readonly failures: number;
  /** Minutes, from the source's own rhythm. */
  readonly pace?: number;
  /** Before this a server asked not to be asked again. */
  readonly notBefore?: Date;
  /** Seconds for which the server says its answer stays fresh. */
  readonly freshForSeconds?: number;
  /** What the publication itself says. */
  readonly hints?: {
    readonly everyMinutes?: number;
    /** Hours in UTC. */
    readonly skipHours?: readonly number[];
    /** Days in UTC, 0 = Sunday. */
    readonly skipDays?: readonly number[];
  };
  /** Something may just have been missed: look sooner. */
  readonly hasGap?: boolean;
}
