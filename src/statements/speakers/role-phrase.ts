import type { Gender, RoleLexicon } from '../lexicon/roles.ts';
import type { WordRange } from './name-runs.ts';
import { type OrganisationPhrase, organisationIn } from './organisation-name.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isAcronym, isDeterminer, isNoOrganisation, isOrganisationWord, isRole } from './word-tests.ts';

/** What a noun phrase says somebody is, and for whom. */
export interface RolePhrase extends WordRange {
  /** The word for it: "chair". */
  readonly head: number;
  readonly gender?: Gender;
  readonly organisation?: OrganisationPhrase | CompoundOrganisation;
  readonly isDefinite: boolean;
}

/** "UNHCR-Sprecherin" */
export interface CompoundOrganisation {
  readonly kind: 'compound';
  readonly name: string;
}

const LEADERS: ReadonlySet<string> = new Set(
  'director chief head chair chairman chairwoman ceo officer coordinator manager chef cheffe'.split(' '),
);
/** "lawyer in Winnipeg", "avocate à Lyon" */
export const PLACE_LINKS: ReadonlySet<string> = new Set('aus uit in a at im en au aux am te zu'.split(' '));
const NO_COMPOUND: ReadonlySet<string> = new Set('eu us uk nrw vice vize ex'.split(' '));

/** Reads what words say somebody is; undefined where they tell no role. */
export function rolePhraseIn(
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
  tongue: Tongue,
): RolePhrase | undefined {
  const head = headIn(words, { first, end }, tongue);
  if (head === undefined) return undefined;
  const link = words.slice(first, head).findLastIndex(({ folded }) => tongue.roles.links.has(folded));
  // "Réponse du ministre"
  if (link > 0) return rolePhraseIn(words, { first: first + link, end }, tongue);
  const { roles } = tongue;
  let start = first;
  while (start < head && isDeterminer(tongue, words[start])) start++;
  const possessor = words.slice(start, head).findIndex((word) => word.isPossessor);
  const organisation = organisationOf(words, { first, start, head, end }, tongue);
  const isOffice = roles.officeHeads.has(words[head]?.last ?? '');
  const named = organisation?.kind === 'named' && organisation.end <= head ? organisation.end : start;
  const gender = genderOf(words, { first, end: head + 1 }, tongue);
  return {
    first: possessor >= 0 ? start + possessor + 1 : named,
    end: isOffice ? end : head + 1,
    head,
    isDefinite: !roles.indefinite.has(words[first]?.folded ?? ''),
    ...(gender ? { gender } : {}),
    ...(organisation ? { organisation } : {}),
  };
}

/** The last role before what it is of: "former Home Office director general of". */
function headIn(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): number | undefined {
  let head: number | undefined;
  for (let at = first; at < end; at++) {
    if (isRole(tongue, words[at]) && !isInName(words[at + 1], tongue)) head = at;
    else if (head !== undefined && !isHat(words[at], tongue)) break;
  }
  return head;
}

/** "Refugee" of "Refugee Council" is no role. */
function isInName(next: SpeakerWord | undefined, tongue: Tongue): boolean {
  return next?.before === '' && next.isCapital && isOrganisationWord(tongue, next);
}

function isHat(word: SpeakerWord | undefined, tongue: Tongue): boolean {
  return word !== undefined && word.before === '' && (tongue.roles.titles.has(word.folded) || isRole(tongue, word));
}

interface PhraseParts {
  readonly first: number;
  /** Behind the articles. */
  readonly start: number;
  readonly head: number;
  readonly end: number;
}

