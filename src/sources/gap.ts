/** A time in which a source may have published entries that were gone before we looked again. */
export interface Gap {
  /** Last poll before. */
  readonly from: Date;
  /** The poll that found no entry in common with that one. */
  readonly until: Date;
  readonly state: 'open' | 'filled';
  /** When it was last tried to be filled. */
  readonly triedAt?: Date;
  readonly tries: number;
}

const HOUR_MS = 60 * 60_000;
const TRY_EVERY_MS = 6 * HOUR_MS;
const KEEP_FILLED_MS = 30 * 24 * HOUR_MS;
const MOST_TRIES = 40;
const MOST_GAPS = 20;

/** Whether something may have been missed: both polls brought entries, and they have none in common. */
export function isGap(before: number, present: number, inCommon: boolean): boolean {
  // Publications that only ever show their latest entry have nothing in common from one to the next.
  return !inCommon && before > 0 && present > 0 && before + present > 2;
}

export function openGap(gaps: readonly Gap[], from: Date, until: Date): readonly Gap[] {
  return [...gaps, { from, until, state: 'open' as const, tries: 0 }].slice(-MOST_GAPS);
}

export function hasOpenGap(gaps: readonly Gap[]): boolean {
  return gaps.some(({ state }) => state === 'open');
}

/** Whether back-filling should be tried: at once, then again every few hours, not for ever. */
export function isFillingDue(gaps: readonly Gap[], now: Date): boolean {
  return gaps.some(
    ({ state, triedAt, tries }) =>
      state === 'open' && tries < MOST_TRIES && (!triedAt || now.getTime() - triedAt.getTime() >= TRY_EVERY_MS),
  );
}

/** The gaps after an attempt that reached back to entries known from before them, or did not. */
export function afterFilling(gaps: readonly Gap[], reached: boolean, now: Date): readonly Gap[] {
  return gaps.map((gap) => {
    if (gap.state !== 'open') return gap;
    return { ...gap, state: reached ? 'filled' : 'open', triedAt: now, tries: gap.tries + 1 };
  });
}

/** Without those filled long ago. */
export function recentGaps(gaps: readonly Gap[], now: Date): readonly Gap[] {
  return gaps.filter(({ state, until }) => state === 'open' || now.getTime() - until.getTime() < KEEP_FILLED_MS);
}
