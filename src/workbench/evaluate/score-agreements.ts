import type { AgreementMatch, NearMiss } from '../../classification/classification.ts';
import { bracketed, markedSentence } from '../marked-sentence.ts';
import type { WeighedError } from './evaluation-error.ts';
import type { ProducedItem } from './produced-item.ts';
import { type Counts, countsOf, type Ratios, ratiosOf } from './ratios.ts';

export type AgreementRatios = Counts & Ratios;

export interface AgreementScores extends AgreementRatios {
  readonly byAgreement: Readonly<Record<string, AgreementRatios>>;
  /** By the language that the label gives; items without one count under "unknown". */
  readonly byLanguage: Readonly<Record<string, AgreementRatios & { readonly items: number }>>;
}

/** Over all pairs of an item and one of the scored agreements. */
export function scoreAgreements(items: readonly ProducedItem[], scored: readonly string[]): AgreementScores {
  const languages = Object.entries(Object.groupBy(items, ({ line }) => line.language ?? 'unknown')).sort();
  return {
    ...ratiosOver(items, scored),
    byAgreement: Object.fromEntries(scored.map((id) => [id, ratiosOver(items, [id])])),
    byLanguage: Object.fromEntries(
      languages.map(([language, own = []]) => [language, { items: own.length, ...ratiosOver(own, scored) }]),
    ),
  };
}

function ratiosOver(items: readonly ProducedItem[], scored: readonly string[]): AgreementRatios {
  const counts = countsOf(
    items.flatMap((item) =>
      scored.map((id) => ({ found: matchOf(item, id) !== undefined, labelled: item.line.agreements.includes(id) })),
    ),
  );
  return { ...counts, ...ratiosOf(counts) };
}

/** Agreements of the watchlist that no label speaks of: in how many items they were found nevertheless. */
export function unscoredAgreements(items: readonly ProducedItem[], ids: readonly string[]) {
  return ids.map((id) => ({ id, items: items.filter((item) => matchOf(item, id)).length }));
}

export function agreementErrors(
  items: readonly ProducedItem[],
  scored: readonly string[],
  watched: readonly string[],
): WeighedError[] {
  return items.flatMap((item) =>
    scored.flatMap((id) => {
      const match = matchOf(item, id);
      const isLabelled = item.line.agreements.includes(id);
      if (match && !isLabelled) return wrong(item, match);
      return !match && isLabelled ? missed(item, id, watched) : [];
    }),
  );
}

function matchOf({ classification }: ProducedItem, id: string): AgreementMatch | undefined {
  return classification.agreements.find((match) => match.id === id);
}

const MOST_SENTENCES = 2;
const MOST_PLACES = 40;

function wrong({ line, text }: ProducedItem, { id, score, evidence }: AgreementMatch): WeighedError {
  // To find a sentence costs more the longer the text is, and few are shown.
  const sentences = evidence.slice(0, MOST_PLACES).map((words) => bracketed(markedSentence(text, words, evidence)));
  const shown = [...new Set(sentences)].slice(0, MOST_SENTENCES).join(' / ');
  return { id: line.id, kind: 'agreement-wrong', detail: `${id}: ${shown}`, weight: score };
}

function missed(item: ProducedItem, id: string, watched: readonly string[]): WeighedError {
  const near = item.classification.nearMisses?.find((miss) => miss.of === 'agreement' && miss.id === id);
  const reason = near ? nearMissText(item, near) : unseen(id, watched);
  const detail = `${id}: ${item.title || item.text.slice(0, 80)} (${reason})`;
  return { id: item.line.id, kind: 'agreement-missed', detail, weight: near ? 1 : 2 };
}

function nearMissText({ text }: ProducedItem, { reason, evidence }: NearMiss): string {
  const [first] = evidence;
  return first ? `${reason}: ${bracketed(markedSentence(text, first))}` : reason;
}

function unseen(id: string, watched: readonly string[]): string {
  return watched.includes(id) ? 'nothing in it looks like this agreement' : 'not on the watchlist';
}
