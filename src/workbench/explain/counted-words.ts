import type { AgreementClue } from '../../classification/classification.ts';
import { isInTitle } from '../../classification/evidence-at.ts';
import type { IndexedText, Place } from '../../classification/indexed-text.ts';
import { scoreParts } from '../../classification/score.ts';
import { markedSentence } from '../marked-sentence.ts';
import type { Counted } from './explanation.ts';
import { textPlace } from './text-place.ts';

/** A mention that counted. */
export interface CountedMention {
  readonly place: Place;
  readonly written: string;
  readonly weight?: number;
  readonly by?: AgreementClue;
}

const MOST_PLACES = 3;

/** What counted, by name or clause, with what each adds; sum and `inTitle` are the score but for rounding. */
export function countedWords(
  mentions: readonly CountedMention[],
  text: IndexedText,
  vouch: (mention: CountedMention) => Counted['since'],
): { readonly counted: Counted[]; readonly inTitle: number; readonly score: number } {
  const parts = scoreParts(mentions.map((mention) => ({ ...mention, isInTitle: isInTitle(text, mention.place) })));
  const groups = Map.groupBy(mentions.keys(), (index) => mentions[index]?.written ?? '');
  const counted = [...groups].map(([written, indexes]): Counted => {
    const own = indexes.flatMap((index) => mentions[index] ?? []);
    const [first] = own;
    const since = first && vouch(first);
    return {
      written,
      ...(first?.by ? { by: first.by } : {}),
      adds: rounded(indexes.reduce((sum, index) => sum + (parts.byMention[index] ?? 0), 0)),
      places: own.slice(0, MOST_PLACES).map(({ place }) => placeInSentence(text, place)),
      morePlaces: Math.max(0, own.length - MOST_PLACES),
      ...(since ? { since } : {}),
    };
  });
  return { counted, inTitle: parts.inTitle, score: parts.total };
}

function placeInSentence(text: IndexedText, place: Place): Counted['places'][number] {
  const where = textPlace(text, place);
  return { ...where, sentence: markedSentence(text.text, where) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
