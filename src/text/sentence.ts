import type { Span } from './span.ts';

const PARAGRAPH_BORDER = /\n\s*\n|\n(?=•)/g;
const SENTENCE_BORDER = /[.!?…]["”’»“)\]]*\s+(?=["“„«‘(]?[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|No|Nr|Art|Abs|vgl|bzw|ca|etc|Rt|Hon|e\.g|i\.e|z\.B|d\.h|u\.a|M|Mme|dhr|mevr|art|al|(?:\p{Lu}\.)*\p{Lu}|\p{N}{1,2})\.$/u;
/** With its full stop and what stands before it, and more. */
const LONGEST_ABBREVIATION = 12;

/**
 * The sentence around a place in a text, within its paragraph. Paragraphs are parted by an empty line.
 *
 * @param place where something was found; a place that crosses a sentence border yields all its sentences
 */
export function sentenceAround(text: string, place: Span): Span {
  const paragraph = paragraphAround(text, place);
  let start = paragraph.start;
  let end = paragraph.end;
  for (const border of sentenceBorders(text, paragraph)) {
    if (border <= place.start) start = border;
    else if (border >= place.end) {
      end = border;
      break;
    }
  }
  return trimSpan(text, { start, end });
}

/** The sentences of a text, each trimmed, in order; a heading or list item is one as well. */
export function sentencesOf(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

/** Where the sentences of a text stand, each trimmed, in order. */
export function sentenceSpans(text: string): Span[] {
  const ends = [...text.matchAll(PARAGRAPH_BORDER)].map((border) => border.index);
  let from = 0;
  const spans: Span[] = [];
  for (const end of [...ends, text.length]) {
    const borders = sentenceBorders(text, { start: from, end });
    for (const [index, start] of [from, ...borders].entries()) {
      const span = trimSpan(text, { start, end: borders[index] ?? end });
      if (span.start < span.end) spans.push(span);
    }
    from = end;
  }
  return spans;
}

function paragraphAround(text: string, place: Span): Span {
  let start = 0;
  for (const border of text.matchAll(PARAGRAPH_BORDER)) {
    const next = border.index + border[0].length;
    if (next <= place.start) start = next;
    else if (border.index >= place.end) return { start, end: border.index };
  }
  return { start, end: text.length };
}

function sentenceBorders(text: string, paragraph: Span): number[] {
  const borders: number[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  for (const match of body.matchAll(SENTENCE_BORDER)) {
    // The end alone: reading all that stands before would cost more with each sentence.
    const stop = body.slice(Math.max(0, match.index + 1 - LONGEST_ABBREVIATION), match.index + 1);
    if (!ABBREVIATION.test(stop)) borders.push(paragraph.start + match.index + match[0].length);
  }
  return borders;
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
