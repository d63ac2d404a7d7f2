import type { Language } from '../../text/language.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { Lexicon } from './lexicon.ts';

const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, nl: DUTCH };

export function lexiconOf(language: Language): Lexicon {
  return LEXICONS[language];
}
