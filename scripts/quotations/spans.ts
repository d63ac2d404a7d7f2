import type { Span } from '../../src/text/span.ts';

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Characters of a stretch that lie in any of others, which do not overlap one another. */
export function covered(span: Span, by: readonly Span[]): number {
  return by.reduce((sum, one) => sum + overlap(span, one), 0);
}

export function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A line of text around a place, the place in brackets. */
export function around(text: string, { start, end }: Span, reach = 220): string {
  const [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)];
  return `${text.slice(from, start)}[[${text.slice(start, end)}]]${text.slice(end, to)}`.replace(/\s*\n\s*/g, ' ¶ ');
}
