import type { Span } from '../../text/span.ts';

/** A stretch between quotation marks. */
export interface QuotedSpan extends Span {
  /** With its marks. */
  readonly outer: Span;
  /** The closing mark is missing: it ends with its paragraph. */
  readonly isOpen?: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  '"': '"”',
  "'": "'’",
};
const SINGLE = new Set(['‘', '‚', '‹', '›', "'"]);
const BLANK = /^\s*$/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const BEFORE_OPENING = /^$|[\s([{–—/\-:,;.!?¿¡'"“„«»‘‚’]/u;
const PARAGRAPH = /\n\s*\n/g;

/**
 * The outermost stretches between quotation marks of any style, in order. A quotation that runs over several
 * paragraphs, each beginning with the mark anew, is one.
 */
export function quotedSpans(text: string): QuotedSpan[] {
  const paragraphs = paragraphsOf(text);
  const spans: QuotedSpan[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at] as Span;
    for (const span of spansIn(text, paragraph)) {
      const before = spans.at(-1);
      if (before?.isOpen && isContinuation(text, before, span, paragraph))
        spans[spans.length - 1] = joined(before, span);
      else spans.push(span);
    }
  }
  return spans;
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const border of text.matchAll(PARAGRAPH)) {
    spans.push({ start, end: border.index });
    start = border.index + border[0].length;
  }
  return [...spans, { start, end: text.length }];
}

function isContinuation(text: string, before: QuotedSpan, span: QuotedSpan, paragraph: Span): boolean {
  const isNext = BLANK.test(text.slice(before.end, paragraph.start));
  return isNext && BLANK.test(text.slice(paragraph.start, span.outer.start)) && sameMark(text, before, span);
}

function sameMark(text: string, a: QuotedSpan, b: QuotedSpan): boolean {
  return text.charAt(a.outer.start) === text.charAt(b.outer.start);
}

function joined(before: QuotedSpan, { end, outer, isOpen }: QuotedSpan): QuotedSpan {
  const span = { start: before.start, end, outer: { start: before.outer.start, end: outer.end } };
  return isOpen ? { ...span, isOpen } : span;
}

function spansIn(text: string, { start, end }: Span): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  for (let at = start; at < end; at++) {
    if (!isOpening(text, at, start)) continue;
    const close = closingOf(text, at, end);
    if (close === undefined) {
      if (SINGLE.has(text.charAt(at)) || text.charAt(at) === '”') continue;
      spans.push({ ...trimmed(text, at + 1, end), outer: { start: at, end }, isOpen: true });
      break;
    }
    spans.push({ ...trimmed(text, at + 1, close), outer: { start: at, end: close + 1 } });
    at = close;
  }
  return spans;
}

function isOpening(text: string, at: number, from: number): boolean {
  const mark = text.charAt(at);
  if (CLOSERS[mark] === undefined) return false;
  const before = at === from ? '' : text.charAt(at - 1);
  if (mark === '„' || mark === '‚') return true;
  if (mark === '«' || mark === '“' || mark === '‘') return BEFORE_OPENING.test(before) || mark === '«';
  return BEFORE_OPENING.test(before) && /\S/u.test(text.charAt(at + 1));
}

/** Where the mark stands that closes the one at a place; marks inside may be nested. */
function closingOf(text: string, open: number, end: number): number | undefined {
  const mark = text.charAt(open);
  const closers = CLOSERS[mark] as string;
  let depth = 0;
  for (let at = open + 1; at < end; at++) {
    const sign = text.charAt(at);
    if (closers.includes(sign) && isClosing(text, at, mark)) {
      if (depth === 0) return at;
      depth--;
    } else if (sign === mark && !closers.includes(sign) && isOpening(text, at, open)) depth++;
  }
  return undefined;
}

function isClosing(text: string, at: number, mark: string): boolean {
  if (mark === '«') return true;
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (/\s/u.test(before)) return mark === '»' || !LETTER.test(behind);
  return !LETTER.test(behind);
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
