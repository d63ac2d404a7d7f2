import { type Language, ourLanguage } from '../text/language.ts';
import type { LanguagePassage } from '../text/passage-languages.ts';
import type { IndexedText } from './indexed-text.ts';

/**
 * A text of which only the words in some languages are heard. What stands in no passage of a certain language is in that
 * of the whole.
 *
 * @param whole language of the text; undefined where it is unknown or none of ours
 */
export function wordsInLanguages(
  text: IndexedText,
  languages: readonly Language[],
  passages: readonly LanguagePassage[],
  whole: Language | undefined,
): IndexedText {
  const isHeard = (offset: number) => {
    const passage = passages.find(({ start, end }) => start <= offset && offset < end);
    const language = passage ? ourLanguage(passage.language) : whole;
    return language !== undefined && languages.includes(language);
  };
  return text.hearing((word) => isHeard(text.startOf(word)));
}
