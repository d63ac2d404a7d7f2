import type { IndexedText, Place } from '../../classification/indexed-text.ts';
import type { Span } from '../../text/span.ts';

/** The words that stand at these offsets. */
export function placeAt(text: IndexedText, { start, end }: Span): Place {
  return { first: firstWordFrom(text, start), end: firstWordFrom(text, end) };
}

function firstWordFrom(text: IndexedText, offset: number): number {
  let [low, high] = [0, text.wordCount];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
