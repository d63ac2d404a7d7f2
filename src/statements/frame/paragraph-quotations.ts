import type { Span } from '../../text/span.ts';
import { closes, isSingle, type Mark, marksIn, opens } from './quotation-mark.ts';

/** What quotation marks do in one paragraph. */
export interface ParagraphQuotations {
  /** Opened and closed, outermost ones, in order. */
  readonly closed: readonly MarkedSpan[];
  /** Opened and never closed, outside of all closed ones, the first of them. */
  readonly open?: Mark;
  /** Whether others by the same marks were opened and closed inside the open one: it may have been written by mistake. */
  readonly isDoubtful: boolean;
  /** Closes what no mark of this paragraph opened, before anything else is opened. */
  readonly stray?: Mark;
}

interface MarkedSpan {
  readonly opening: Mark;
  readonly closing: Mark;
}

/** Nobody nests deeper: what was opened so long ago was opened by mistake. */
const MOST_OPEN = 8;

/** Reads the marks of a paragraph once, from left to right. */
export function paragraphQuotations(text: string, { start, end }: Span): ParagraphQuotations {
  const opened: Mark[] = [];
  const closed: MarkedSpan[] = [];
  let stray: Mark | undefined;
  for (const mark of marksIn(text, start, end)) {
    const fitting = openedBy(text, mark, opened);
    if (fitting >= 0) {
      closed.push({ opening: opened[fitting] as Mark, closing: mark });
      opened.length = fitting;
    } else if (opens(text, mark, { paragraphStart: start, isInside: opened.length > 0 })) {
      opened.push(mark);
      if (opened.length > MOST_OPEN) opened.shift();
    } else if (opened.length === 0 && closed.length === 0) {
      stray ??= isSingle(mark) ? undefined : mark;
    }
  }
  return settled(opened, closed, stray);
}

/** Which of the opened a mark closes, the innermost; -1 if none. An apostrophe never closes over a double mark. */
function openedBy(text: string, mark: Mark, opened: readonly Mark[]): number {
  for (let at = opened.length - 1; at >= 0; at--) {
    const one = opened[at] as Mark;
    if (closes(text, mark, one)) return at;
    if (isSingle(mark) && !isSingle(one)) return -1;
  }
  return -1;
}

function settled(opened: readonly Mark[], closed: readonly MarkedSpan[], stray: Mark | undefined): ParagraphQuotations {
  const outer = outermost(closed);
  const open = opened.find((one) => !isSingle(one)) ?? opened[0];
  const isDoubtful =
    open !== undefined && closed.some((one) => isSame(one.opening, open) && one.opening.start > open.start);
  return { closed: outer, isDoubtful, ...(open ? { open } : {}), ...(stray ? { stray } : {}) };
}

function isSame(a: Mark, b: Mark): boolean {
  return a.sign === b.sign;
}

function outermost(closed: readonly MarkedSpan[]): MarkedSpan[] {
  const outer: MarkedSpan[] = [];
  for (const one of [...closed].sort((a, b) => a.opening.start - b.opening.start))
    if (one.opening.start >= (outer.at(-1)?.closing.end ?? 0)) outer.push(one);
  return outer;
}
