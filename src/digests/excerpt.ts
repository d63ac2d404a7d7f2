import type { Classification, Match } from '../classification/classification.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Excerpt } from './digest.ts';

const MOST_EXCERPTS = 3;
const LONGEST_SENTENCE = 400;

/**
 * The sentences that matched, in the order of the text, with the words that matched marked. Agreements go before
 * keyword rules, and each agreement gets its first sentence before any gets a second.
 */
export function excerptsOf(text: string, title: string, classification: Classification): Excerpt[] {
  const matches: readonly Match[] =
    classification.agreements.length > 0 ? classification.agreements : classification.rules;
  const sentences: Span[] = [];
  for (const place of placesByTurn(matches.map((match) => match.evidence))) {
    const sentence = shortened(text, sentenceAround(text, place), place);
    if (isTitle(text, sentence, title)) continue;
    if (!sentences.some((known) => known.start < sentence.end && sentence.start < known.end)) sentences.push(sentence);
    if (sentences.length === MOST_EXCERPTS) break;
  }
  const places = matches.flatMap((match) => match.evidence);
  return sentences.sort((a, b) => a.start - b.start).map((sentence) => markedStretches(text, sentence, places));
}

/** The first place of each match, then the second of each, and so on. */
function placesByTurn(evidence: readonly (readonly Span[])[]): Span[] {
  const turns = Math.max(0, ...evidence.map((places) => places.length));
  return Array.from({ length: turns }, (_, turn) => evidence.flatMap((places) => places[turn] ?? [])).flat();
}

/** Pages repeat their title above the text; the entry has it already. */
function isTitle(text: string, sentence: Span, title: string): boolean {
  return title.includes(text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '));
}

function shortened(text: string, sentence: Span, place: Span): Span {
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) return sentence;
  const half = LONGEST_SENTENCE / 2;
  const start = Math.max(sentence.start, place.start - half);
  const end = Math.min(sentence.end, place.end + half);
  return {
    start: start === sentence.start ? start : text.indexOf(' ', start) + 1,
    end: end === sentence.end ? end : Math.max(place.end, text.lastIndexOf(' ', end)),
  };
}

function markedStretches(text: string, sentence: Span, places: readonly Span[]): Excerpt {
  const stretches: { text: string; marked: boolean }[] = [];
  let at = sentence.start;
  const push = (end: number, marked: boolean) => {
    const stretch = text.slice(at, end).replace(/\s+/g, ' ');
    if (stretch) stretches.push({ text: stretch, marked });
    at = end;
  };
  const inside = places.filter((place) => place.start >= sentence.start && place.end <= sentence.end);
  for (const place of inside.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start < at) continue;
    push(place.start, false);
    push(place.end, true);
  }
  push(sentence.end, false);
  return stretches;
}
