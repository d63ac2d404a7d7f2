import type { Language } from '../text/language.ts';
import { stem } from '../text/stem.ts';
import { foldWord } from '../text/token.ts';
import { hashOf } from '../text/word-scanner.ts';
import { type CalendarWord, calendarWord } from './calendar-words.ts';
import { eventOf } from './event-words.ts';
import { placeOf } from './place-words.ts';
import { wordWeight } from './word-weight.ts';

/** What is known of a word in a language. All have all fields: texts are read faster so. */
export interface KnownWord {
  /** Hash of its stem. */
  readonly stem: number;
  /** Hash by which it is the same name in all languages. */
  readonly name: number;
  /** 0 for words that say nothing. */
  readonly weight: number;
  readonly event: number | undefined;
  /** Where it has a capital. */
  readonly place: number | undefined;
  /** Hash of its beginning, by which words of several languages may be the same: "tribunal", "Tribunal". */
  readonly root: number;
  readonly calendar: CalendarWord | undefined;
  /** 1,000 for "thousand", a million for "million", 1 for others. */
  readonly times: number;
}

const SHORTEST = 3;
const IS_WORD = /^\p{L}+$/u;
/** Letters of a word that stand for it across languages. */
export const ROOT = 6;
/** Words remembered of each language, so that no text makes this grow without end. */
const MOST_KNOWN = 40_000;
const TIMES: readonly (readonly [beginning: RegExp, times: number])[] = [
  [/^(?:thousand|tausend|mille|duizend)$/, 1e3],
  [/^mil+i?j?oe?n(?:en|s)?$/, 1e6],
  [/^(?:billion|milliarden?|milliards?|miljard)$/, 1e9],
];

const known: Readonly<Record<Language, Map<number, KnownWord>>> = {
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  nl: new Map(),
};

/** @param hash of the folded word, so that it need not be cut out of the text when it is known */
export function knownWord(hash: number, language: Language, text: string, start: number, end: number): KnownWord {
  const words = known[language];
  const remembered = words.get(hash);
  if (remembered) return remembered;
  if (words.size >= MOST_KNOWN) words.clear();
  const made = lookUp(foldWord(text.slice(start, end)), language);
  words.set(hash, made);
  return made;
}

function lookUp(folded: string, language: Language): KnownWord {
  const stemmed = stem(folded, language);
  const isTerm = folded.length >= SHORTEST && IS_WORD.test(folded);
  const event = isTerm ? eventOf(folded, language) : undefined;
  const calendar = calendarWord(folded, language);
  const place = IS_WORD.test(folded) ? placeOf(folded) : undefined;
  const times = TIMES.find(([beginning]) => beginning.test(folded))?.[1] ?? 1;
  return {
    stem: hashOf(stemmed),
    name: hashOf(folded.length > 4 ? folded.replace(/s$/, '') : folded),
    weight: isTerm && !calendar ? wordWeight(stemmed, language) : 0,
    root: hashOf(folded.slice(0, ROOT)),
    place,
    event,
    calendar,
    times,
  };
}
