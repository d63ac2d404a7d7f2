import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import { CONSTRUCTIONS, LEAST_TOLD } from '../../src/statements/statement.ts';
import { foldWord } from '../../src/text/token.ts';
import type { LabelledStatement } from '../../src/workbench/evaluate/labelled-line.ts';
import { comparableQuote, quoteOverlap } from '../../src/workbench/evaluate/quote-overlap.ts';
import { haveSameFamilyName } from '../../src/workbench/evaluate/same-family-name.ts';
import type { OwnItem } from './own-item.ts';
import type { Figure, QuotationError, QuotationScores } from './report.ts';
import { around } from './spans.ts';

interface Pair {
  readonly item: OwnItem;
  readonly label?: LabelledStatement;
  readonly found?: DrawnStatement;
}

const LEAST_OVERLAP = 0.8;

export function ownDirect(items: readonly OwnItem[], language: string): QuotationScores {
  const pairs = items.flatMap(pairsOf);
  const wanted = pairs.filter(({ label }) => label).length;
  const figures = [true, false].flatMap((told) => figuresOf(pairs, wanted, told ? 'told' : 'all'));
  const named = [...figures, ...byConstruction(pairs)].map((one) => ({ ...one, name: `${language} ${one.name}` }));
  return { figures: named, errors: pairs.flatMap(errorOf) };
}

function figuresOf(pairs: readonly Pair[], wanted: number, which: 'told' | 'all'): Figure[] {
  const least = which === 'told' ? LEAST_TOLD : 0;
  const found = pairs.filter((pair) => pair.found && pair.found.confidence >= least);
  const same = found.filter(({ label }) => label);
  const named = same.filter(({ label }) => label?.speaker);
  const right = (some: readonly Pair[]) => some.filter(isRight).length;
  return [
    { name: `quotation, ${which}`, right: same.length, found: found.length, wanted },
    { name: `quotation + speaker, ${which}`, right: right(same), found: found.length, wanted },
    { name: `  speaker of those named, ${which}`, right: right(named), found: named.length },
    { name: `  mention, ${which}`, right: named.filter(isMentionRight).length, found: named.length },
  ];
}

function byConstruction(pairs: readonly Pair[]): Figure[] {
  return CONSTRUCTIONS.flatMap((construction) => {
    const some = pairs.filter(({ found }) => found?.construction === construction);
    const right = some.filter((pair) => isMentionRight(pair)).length;
    return some.length > 0 ? [{ name: `  ${construction}, quotation + mention`, right, found: some.length }] : [];
  });
}

function pairsOf(item: OwnItem): Pair[] {
  const labels = item.line.statements;
  if (!labels) return [];
  const direct = item.drawn.filter(({ kind }) => kind === 'direct');
  const taken = new Map<LabelledStatement, DrawnStatement>();
  for (const label of labels) {
    const found = direct.find((one) => ![...taken.values()].includes(one) && isSame(one, label));
    if (found) taken.set(label, found);
  }
  const wrong = direct.filter((one) => ![...taken.values()].includes(one));
  return [...labels.map((label) => pairOf(item, label, taken.get(label))), ...wrong.map((found) => ({ item, found }))];
}

function pairOf(item: OwnItem, label: LabelledStatement, found: DrawnStatement | undefined): Pair {
  return { item, label, ...(found ? { found } : {}) };
}

function isSame({ quote }: DrawnStatement, label: LabelledStatement): boolean {
  return quoteOverlap(comparableQuote(quote), comparableQuote(label.quote)) >= LEAST_OVERLAP;
}

function isRight({ label, found }: Pair): boolean {
  if (!label || !found) return false;
  return label.speaker ? haveSameFamilyName(label.speaker, found.speaker.name ?? '') : !found.speaker.name;
}

function isMentionRight({ item, label, found }: Pair): boolean {
  if (!label || !found) return false;
  if (!label.speaker) return true;
  if (!found.speakerAt) return false;
  const mention = foldWord(item.text.slice(found.speakerAt.start, found.speakerAt.end)).toLowerCase();
  const mine = lastWord(label.speaker);
  if (mention.includes(mine)) return true;
  const others = (item.line.statements ?? []).flatMap(({ speaker }) => (speaker ? [lastWord(speaker)] : []));
  return !others.some((other) => other !== mine && mention.includes(other));
}

function lastWord(name: string): string {
  return foldWord(name.split(/[\s-]/).at(-1) ?? name).toLowerCase();
}

function errorOf(pair: Pair): QuotationError[] {
  const { item, label, found } = pair;
  if (isRight(pair) && isMentionRight(pair)) return [];
  const { id } = item.line;
  if (!found) return [{ id, kind: 'direct-missed', detail: `${label?.speaker ?? '–'}: ${label?.quote}` }];
  const mention = found.speakerAt ? item.text.slice(found.speakerAt.start, found.speakerAt.end) : '–';
  const told = `${found.construction} ${found.confidence} “${mention}” → ${found.speaker.name ?? '–'}`;
  const kind = label ? (isMentionRight(pair) ? 'direct-name' : 'direct-speaker') : 'direct-wrong';
  return [{ id, kind, detail: `${around(item.text, found, 120)}\n→ ${told} | label: ${label?.speaker ?? '–'}` }];
}
