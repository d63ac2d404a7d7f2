import type { Language } from '../../text/language.ts';
import type { RoleLexicon } from './roles.ts';
import { GERMAN_ROLES } from './roles-de.ts';
import { ENGLISH_ROLES } from './roles-en.ts';
import { FRENCH_ROLES } from './roles-fr.ts';
import { DUTCH_ROLES } from './roles-nl.ts';

const ROLES: Readonly<Record<Language, RoleLexicon>> = {
  en: ENGLISH_ROLES,
  de: GERMAN_ROLES,
  fr: FRENCH_ROLES,
  nl: DUTCH_ROLES,
};

export function rolesOf(language: Language): RoleLexicon {
  return ROLES[language];
}
