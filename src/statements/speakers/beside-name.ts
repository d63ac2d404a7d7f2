import type { WordRange } from './name-runs.ts';
import { type OrganisationPhrase, organisationIn } from './organisation-name.ts';
import { PLACE_LINKS, type RolePhrase, rolePhraseIn } from './role-phrase.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isAcronym, isDeterminer, isOrganisationWord, isRole, isStop, isTitle } from './word-tests.ts';

/** What stands beside a name and tells of the person: "our director, X, of Y". */
export interface BesideName extends WordRange {
  readonly role?: RolePhrase;
  readonly organisation?: OrganisationPhrase;
}

const LONGEST = 12;
const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'ist', 'war', 'est', 'etait']);
/** How far into what stands between commas its role may be. */
const FARTHEST_ROLE = 6;
/** Words of a role that is in no list, with its article, at most. */
const MOST_OPEN = 5;

/**
 * Reads what stands before and behind a name.
 *
 * @param run the run of words with capitals that the name ends
 * @param from first word that may belong to it
 */
export function besideName(
  words: readonly SpeakerWord[],
  name: WordRange,
  tongue: Tongue,
  { run, from }: { readonly run: WordRange; readonly from: number },
): BesideName {
  const before = roleBefore(words, name, tongue, { run, from });
  const behind = roleBehind(words, name, tongue);
  const role = before?.role ?? behind?.role;
  const own = organisationBehind(words, name, tongue);
  const organisation =
    own ?? (before?.role?.organisation ? undefined : (behind?.organisation ?? ourOwn(words, name, tongue)));
  return {
    first: before?.first ?? name.first,
    end: Math.max(behind?.end ?? 0, own?.kind === 'named' ? own.end : 0, name.end),
    ...(role ? { role } : {}),
    ...(organisation ? { organisation } : {}),
  };
}

interface Beside extends WordRange {
  readonly role?: RolePhrase;
  readonly organisation?: OrganisationPhrase;
}

function roleBefore(
  words: readonly SpeakerWord[],
  name: WordRange,
  tongue: Tongue,
  { run, from }: { readonly run: WordRange; readonly from: number },
): Beside | undefined {
  const titled = beforeTitles(words, name.first, tongue);
  // "The chair is Ada Bell"
  const last = words[titled]?.before === '' && COPULAS.has(words[titled - 1]?.folded ?? '') ? titled - 1 : titled;
  const sign = words[last]?.before ?? '';
  if (last === 0 || (sign !== '' && sign !== ',')) return undefined;
  const first = beginningOfPhrase(words, last, tongue, Math.min(from, run.first));
  if (first >= last) return undefined;
  const role =
    rolePhraseIn(words, { first, end: last }, tongue) ??
    (sign === '' ? openRole(words, { first, end: last }, tongue) : undefined);
  return role && { first, end: last, role };
}

function beforeTitles(words: readonly SpeakerWord[], name: number, tongue: Tongue): number {
  let first = name;
  while (
    words[first]?.before === '' &&
    (isTitle(tongue, words[first - 1]) || tongue.roles.styles.has(words[first - 1]?.folded ?? ''))
  )
    first--;
  return first;
}

function isJoining({ folded }: SpeakerWord, { lexicon, roles }: Tongue): boolean {
  return roles.links.has(folded) || lexicon.prepositions.has(folded) || lexicon.conjunctions.has(folded);
}

/** What stands between an article and a name is what somebody is, whatever it is: "der Wirt", "our policy lead". */
function openRole(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): RolePhrase | undefined {
  const article = words[first];
  if (!article || !isDeterminer(tongue, article) || end - first < 2 || end - first > MOST_OPEN) return undefined;
  const last = words[end - 1] as SpeakerWord;
  if (last.isPossessor || isOrganisationWord(tongue, last) || isJoining(last, tongue)) return undefined;
  if (tongue.roles.language === 'de' && !last.isCapital) return undefined;
  const { ours, theirs, indefinite } = tongue.roles;
  const whose = ours.has(article.folded) ? 'ours' : theirs.has(article.folded) ? 'theirs' : undefined;
  return {
    first: first + 1,
    end,
    head: end - 1,
    isDefinite: !indefinite.has(article.folded),
    ...(whose ? { organisation: { kind: 'meant', whose } } : {}),
  };
}

