import { BEHIND_NAMES, PARTICLES, SURNAMES } from '../lexicon/roles.ts';
import type { WordRange } from './name-runs.ts';
import { isNationality } from './nationality.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isAcronym, isDeterminer, isListedRole, isOrganisationWord, isRole, isStop, isTitle } from './word-tests.ts';

/** A person's name in a run of words with capitals; what stands before `first` in the run are titles and a role. */
export interface PersonName extends WordRange {
  readonly hasTitle: boolean;
  readonly hasRole: boolean;
}

const MOST_WORDS = 6;
const ARTICLES: ReadonlySet<string> = new Set('die eine seine ihre unsere diese deine meine keine'.split(' '));
/** Words between a role and what it is of. */
const FARTHEST_ROLE = 4;

/** The person that a run ends with; undefined where it names none. */
export function personNameIn(words: readonly SpeakerWord[], run: WordRange, tongue: Tongue): PersonName | undefined {
  const end = withoutLetters(words, run);
  const hats = behindHats(words, { first: run.first, end }, tongue);
  if (hats.first >= end) return undefined;
  const found = { ...hats, end };
  const name = isComplement(words, found, tongue) ? lastTwo(found) : found;
  if (!name || !isName(words.slice(name.first, name.end), tongue, name.hasTitle)) return undefined;
  const isBare = !name.hasTitle && !name.hasRole && words[name.first]?.before === '';
  if (!isBare) return name;
  // "Dublin III"
  if (isNationality(words[name.first]?.folded ?? '') && /^[IVX]+$/.test(words[name.end - 1]?.text ?? ''))
    return undefined;
  if (tongue.roles.language === 'de' && hasArticle(words, name.first, tongue)) return behindCommonNoun(words, name);
  const before = words[name.first - 1];
  const isKind = before !== undefined && !before.isCapital && isOrganisationWord(tongue, before);
  return isKind || isDeterminer(tongue, before) ? undefined : name;
}

function isName(name: readonly SpeakerWord[], tongue: Tongue, hasTitle: boolean): boolean {
  const [first] = name;
  if (!first || name.length > MOST_WORDS || name.slice(0, -1).some(({ isPossessor }) => isPossessor)) return false;
  if (name.some((word) => word.isCapital && isOrganisationWord(tongue, word))) return false;
  return name.length > 1 || (!isRole(tongue, first) && (hasTitle || !isAcronym(first)));
}

/** "minister van | Justitie", "ambassadeur d’ | Allemagne": what a role is of. */
function isComplement(
  words: readonly SpeakerWord[],
  { first, hasTitle, hasRole }: PersonName,
  tongue: Tongue,
): boolean {
  if (!hasTitle && !hasRole && isCoordinated(words, first, tongue)) return true;
  const link = words[first - 1];
  if (link && words[first]?.before === '' && isOrganisationWord(tongue, words[first - 2]) && isLink(link, tongue))
    return true;
  if (hasTitle || hasRole || words[first]?.before !== '' || !link || link.isCapital) return false;
  if (!tongue.roles.links.has(link.folded) && !tongue.roles.definite.has(link.folded)) return false;
  const before = words.slice(Math.max(0, first - FARTHEST_ROLE), first - 1);
  return before.some((word) => isRole(tongue, word));
}

const MOST_COORDINATED = 4;

/** "Secretary for Asylum and | Migration", "Minister for Policing, | Fire and Crime Prevention" */
function isCoordinated(words: readonly SpeakerWord[], first: number, tongue: Tongue): boolean {
  let at = first;
  const joiner = words[at - 1];
  const isJoined = joiner !== undefined && words[at]?.before === '' && tongue.lexicon.conjunctions.has(joiner.folded);
  const isListed = words[at]?.before === ',' && tongue.lexicon.conjunctions.has(words[at + 1]?.folded ?? '');
  if (!isJoined && !isListed) return false;
  if (isJoined) at--;
  let end = at - 1;
  while (end > at - 1 - MOST_COORDINATED && isPartOfList(words[end], tongue)) end--;
  const link = words[end];
  if (end === at - 1 || !link || !isLink(link, tongue)) return false;
  return words
    .slice(Math.max(0, end - FARTHEST_ROLE), end)
    .some((word) => isOrganisationWord(tongue, word) || tongue.roles.officeHeads.has(word.last));
}

