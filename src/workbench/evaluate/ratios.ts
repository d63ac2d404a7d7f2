/** How often the program was right, found too much, found too little. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

export interface Ratios {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Where there was nothing to find and nothing was found, all is right (1); any other division by zero is a failure (0). */
export function ratiosOf({ truePositives, falsePositives, falseNegatives }: Counts): Ratios {
  if (truePositives + falsePositives + falseNegatives === 0) return { precision: 1, recall: 1, f1: 1 };
  return {
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

/** A share, to four decimals; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

/** @param found what the program says @param labelled what the label says */
export function countsOf(pairs: readonly { readonly found: boolean; readonly labelled: boolean }[]): Counts {
  const count = (isFound: boolean, isLabelled: boolean) =>
    pairs.filter(({ found, labelled }) => found === isFound && labelled === isLabelled).length;
  return { truePositives: count(true, true), falsePositives: count(true, false), falseNegatives: count(false, true) };
}
