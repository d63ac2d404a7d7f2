const MARKS = /["'“”„‟«»‹›‘’‚‛`]/g;

/** What of a quotation is compared: no quotation marks, white space folded. */
export function comparableQuote(quote: string): string {
  return quote.normalize('NFC').replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

/**
 * Share of the longer quotation that is in both, 0 to 1, by the longest run of characters that they have in common. Both
 * are comparable quotations.
 */
export function quoteOverlap(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length === 0) return 0;
  if (long.includes(short)) return short.length / long.length;
  return longestCommonRun(short, long) / long.length;
}

function longestCommonRun(a: string, b: string): number {
  let longest = 0;
  // For each place in b: how long the run is that ends there and at the present place in a.
  let before = new Uint32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const runs = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      const run = (before[j] ?? 0) + 1;
      runs[j + 1] = run;
      if (run > longest) longest = run;
    }
    before = runs;
  }
  return longest;
}
