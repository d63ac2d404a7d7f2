import type { Span } from '../text/span.ts';

/** Those of some stretches that overlap none of others; read once, so that long texts take no longer than they are. */
export function apartFrom<One extends Span>(some: readonly One[], others: readonly Span[]): One[] {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  const apart: One[] = [];
  let next = 0;
  for (const one of [...some].sort((a, b) => a.start - b.start)) {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= one.start) next++;
    if ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) >= one.end) apart.push(one);
  }
  return apart;
}
