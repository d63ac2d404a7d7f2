import type { Lexicon } from '../lexicon/lexicon.ts';
import type { RoleLexicon } from '../lexicon/roles.ts';
import { PARTIES } from '../lexicon/roles.ts';
import { isNationality } from './nationality.ts';
import type { SpeakerWord } from './speaker-word.ts';

/** What words are in a language. */
export interface Tongue {
  readonly lexicon: Lexicon;
  readonly roles: RoleLexicon;
}

export function isRole({ roles }: Tongue, word: SpeakerWord | undefined): boolean {
  if (!word) return false;
  return isListedRole(roles, word) || (hasRoleEnding(roles, word) && (word.isCapital || roles.language !== 'de'));
}

export function isListedRole(roles: RoleLexicon, { folded, last }: SpeakerWord): boolean {
  return roles.roles.has(folded) || roles.roles.has(last);
}

function hasRoleEnding({ roleEnding, notRoles }: RoleLexicon, { last }: SpeakerWord): boolean {
  return roleEnding !== undefined && !notRoles.has(last) && roleEnding.test(last);
}

export function isTitle({ roles }: Tongue, word: SpeakerWord | undefined): boolean {
  return word !== undefined && roles.titles.has(word.folded);
}

/** Organisations of one word that are in this news all the time. */
const KNOWN: ReadonlySet<string> = new Set(
  `frontex europol eurojust interpol unhcr iom oim oxfam amnesty caritas diakonie misereor greenpeace eurostat unicef
  sea-watch cimade gisti pro-asyl`.split(/\s+/),
);

/** Whether a word makes a name one of an organisation, or stands for one. */
export function isOrganisationWord({ roles }: Tongue, word: SpeakerWord | undefined): boolean {
  // Folded, the verb "rät" is the noun "Rat".
  if (!word || (roles.language === 'de' && !word.isCapital)) return false;
  if (KNOWN.has(word.folded) && word.isCapital) return true;
  if (roles.organisations.has(word.folded) || roles.organisations.has(word.last)) return true;
  return roles.organisationEnding?.test(word.last) ?? false;
}

/** "UNHCR", "IOM", "PAC" */
export function isAcronym({ text, folded }: SpeakerWord): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(text) && text.length <= 6 && !PARTIES.has(folded);
}

export function isDeterminer({ roles }: Tongue, word: SpeakerWord | undefined): boolean {
  if (!word) return false;
  const { definite, indefinite, ours, theirs } = roles;
  return [definite, indefinite, ours, theirs].some((list) => list.has(word.folded));
}

/** Where a noun phrase cannot go on: verbs of speech, conjunctions, pronouns. */
export function isStop({ lexicon }: Tongue, word: SpeakerWord | undefined): boolean {
  if (!word) return true;
  const { folded, isCapital } = word;
  if (isCapital && !lexicon.notNames.has(folded)) return false;
  const { speechVerbs, weakVerbs, auxiliaries, complementizers, byWords, copulas, modals } = lexicon;
  const lists = [speechVerbs, weakVerbs, auxiliaries, complementizers, byWords, copulas, modals];
  return lists.some((list) => list?.has(folded));
}

/** "SPD-Abgeordnete", "Labour", "German", "Berliner": before a role and no organisation. */
export function isNoOrganisation({ folded }: SpeakerWord): boolean {
  return PARTIES.has(folded) || isNationality(folded);
}