/** Where the noun phrase begins that ends right before a name. */
function beginningOfPhrase(words: readonly SpeakerWord[], name: number, tongue: Tongue, from: number): number {
  const farthest = Math.max(0, name - LONGEST);
  let plain = name;
  let open = true;
  for (let at = name - 1; at >= farthest; at--) {
    const word = words[at] as SpeakerWord;
    if (isStop(tongue, word) || (tongue.roles.relatives.has(word.folded) && tongue.roles.language !== 'de')) break;
    if (isDeterminer(tongue, word) && !isBehindLink(words, at, tongue)) return at;
    if (open && (at >= from || isOwnPart(word, tongue))) plain = at;
    else open = false;
    if (word.before !== '') break;
  }
  return plain;
}

/** "chair of the committee": the article is not where the phrase begins. */
function isBehindLink(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (words[at]?.before !== '') return false;
  return tongue.roles.links.has(before.folded) || (tongue.roles.language === 'de' && at >= 2 && isRole(tongue, before));
}

function isOwnPart(word: SpeakerWord, tongue: Tongue): boolean {
  if (isRole(tongue, word) || isTitle(tongue, word)) return true;
  return word.isCapital && !tongue.roles.notNames.has(word.folded);
}

/** "X, director of Y," · "X, de Frontières ouvertes" · "X (Y)" */
function roleBehind(words: readonly SpeakerWord[], { end }: WordRange, tongue: Tongue): Beside | undefined {
  const word = words[end];
  if ((word?.before !== ',' && word?.before !== '(') || isStop(tongue, word)) return undefined;
  const last = endOfApposition(words, end, tongue);
  const lead = words.slice(end, Math.min(last, end + FARTHEST_ROLE));
  const isRoleNear = lead.some((one) => isRole(tongue, one));
  const role = isRoleNear ? rolePhraseIn(words, { first: end, end: last }, tongue) : undefined;
  if (role) return { first: end, end: last, role };
  if (!tongue.roles.links.has(word.folded) || tongue.roles.definite.has(word.folded)) return undefined;
  const organisation = organisationIn(words, { first: end + 1, end: last }, tongue);
  return organisation?.kind === 'named' ? { first: end, end: last, organisation } : undefined;
}

function endOfApposition(words: readonly SpeakerWord[], first: number, tongue: Tongue): number {
  let end = first + 1;
  while (end < words.length && end - first < 2 * LONGEST && goesOn(words, end, tongue)) end++;
  return end;
}

function goesOn(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  const word = words[at] as SpeakerWord;
  return (word.before === '' || word.before === '&') && !isStop(tongue, word);
}

/** "X of the University of Y", "X (UNHCR)" */
function organisationBehind(
  words: readonly SpeakerWord[],
  { end }: WordRange,
  tongue: Tongue,
): OrganisationPhrase | undefined {
  const word = words[end];
  if (!word) return undefined;
  if (word.before === '(' && isAcronym(word)) return { kind: 'named', first: end, end: end + 1 };
  if (word.before !== '' || !tongue.roles.links.has(word.folded) || PLACE_LINKS.has(word.folded)) return undefined;
  const organisation = organisationIn(words, { first: end + 1, end: endOfApposition(words, end, tongue) }, tongue);
  return organisation?.kind === 'named' && isWide(words, organisation, tongue) ? organisation : undefined;
}

/** "X, who led our team" */
function ourOwn(words: readonly SpeakerWord[], { end }: WordRange, { roles }: Tongue): OrganisationPhrase | undefined {
  const first = words[end];
  if (first?.before !== ',' || !roles.relatives.has(first.folded)) return undefined;
  for (let at = end + 1; at < end + LONGEST && words[at]?.before === ''; at++) {
    if (roles.ours.has(words[at]?.folded ?? '')) return { kind: 'meant', whose: 'ours' };
  }
  return undefined;
}

/** In English and French a single name behind "of" is a place as often as not. */
function isWide(words: readonly SpeakerWord[], { first, end }: WordRange, { roles }: Tongue): boolean {
  if (end - first > 1 || isAcronym(words[first] as SpeakerWord)) return true;
  const link = words[first - 1]?.folded;
  return roles.language === 'de' || roles.language === 'nl' || link === 'from' || link === 'for';
}
