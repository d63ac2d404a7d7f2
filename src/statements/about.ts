import type { AgreementMatch } from '../classification/classification.ts';
import type { Span } from '../text/span.ts';

const PARAGRAPH = /\n\s*\n/g;

/**
 * The agreements that something said in a text is about: those named in the words, else those named right before or
 * behind them in the same paragraph, else those of the paragraph before; else the only one that the text speaks of.
 */
export function agreementsAbout(text: string, said: Span, matches: readonly AgreementMatch[]): string[] {
  const inside = namedWithin(said, matches);
  if (inside.length > 0) return inside;
  const paragraph = paragraphAround(text, said);
  const around = namedWithin(paragraph, matches);
  if (around.length > 0) return around;
  const before = namedWithin(paragraphAround(text, { start: paragraph.start - 3, end: paragraph.start - 3 }), matches);
  if (before.length > 0) return before;
  return matches.length === 1 ? matches.map(({ id }) => id) : [];
}

function namedWithin({ start, end }: Span, matches: readonly AgreementMatch[]): string[] {
  return matches
    .filter(({ evidence }) => evidence.some((place) => place.start >= start && place.end <= end))
    .map(({ id }) => id);
}

function paragraphAround(text: string, place: Span): Span {
  let start = 0;
  for (const border of text.matchAll(PARAGRAPH)) {
    if (border.index >= place.end) return { start, end: border.index };
    if (border.index + border[0].length <= place.start) start = border.index + border[0].length;
  }
  return { start, end: text.length };
}
