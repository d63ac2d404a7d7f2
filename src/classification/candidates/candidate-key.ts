import { tokenize } from '../../text/token.ts';
import { type NameParts, partiesOf, range } from './name-parts.ts';
import { FUNCTION_WORDS, isAction, isStateWord, PLAIN_MODIFIERS, scopeOf, topicOf } from './name-words.ts';
import type { SentenceReading } from './sentence-reading.ts';

const LONGEST_KEY = 120;
/** "Aachener", "Dubliner" */
const GERMAN_PLACE_ENDING = /(?<=\p{L}{4})er$/u;

/**
 * The same for all names of an agreement: its parties in order, then what else it is called, then its sort. Articles,
 * the order of words, case endings and words that say little are left out, and matter is named in English: "UK-Ghana
 * Joint Statement", "statement between Ghana and the UK" and "déclaration commune entre le Royaume-Uni et le Ghana" are
 * all `gb-gh-declaration`.
 */
export function candidateKey(reading: SentenceReading, parts: NameParts): string {
  const { head, first, end } = parts;
  const parties = partiesOf(reading, parts).map((code) => code.toLowerCase());
  const others = range(first, end).flatMap((word) => {
    if (word === head.word) return beginningWords(reading, parts);
    const place = reading.placeAt(word);
    if (place && parties.length > 0) return [];
    return keyWords(place ? reading.folded(word) : withoutEnding(reading, word));
  });
  const words = [...parties, ...[...new Set(others)].sort(), head.sort];
  return words.join('-').slice(0, LONGEST_KEY);
}

function beginningWords(reading: SentenceReading, { head }: NameParts): string[] {
  if (!head.beginning || reading.placeNamed(head.beginning)) return [];
  return keyWords(head.beginning.replace(/s$/, ''));
}

function keyWords(folded: string): string[] {
  if (FUNCTION_WORDS.has(folded) || PLAIN_MODIFIERS.has(folded) || /^(?:\d{4}|irregul|illegal)/.test(folded)) return [];
  if (isStateWord(folded) || isAction(folded)) return [];
  const topic = topicOf(folded) ?? scopeOf(folded);
  if (topic) return [topic];
  return tokenize(folded).map((token) => token.folded);
}

function withoutEnding(reading: SentenceReading, word: number): string {
  const folded = reading.folded(word);
  if (reading.language !== 'de' || PLAIN_MODIFIERS.has(folded)) return folded;
  return reading.words[word]?.isCapital ? folded.replace(GERMAN_PLACE_ENDING, '') : folded;
}
