import type { Span } from '../../text/span.ts';
import { type ParagraphQuotations, paragraphQuotations } from './paragraph-quotations.ts';
import { closes, isSingle, type Mark } from './quotation-mark.ts';

/** A stretch between quotation marks. */
export interface QuotedSpan extends Span {
  /** With its marks. */
  readonly outer: Span;
  /** The closing mark is missing: it ends with its paragraph. */
  readonly isOpen?: boolean;
  /** "Yes," and "What?", not "Iron Lady". */
  readonly endsInSign: boolean;
  /** "Yes," alone. */
  readonly endsInComma: boolean;
  /** Several words, all that matter with a capital: "Who's Who in the Service". */
  readonly isTitle: boolean;
}

interface Paragraph extends ParagraphQuotations {
  readonly span: Span;
}

const BORDER = /\n\s*\n/g;
/** Of paragraphs that one quotation may run over. */
const MOST_PARAGRAPHS = 30;
const LONGEST_TITLE = 90;

/**
 * The outermost stretches between quotation marks of any style, in order. A quotation that runs over several
 * paragraphs, each beginning with the mark anew, is one. One that is never closed ends with its paragraph.
 */
export function quotedSpans(text: string): QuotedSpan[] {
  const paragraphs = paragraphSpans(text).map((span): Paragraph => ({ span, ...paragraphQuotations(text, span) }));
  const spans: QuotedSpan[] = [];
  let from = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const own = paragraph.closed.filter(({ opening }) => opening.start >= from);
    const open = paragraph.open && paragraph.open.start >= from ? openSpan(text, paragraphs, at) : undefined;
    const before = open ? own.filter(({ opening }) => opening.start < open.outer.start) : own;
    for (const { opening, closing } of before)
      spans.push(quotedSpan(text, opening.start, closing.end, opening, closing));
    if (open) spans.push(open);
    from = Math.max(from, spans.at(-1)?.outer.end ?? 0);
  }
  return spans;
}

function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const border of text.matchAll(BORDER)) {
    spans.push({ start, end: border.index });
    start = border.index + border[0].length;
  }
  return [...spans, { start, end: text.length }];
}

/** The quotation that is opened in a paragraph and not closed there, to its end in a later one or this. */
function openSpan(text: string, paragraphs: readonly Paragraph[], at: number): QuotedSpan | undefined {
  const { open, span, isDoubtful } = paragraphs[at] as Paragraph;
  if (!open) return undefined;
  const last = lastParagraph(text, paragraphs, at, open);
  const ending = paragraphs[last] as Paragraph;
  if (last > at) return spanThrough(text, open, ending);
  const next = paragraphs[at + 1];
  if (next?.stray && closes(text, next.stray, open))
    return quotedSpan(text, open.start, next.stray.end, open, next.stray);
  if (isSingle(open) || isDoubtful || open.sign === '”') return undefined;
  return { ...quotedSpan(text, open.start, span.end, open), isOpen: true };
}

/** As long as the next paragraph begins with the mark anew. */
function lastParagraph(text: string, paragraphs: readonly Paragraph[], at: number, open: Mark): number {
  for (let last = at; last < at + MOST_PARAGRAPHS; last++) {
    const next = paragraphs[last + 1];
    if (!next || firstMark(text, next)?.sign !== open.sign) return last;
    if (!isOpenFromStart(text, next)) return last + 1;
  }
  return at + MOST_PARAGRAPHS;
}

function firstMark(text: string, { open, closed, span }: Paragraph): Mark | undefined {
  const first = [open, closed[0]?.opening].find((mark) => mark && isAtStart(text, mark, span));
  return first;
}

function isOpenFromStart(text: string, { open, span }: Paragraph): boolean {
  return open !== undefined && isAtStart(text, open, span);
}

function isAtStart(text: string, { start }: Mark, span: Span): boolean {
  return start - span.start < 3 && text.slice(span.start, start).trim() === '';
}

function spanThrough(text: string, open: Mark, ending: Paragraph): QuotedSpan {
  const closing = isOpenFromStart(text, ending) ? undefined : ending.closed[0]?.closing;
  const span = quotedSpan(text, open.start, closing?.end ?? ending.span.end, open, closing);
  return closing ? span : { ...span, isOpen: true };
}

function quotedSpan(text: string, from: number, to: number, opening: Mark, closing?: Mark): QuotedSpan {
  let [start, end] = [opening.end, closing?.start ?? to];
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  const endsInComma = text.charAt(end - 1) === ',';
  const endsInSign = /[.,;:!?…–—-]/u.test(text.charAt(end - 1));
  return { start, end, outer: { start: from, end: to }, endsInSign, endsInComma, isTitle: isTitle(text, start, end) };
}

/** As German writes all nouns so, every longer word must have its capital, verbs and all. */
function isTitle(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const words = text.slice(start, end).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return (
    words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 5) && hasCapitals(words)
  );
}

function hasCapitals(words: readonly string[]): boolean {
  return words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length * 2 >= words.length;
}
