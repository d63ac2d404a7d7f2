import type { WeighedError } from './evaluation-error.ts';
import type { LabelledStatement } from './labelled-line.ts';
import type { FoundStatement, ProducedItem } from './produced-item.ts';
import { comparableQuote, quoteOverlap } from './quote-overlap.ts';
import { type Ratios, ratiosOf, share } from './ratios.ts';
import { haveSameFamilyName } from './same-family-name.ts';

export interface StatementScores extends Ratios {
  readonly speakerAccuracy: number;
  /** Lines that label statements, be it none. */
  readonly items: number;
}

/** Share of the longer quotation that must be in both for the two to be one. */
const LEAST_OVERLAP = 0.8;

interface Compared {
  readonly item: ProducedItem;
  readonly pairs: readonly { readonly label: LabelledStatement; readonly found: FoundStatement }[];
  readonly missed: readonly LabelledStatement[];
  readonly wrong: readonly FoundStatement[];
}

export function scoreStatements(items: readonly ProducedItem[]): {
  readonly scores: StatementScores;
  readonly errors: readonly WeighedError[];
} {
  const compared = items.flatMap((item) => compare(item) ?? []);
  const pairs = compared.flatMap((one) => one.pairs);
  const labels = compared.flatMap(({ item }) => item.line.statements ?? []);
  const counts = {
    truePositives: pairs.length,
    falsePositives: compared.flatMap(({ wrong }) => wrong).length,
    falseNegatives: compared.flatMap(({ missed }) => missed).length,
  };
  const scores = { ...ratiosOf(counts), speakerAccuracy: speakerAccuracy(labels, pairs) };
  return {
    scores: { ...scores, items: compared.length },
    errors: compared.flatMap(errorsOf),
  };
}

function compare(item: ProducedItem): Compared | undefined {
  const labels = item.line.statements;
  if (!labels) return undefined;
  const found = item.statements;
  const quotes = found.map(({ quote }) => comparableQuote(quote));
  const close = labels
    .flatMap((label) => {
      const quote = comparableQuote(label.quote);
      return found.map((one, at) => ({ label, found: one, overlap: overlapOf(quote, quotes[at] ?? '') }));
    })
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap);
  const pairs: { label: LabelledStatement; found: FoundStatement }[] = [];
  for (const { label, found } of close) {
    if (!pairs.some((pair) => pair.label === label || pair.found === found)) pairs.push({ label, found });
  }
  const missed = labels.filter((label) => !pairs.some((pair) => pair.label === label));
  return { item, pairs, missed, wrong: found.filter((one) => !pairs.some((pair) => pair.found === one)) };
}

/** Quotations of very different length need not be compared letter by letter. */
function overlapOf(a: string, b: string): number {
  const isFar = Math.min(a.length, b.length) < LEAST_OVERLAP * Math.max(a.length, b.length);
  return isFar ? 0 : quoteOverlap(a, b);
}

function speakerAccuracy(labels: readonly LabelledStatement[], pairs: Compared['pairs']): number {
  const named = pairs.filter(({ label }) => label.speaker);
  if (!labels.some(({ speaker }) => speaker)) return 1;
  return share(named.filter(isSpeakerRight).length, named.length);
}

function isSpeakerRight({ label, found }: Compared['pairs'][number]): boolean {
  return haveSameFamilyName(label.speaker ?? '', found.speaker ?? '');
}

function errorsOf({ item, pairs, missed, wrong }: Compared): WeighedError[] {
  const { id } = item.line;
  const misnamed = pairs.filter((pair) => pair.label.speaker && !isSpeakerRight(pair));
  return [
    ...missed.map(({ quote }) => ({ id, kind: 'statement-missed', detail: quoted(quote), weight: 1 }) as const),
    ...wrong.map(({ quote }) => ({ id, kind: 'statement-wrong', detail: quoted(quote), weight: 1 }) as const),
    ...misnamed.map(({ label, found }) => {
      const detail = `${found.speaker ?? 'nobody'} instead of ${label.speaker}: ${quoted(label.quote)}`;
      return { id, kind: 'speaker-wrong', detail, weight: 0.5 } as const;
    }),
  ];
}

const LONGEST_QUOTE = 160;

function quoted(quote: string): string {
  const folded = quote.replace(/\s+/g, ' ');
  return `“${folded.length > LONGEST_QUOTE ? `${folded.slice(0, LONGEST_QUOTE)} …` : folded}”`;
}
