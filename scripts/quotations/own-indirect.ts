import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import { CONSTRUCTIONS, LEAST_TOLD } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/token.ts';
import { haveSameFamilyName } from '../../src/workbench/evaluate/same-family-name.ts';
import type { OwnItem, OwnLine } from './own-item.ts';
import type { Figure, QuotationError, QuotationScores } from './report.ts';
import { around, overlap } from './spans.ts';

type Label = NonNullable<OwnLine['indirect']>[number] & Span;

interface Judged {
  readonly item: OwnItem;
  readonly found: DrawnStatement;
  /** Those whose words it shares. */
  readonly labels: readonly Label[];
  readonly right: readonly Label[];
}

const LEAST_SHARED = 0.5;
const LEAST_LETTERS = 4;

export function ownIndirect(all: readonly OwnItem[], language: string): QuotationScores {
  const items = all.filter(({ line }) => line.indirect);
  const judged = items.flatMap(judge);
  const wanted = items.flatMap(labelsOf).length;
  const told = judged.filter(({ found }) => found.confidence >= LEAST_TOLD);
  const figures = [
    figureOf('indirect words, all', judged, wanted, ({ labels }) => labels),
    figureOf('indirect, told', told, wanted),
    figureOf('indirect, all', judged, wanted),
    ...CONSTRUCTIONS.map((one) =>
      figureOf(
        `  ${one}`,
        judged.filter(({ found }) => found.construction === one),
      ),
    ).filter(({ found }) => found),
  ];
  const missed = items.flatMap((item) => missedOf(item, judged));
  const named = figures.map((one) => ({ ...one, name: `${language} ${one.name}` }));
  return { figures: named, errors: [...judged.flatMap(errorOf), ...missed] };
}

/** Precision counts what was found; recall what was labelled. */
function figureOf(name: string, some: readonly Judged[], wanted?: number, of = ({ right }: Judged) => right): Figure {
  const right = some.filter((one) => of(one).length > 0).length;
  return { name, right, found: some.length, ...(wanted === undefined ? {} : { wanted }) };
}

function judge(item: OwnItem): Judged[] {
  const all = labelsOf(item);
  return item.drawn
    .filter(({ kind }) => kind === 'indirect')
    .map((found) => {
      const labels = all.filter((label) => sharesWords(found, label));
      return { item, found, labels, right: labels.filter((label) => agrees(item, found, label)) };
    });
}

function labelsOf({ line, text }: OwnItem): Label[] {
  return (line.indirect ?? []).map((label) => {
    const start = text.lastIndexOf(label.words);
    return { ...label, start, end: start + label.words.length };
  });
}

function sharesWords(a: Span, b: Span): boolean {
  return overlap(a, b) >= LEAST_SHARED * Math.min(a.end - a.start, b.end - b.start);
}

function agrees({ text }: OwnItem, { speaker, speakerAt }: DrawnStatement, label: Label): boolean {
  if (label.speaker) return haveSameFamilyName(label.speaker, speaker.name ?? '');
  if (!label.organisation) return !speaker.name;
  const mention = speakerAt ? text.slice(speakerAt.start, speakerAt.end) : '';
  const words = wordsOf(`${speaker.organisation ?? ''} ${speaker.organisation ? '' : mention}`);
  return [...wordsOf(label.organisation)].some((word) => words.has(word));
}

function wordsOf(phrase: string): Set<string> {
  return new Set(
    tokenize(phrase)
      .map(({ folded }) => folded)
      .filter(({ length }) => length >= LEAST_LETTERS || phrase.length <= LEAST_LETTERS),
  );
}

function errorOf({ item: { line, text }, found, labels, right }: Judged): QuotationError[] {
  if (right.length > 0) return [];
  const mention = found.speakerAt ? text.slice(found.speakerAt.start, found.speakerAt.end) : '–';
  const { name, organisation } = found.speaker;
  const told = `${found.construction} ${found.confidence} “${mention}” → ${name ?? '–'} (${organisation ?? '–'})`;
  const wanted = labels.map(({ speaker, organisation: of }) => `${speaker ?? '–'} (${of ?? '–'})`).join(' / ');
  const kind = labels.length > 0 ? 'indirect-speaker' : 'indirect-wrong';
  return [{ id: line.id, kind, detail: `${around(text, found, 120)}\n→ ${told} | label: ${wanted}` }];
}

function missedOf(item: OwnItem, judged: readonly Judged[]): QuotationError[] {
  const found = judged.filter((one) => one.item === item);
  return labelsOf(item)
    .filter(
      (label) =>
        !found.some(({ labels }) => labels.some(({ start, end }) => label.start === start && label.end === end)),
    )
    .map((label) => ({ id: item.line.id, kind: 'indirect-missed', detail: around(item.text, label, 100) }));
}
