import { parseQuery } from '../../watchlist/query/parse-query.ts';
import { phraseOf } from '../../watchlist/query/phrase.ts';
import type { Phrase } from '../../watchlist/query/query.ts';
import type { TextWords } from './text-words.ts';

/** What `@ID` and `party:ID` stand for. */
export type WordsOf = (of: 'list' | 'party', id: string) => readonly string[];

/** Lists are searched for a near word only as far as this. */
const MOST_PHRASES = 60;

/** Why a word, phrase or list, as a query writes it, is nowhere in a text, with what comes nearest. */
export function absenceReason(written: string, words: TextWords, wordsOf: WordsOf): string {
  const phrases = phrasesOf(written, wordsOf);
  const [only] = phrases;
  if (phrases.length === 1 && only) return phraseReason(only, words);
  const missing = phrases.slice(0, MOST_PHRASES).flatMap((phrase) => missingWords(phrase, words));
  return `none of its ${phrases.length} words or phrases is in the text${nearestOf(missing, words)}`;
}

function phrasesOf(written: string, wordsOf: WordsOf): Phrase[] {
  const parsed = parseQuery(written);
  if (parsed.kind !== 'parsed') return [];
  const { query } = parsed;
  if (query.kind === 'words') return wordsOf(query.of, query.id).map(phraseOf);
  return query.kind === 'term' ? [query] : [];
}

function phraseReason(phrase: Phrase, words: TextWords): string {
  const missing = missingWords(phrase, words);
  const [first] = missing;
  if (first) {
    const name = phrase.words.length > 1 ? `“${first.word}” is not in the text` : 'not in the text';
    return `${name}${nearestOf(missing, words)}`;
  }
  if (phrase.words.length > 1) return 'its words are in the text, but not together like this';
  const other = phrase.words.map((word) => words.find(word) ?? '').join(' ');
  return `in the text only in other letters: “${other}”`;
}

function missingWords(phrase: Phrase, words: TextWords): Phrase['words'] {
  return phrase.words.filter((word) => words.find(word) === undefined);
}

function nearestOf(missing: Phrase['words'], words: TextWords): string {
  for (const word of missing) {
    const nearest = words.nearest(word);
    if (nearest) return `; nearest is “${nearest}”`;
  }
  return '';
}
