import { type Language, ourLanguage } from '../text/language.ts';
import type { LanguagePassage } from '../text/passage-languages.ts';
import type { IndexedText } from './indexed-text.ts';

/**
 * A text of which only the words in some languages are heard. What stands in no passage of a certain language is in that
 * of the whole.
 *
 * @param passages in order
 * @param whole language of the text; undefined where it is unknown or none of ours
 */
export function wordsInLanguages(
  text: IndexedText,
  languages: readonly Language[],
  passages: readonly LanguagePassage[],
  whole: Language | undefined,
): IndexedText {
  const isOurs = (language: Language | undefined) => language !== undefined && languages.includes(language);
  const heard = new Uint8Array(text.wordCount).fill(Number(isOurs(whole)));
  let word = 0;
  for (const { start, end, language } of passages) {
    while (word < heard.length && text.startOf(word) < start) word++;
    const isHeard = Number(isOurs(ourLanguage(language)));
    for (; word < heard.length && text.startOf(word) < end; word++) heard[word] = isHeard;
  }
  return text.hearing((first) => heard[first] === 1);
}
