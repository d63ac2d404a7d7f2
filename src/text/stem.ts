import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import type { Language } from './language.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  de: stemGerman,
  fr: stemFrench,
  nl: stemDutch,
};
/** Words remembered of each language, so that no text makes this grow without end. */
const MOST_KNOWN = 50_000;

const known: Readonly<Record<Language, Map<string, string>>> = {
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  nl: new Map(),
};

/**
 * What the forms of a word have in common: "smugglers" and "smuggled" are both "smuggl". For comparing texts as wholes,
 * not for matching: it joins words that differ, and parts some that belong together.
 *
 * @param folded as in a token
 */
export function stem(folded: string, language: Language): string {
  const stems = known[language];
  const remembered = stems.get(folded);
  if (remembered !== undefined) return remembered;
  const found = STEMMERS[language](folded);
  if (stems.size >= MOST_KNOWN) stems.clear();
  stems.set(folded, found);
  return found;
}
