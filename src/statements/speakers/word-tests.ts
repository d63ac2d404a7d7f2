import type { RoleLexicon } from '../lexicon/roles.ts';
import { PARTIES } from '../lexicon/roles.ts';
import { isNationality } from './nationality.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';

/** Endings remembered at most. */
const MOST_ENDINGS = 20_000;

export function isRole(tongue: Tongue, word: SpeakerWord | undefined): boolean {
  if (!word) return false;
  if (isListedRole(tongue.roles, word)) return true;
  return (word.isCapital || tongue.roles.language !== 'de') && hasRoleEnding(tongue, word);
}

export function isListedRole(roles: RoleLexicon, { folded, last }: SpeakerWord): boolean {
  return roles.roles.has(folded) || roles.roles.has(last);
}

function hasRoleEnding({ roles: { roleEnding, notRoles }, endings }: Tongue, { last }: SpeakerWord): boolean {
  return roleEnding !== undefined && !notRoles.has(last) && endsSo(endings.roles, roleEnding, last);
}

function endsSo(known: Map<string, boolean>, ending: RegExp, word: string): boolean {
  const told = known.get(word);
  if (told !== undefined) return told;
  if (known.size >= MOST_ENDINGS) known.clear();
  const found = ending.test(word);
  known.set(word, found);
  return found;
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
export function isOrganisationWord({ roles, endings }: Tongue, word: SpeakerWord | undefined): boolean {
  // Folded, the verb "rät" is the noun "Rat".
  if (!word || (roles.language === 'de' && !word.isCapital)) return false;
  if (KNOWN.has(word.folded) && word.isCapital) return true;
  if (roles.organisations.has(word.folded) || roles.organisations.has(word.last)) return true;
  return roles.organisationEnding !== undefined && endsSo(endings.organisations, roles.organisationEnding, word.last);
}

/** "UNHCR", "IOM", "PAC" */
export function isAcronym({ text, folded }: SpeakerWord): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(text) && text.length <= 6 && !PARTIES.has(folded);
}

export function isDeterminer({ determiners }: Tongue, word: SpeakerWord | undefined): boolean {
  return word !== undefined && determiners.has(word.folded);
}

/** Where a noun phrase cannot go on. */
export function isStop({ lexicon, stops }: Tongue, word: SpeakerWord | undefined): boolean {
  if (!word) return true;
  return (!word.isCapital || lexicon.notNames.has(word.folded)) && stops.has(word.folded);
}

/** "SPD-Abgeordnete", "Labour", "German", "Berliner": before a role and no organisation. */
export function isNoOrganisation({ folded }: SpeakerWord): boolean {
  return PARTIES.has(folded) || isNationality(folded);
}
