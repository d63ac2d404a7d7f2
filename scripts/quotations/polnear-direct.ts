import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import type { QuotedSpan } from '../../src/statements/frame/quoted-spans.ts';
import { CONSTRUCTIONS, LEAST_TOLD } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';
import type { GoldAttribution } from './brat.ts';
import type { Figure, QuotationError, QuotationScores } from './report.ts';
import { isSpeaker } from './same-speaker.ts';
import { around, covered, overlap } from './spans.ts';

export interface PolnearDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly GoldAttribution[];
  readonly quoted: readonly QuotedSpan[];
  readonly drawn: readonly DrawnStatement[];
}

interface Item {
  readonly document: PolnearDocument;
  readonly quoted: Span;
  readonly words: number;
  /** Attributions whose content it is. */
  readonly gold: readonly GoldAttribution[];
  readonly drawn?: DrawnStatement;
  readonly isRight: boolean;
}

const LEAST_COVERED = 0.8;
const LENGTHS: readonly (readonly [number, number])[] = [
  [1, 3],
  [4, 7],
  [8, 14],
  [15, Number.POSITIVE_INFINITY],
];

export function scoreDirect(documents: readonly PolnearDocument[]): QuotationScores {
  const items = documents.flatMap(itemsOf);
  const wanted = items.filter(({ gold, words }) => words >= 4 && hasSource(gold));
  const all = items.filter(({ gold, words }) => words >= 4 && gold.length > 0);
  const told = items.filter(({ drawn }) => drawn && drawn.confidence >= LEAST_TOLD);
  const drawn = items.filter((item) => item.drawn);
  const rightOf = (some: readonly Item[]) => some.filter(({ isRight }) => isRight).length;
  const quotations = drawn.filter(({ gold }) => gold.length > 0);
  const figures: Figure[] = [
    { name: 'is a quotation', right: quotations.length, found: drawn.length, wanted: all.length },
    { name: 'quotation + speaker, told', right: rightOf(told), found: told.length, wanted: wanted.length },
    { name: 'quotation + speaker, all', right: rightOf(drawn), found: drawn.length, wanted: wanted.length },
    ...byConstruction(drawn),
    ...LENGTHS.map((range) => ofLength(items, range)),
  ];
  return { figures, errors: items.flatMap(errorOf) };
}

function itemsOf(document: PolnearDocument): Item[] {
  return document.quoted.map((quoted): Item => {
    const gold = document.gold.filter((one) => isContentOf(quoted, one));
    const drawn = document.drawn.find((one) => one.kind === 'direct' && overlap(one, quoted) > 0);
    const isRight = drawn !== undefined && gold.some((one) => isSpeaker(document.text, drawn, one));
    const words = document.text.slice(quoted.start, quoted.end).trim().split(/\s+/).length;
    return { document, quoted, words, gold, isRight, ...(drawn ? { drawn } : {}) };
  });
}

function isContentOf(quoted: Span, { content, cue }: GoldAttribution): boolean {
  if (cue.some((one) => overlap(one, quoted) > 0)) return false;
  return covered(quoted, content) >= LEAST_COVERED * (quoted.end - quoted.start);
}

function hasSource(gold: readonly GoldAttribution[]): boolean {
  return gold.some(({ source }) => source.length > 0);
}

function byConstruction(drawn: readonly Item[]): Figure[] {
  return CONSTRUCTIONS.flatMap((construction) => {
    const some = drawn.filter((item) => item.drawn?.construction === construction);
    const right = some.filter(({ isRight }) => isRight).length;
    return some.length > 0 ? [{ name: `  ${construction}`, right, found: some.length }] : [];
  });
}

function ofLength(items: readonly Item[], [least, most]: readonly [number, number]): Figure {
  const some = items.filter(({ words }) => words >= least && words <= most);
  return {
    name: `  ${least}–${most === Number.POSITIVE_INFINITY ? '' : most} words`,
    right: some.filter(({ isRight }) => isRight).length,
    found: some.filter(({ drawn }) => drawn).length,
    wanted: some.filter(({ gold }) => hasSource(gold)).length,
  };
}

function errorOf({ document: { id, text }, quoted, gold, drawn, isRight, words }: Item): QuotationError[] {
  if (isRight || words < 4 || (!drawn && !hasSource(gold))) return [];
  const sources = gold.flatMap(({ source }) => source).map(({ start, end }) => text.slice(start, end));
  const speaker = drawn?.speakerAt ? text.slice(drawn.speakerAt.start, drawn.speakerAt.end) : '–';
  const kind = drawn ? (gold.length > 0 ? 'speaker' : 'no-quotation') : 'missed';
  const expected = `${drawn?.construction ?? ''} found: ${speaker} | source: ${sources.join(' / ')}`;
  return [
    { id, kind: drawn ? `${kind}-${drawn.construction}` : kind, detail: `${around(text, quoted)}\n→ ${expected}` },
  ];
}
