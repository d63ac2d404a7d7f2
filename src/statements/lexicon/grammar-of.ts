import type { Language } from '../../text/language.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { Grammar } from './grammar.ts';

const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  en: { lexicon: ENGLISH },
  de: { lexicon: GERMAN },
  fr: { lexicon: FRENCH },
  nl: { lexicon: DUTCH },
};

export function grammarOf(language: Language): Grammar {
  return GRAMMARS[language];
}
