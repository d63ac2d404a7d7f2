import { sentenceSpans } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Scope } from '../watchlist/query/query.ts';
import type { Place } from './place.ts';

export interface PartedText {
  readonly text: string;
  /** UTF-16 offset behind the title; 0 where there is none. */
  readonly titleEnd: number;
  /** Where it names those who say something; asked for only where a query wants to know. */
  readonly speakers?: () => readonly Span[];
}

const PARAGRAPH_BORDER = /\n\s*\n/g;

/**
 * Where the parts of a text stand in which queries can be asked to hold.
 *
 * @param starts UTF-16 offsets of the text's words
 */
export function stretchesIn(parted: PartedText, scope: Scope, starts: Int32Array): Place[] {
  return spansOf(parted, scope).map(({ start, end }) => ({
    first: firstAt(starts, start),
    end: firstAt(starts, end),
  }));
}

function spansOf({ text, titleEnd, speakers }: PartedText, scope: Scope): readonly Span[] {
  switch (scope) {
    case 'title':
      return [{ start: 0, end: titleEnd }];
    case 'body':
      return [{ start: titleEnd, end: text.length }];
    case 'sentence':
      return sentenceSpans(text);
    case 'speaker':
      return speakers?.() ?? [];
    case 'passage':
      return passageSpans(text);
  }
}

/** Each paragraph with the one before it. */
function passageSpans(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { index, 0: border } of text.matchAll(PARAGRAPH_BORDER)) {
    paragraphs.push({ start, end: index });
    start = index + border.length;
  }
  const written = [...paragraphs, { start, end: text.length }].filter((one) =>
    /\S/.test(text.slice(one.start, one.end)),
  );
  return written.map(({ start, end }, at) => ({ start: written[at - 1]?.start ?? start, end }));
}

/** Number of the first word that begins at an offset or behind it. */
function firstAt(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
