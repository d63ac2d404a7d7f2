import type { Language } from '../../text/language.ts';
import { DUTCH_SYNTAX } from '../attribution/dutch/dutch-syntax.ts';
import { FRENCH_SYNTAX } from '../attribution/french/french-syntax.ts';
import { attributeBy } from '../attribution/syntax/attribute-by.ts';
import { germanUtterances } from '../german-utterances.ts';
import { reportBy } from '../reported/report-by.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { Grammar } from './grammar.ts';

const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  en: { lexicon: ENGLISH },
  de: { lexicon: GERMAN, utterances: germanUtterances },
  fr: { lexicon: FRENCH, attribute: attributeBy(FRENCH_SYNTAX), report: reportBy(FRENCH_SYNTAX) },
  nl: { lexicon: DUTCH, attribute: attributeBy(DUTCH_SYNTAX), report: reportBy(DUTCH_SYNTAX) },
};

export function grammarOf(language: Language): Grammar {
  return GRAMMARS[language];
}