function isPartOfList(word: SpeakerWord | undefined, tongue: Tongue): boolean {
  if (!word || isRole(tongue, word)) return false;
  return word.isCapital || tongue.lexicon.conjunctions.has(word.folded);
}

function isLink({ folded, isCapital }: SpeakerWord, { roles }: Tongue): boolean {
  return !isCapital && (roles.links.has(folded) || roles.definite.has(folded));
}

/** Behind what the role is of: "minister van Justitie | Gilmar Martina". */
function lastTwo({ first, end }: WordRange): PersonName | undefined {
  return end - first > 2 ? { first: end - 2, end, hasTitle: false, hasRole: true } : undefined;
}

/** "Jane Roe MP" */
function withoutLetters(words: readonly SpeakerWord[], { first, end }: WordRange): number {
  let last = end;
  while (last - 1 > first && BEHIND_NAMES.has(words[last - 1]?.folded ?? '')) last--;
  return last;
}

interface Hats {
  readonly first: number;
  readonly hasTitle: boolean;
  readonly hasRole: boolean;
}

/** Where the name begins behind the last title or role. */
function behindHats(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): Hats {
  for (let at = end - 1; at >= first; at--) {
    const word = words[at] as SpeakerWord;
    const hasTitle = isTitle(tongue, word);
    const isLast = at === end - 1;
    const hasRole = isLast && end - first > 1 ? isLastRole(word, tongue) : isRole(tongue, word);
    if (tongue.roles.styles.has(word.folded) && !isLast)
      return { first: styled(words, at, first), hasTitle: true, hasRole: false };
    if (hasTitle || hasRole) return { first: at + 1, hasTitle, hasRole };
  }
  return { first, hasTitle: false, hasRole: false };
}

/** Behind other names with capitals only what is no family name: "Home Secretary", but "Anna Koch". */
function isLastRole(word: SpeakerWord, { roles }: Tongue): boolean {
  return isListedRole(roles, word) && !SURNAMES.has(word.last);
}

/** A style belongs to the name: "Lord Applegarth", "Mr Justice Orpington". */
function styled(words: readonly SpeakerWord[], style: number, first: number): number {
  return style > first && words[style]?.folded === 'justice' ? style - 1 : style;
}

/** "der | kurdische | Journalist" */
function hasArticle(words: readonly SpeakerWord[], first: number, tongue: Tongue): boolean {
  let at = first - 1;
  while (at > first - 3 && /(?:e|en|er|es)$/.test(words[at]?.folded ?? '') && isPlain(words[at], tongue)) at--;
  return isDeterminer(tongue, words[at]) && words.slice(at + 1, first + 1).every(({ before }) => before === '');
}

function isPlain(word: SpeakerWord | undefined, tongue: Tongue): boolean {
  return word !== undefined && !word.isCapital && !isDeterminer(tongue, word) && !isStop(tongue, word);
}

/** "der Wirt Hilaire Vandamme": of nouns with capitals behind an article, the last two are the name. */
function behindCommonNoun(words: readonly SpeakerWord[], { first, end }: WordRange): PersonName | undefined {
  // "die sechzehnjährige Nele Achterberg"
  if (end - first === 2 && words[first - 1]?.folded.endsWith('e') && !ARTICLES.has(words[first - 1]?.folded ?? ''))
    return { first, end, hasTitle: false, hasRole: true };
  let name = end - 2;
  while (name > first && PARTICLES.has(words[name]?.folded ?? '')) name--;
  if (name <= first) return undefined;
  return { first: name, end, hasTitle: false, hasRole: true };
}