function organisationOf(words: readonly SpeakerWord[], { first, start, head, end }: PhraseParts, tongue: Tongue) {
  const { roles } = tongue;
  const word = words[head] as SpeakerWord;
  const compound = compoundIn(word, roles);
  if (compound) return compound;
  const possessor = words.slice(first, head).findIndex((one) => one.isPossessor);
  if (possessor >= 0) return organisationIn(words, { first, end: first + possessor + 1 }, tongue);
  if (roles.officeHeads.has(word.last)) return undefined;
  if (head > start) {
    const before = premodifier(
      words,
      { first: start, end: head },
      tongue,
      roles.spokes.has(word.last) || LEADERS.has(word.last),
    );
    if (before) return before;
  }
  const behind = linked(words, { first: head + 1, end }, tongue);
  const isPlace = roles.localHeads.has(word.last) && behind?.kind === 'named' && !hasKind(words, behind, tongue);
  if (behind && !isPlace) return behind;
  const whose = words.slice(first, start).find(({ folded }) => roles.ours.has(folded) || roles.theirs.has(folded));
  return whose ? ({ kind: 'meant', whose: roles.ours.has(whose.folded) ? 'ours' : 'theirs' } as const) : undefined;
}

function compoundIn({ text, last }: SpeakerWord, { language, spokes }: RoleLexicon): CompoundOrganisation | undefined {
  if (language === 'en' || !text.includes('-')) return undefined;
  const parts = text.split('-');
  const name = parts.slice(0, -1).join(' ');
  const isLeader =
    spokes.has(last) ||
    /(?:chef|chefin|leiter|leiterin|direktor|direktorin|prasident|prasidentin|directeur|baas|topman|voorzitter)$/.test(
      last,
    );
  if (!isLeader || !/^\p{Lu}/u.test(name) || NO_COMPOUND.has(name.toLowerCase())) return undefined;
  return isNoOrganisation({ folded: name.toLowerCase() } as SpeakerWord) ? undefined : { kind: 'compound', name };
}

/** "Home Office spokesperson", "Frontex director" */
function premodifier(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue, isLeader: boolean) {
  let start = end;
  while (start > first && isNamePart(words, start - 1, tongue)) start--;
  while (start < end && isNoOrganisation(words[start] as SpeakerWord)) start++;
  if (start === end || tongue.roles.language === 'de' || tongue.roles.language === 'fr') return undefined;
  const range = { first: start, end };
  const isOne = isSurelyOne(words, range, tongue) || (isLeader && words[start]?.isCapital);
  return isOne ? ({ kind: 'named', ...range } as const) : undefined;
}

function isNamePart(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  const word = words[at] as SpeakerWord;
  if (!word.isCapital || tongue.roles.notNames.has(word.folded)) return false;
  return !isRole(tongue, word) || isInName(words[at + 1], tongue);
}

function isSurelyOne(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): boolean {
  return end - first > 2 || hasKind(words, { first, end }, tongue);
}

function hasKind(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): boolean {
  return words.slice(first, end).some((word) => isAcronym(word) || isOrganisationWord(tongue, word));
}

/** "of the Refugee Council", "vom Bund der Kriminalisten" */
function linked(
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
  tongue: Tongue,
): OrganisationPhrase | undefined {
  for (let at = first; at < Math.min(end, first + 3); at++) {
    const word = words[at] as SpeakerWord;
    if (word.before !== '' && at > first) return undefined;
    if (!tongue.roles.links.has(word.folded)) continue;
    const found = organisationIn(words, { first: at + 1, end }, tongue);
    const isPlace = PLACE_LINKS.has(word.folded) && found?.kind === 'named' && !hasKind(words, found, tongue);
    return isPlace ? undefined : found;
  }
  return undefined;
}

/** As the last word that tells it does, else as the article does. */
function genderOf(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): Gender | undefined {
  const told = words.slice(first, end).findLast((word) => wordGender(word, tongue) !== undefined);
  return told ? wordGender(told, tongue) : articleGender(words[first]?.folded, tongue);
}

export function wordGender(word: SpeakerWord, tongue: Tongue): Gender | undefined {
  const { female, male, titles, styles } = tongue.roles;
  if (!isRole(tongue, word) && !titles.has(word.last) && !styles.has(word.last)) return undefined;
  if (female.test(word.last)) return 'female';
  return male.test(word.last) ? 'male' : undefined;
}

function articleGender(article: string | undefined, { roles: { language } }: Tongue): Gender | undefined {
  if (language === 'de') return article === 'die' ? 'female' : undefined;
  if (language !== 'fr') return undefined;
  return article === 'la' || article === 'une' ? 'female' : article === 'le' || article === 'un' ? 'male' : undefined;
}
