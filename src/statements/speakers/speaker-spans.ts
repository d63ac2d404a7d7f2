import type { Span } from '../../text/span.ts';
import type { Statement } from '../statement.ts';

/** Where a text names those who speak in it, in order and each place once. */
export function speakerSpans(drawn: readonly Pick<Statement, 'speakerAt'>[]): Span[] {
  const spans = new Map<number, Span>();
  for (const { speakerAt } of drawn) {
    const known = speakerAt && spans.get(speakerAt.start);
    if (speakerAt && (!known || known.end < speakerAt.end)) spans.set(speakerAt.start, speakerAt);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}
