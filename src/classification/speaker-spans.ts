import { sentenceSpans } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';

const REPORTING =
  /(?<![\p{L}\p{M}])(?:said|says|told|adds?|added|explained|warned|noted|stated|sagte|sagt|erklärte|betonte|mahnte|a déclaré|déclare|a affirmé|affirme|explique|zei|zegt|aldus|benadrukte)(?![\p{L}\p{M}])/u;
const QUOTED = /["“„«][^"”“»]*["”“»]/gu;

/** Where a text says who speaks: sentences that report, without what stands in quotation marks. */
export function speakerSpans(text: string): Span[] {
  return sentenceSpans(text)
    .filter(({ start, end }) => REPORTING.test(text.slice(start, end)))
    .flatMap((sentence) => outsideQuotes(text, sentence));
}

function outsideQuotes(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const quoted of text.slice(start, end).matchAll(QUOTED)) {
    spans.push({ start: from, end: start + quoted.index });
    from = start + quoted.index + quoted[0].length;
  }
  return [...spans, { start: from, end }].filter((span) => span.start < span.end);
}
