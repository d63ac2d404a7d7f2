import type { WordRange } from './name-runs.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isAcronym, isDeterminer, isNoOrganisation, isOrganisationWord, isRole, isStop } from './word-tests.ts';

/** An organisation as a noun phrase calls it: by its name, or as one that was named elsewhere. */
export type OrganisationPhrase =
  | ({ readonly kind: 'named' } & WordRange)
  /** "the charity", "its", "our" */
  | { readonly kind: 'meant'; readonly noun?: string; readonly whose?: 'ours' | 'theirs' };

/** Within the names of organisations, before a part that begins with a capital: "Médecins du Monde", "Welcome at Dover". */
const NAME_LINKS: ReadonlySet<string> = new Set(
  'of at for the and to against de des du d l la le les van der den voor en von vom und fur et sans pour'.split(' '),
);
/** Words at most between an organisation's kind and its name: "human rights advocacy and support organisation". */
const FARTHEST_NAME = 8;

/** The organisation whose name the words of a noun phrase are, without looking for one that is only meant. */
export function namedOrganisationIn(
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
  tongue: Tongue,
): WordRange | undefined {
  if (whoseOf(words[first], tongue)) return undefined;
  return namedFrom(words, { first: afterDeterminers(words, { first, end }, tongue), end }, tongue);
}

/** The organisation in the words of a noun phrase that begins where its name, kind or article does. */
export function organisationIn(
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
  tongue: Tongue,
): OrganisationPhrase | undefined {
  const whose = whoseOf(words[first], tongue);
  const start = afterDeterminers(words, { first, end }, tongue);
  const named = namedFrom(words, { first: start, end }, tongue);
  if (named && !whose) return { kind: 'named', ...named };
  const noun = words.slice(start, end).find((word) => isOrganisationWord(tongue, word));
  if (whose || noun) return { kind: 'meant', ...(noun ? { noun: noun.last } : {}), ...(whose ? { whose } : {}) };
  return undefined;
}

function afterDeterminers(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): number {
  let start = first;
  while (start < end && isDeterminer(tongue, words[start])) start++;
  return start;
}

function whoseOf(word: SpeakerWord | undefined, { roles }: Tongue): 'ours' | 'theirs' | undefined {
  if (!word) return undefined;
  if (roles.ours.has(word.folded)) return 'ours';
  return roles.theirs.has(word.folded) ? 'theirs' : undefined;
}

function namedFrom(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): WordRange | undefined {
  const farthest = Math.min(end, first + FARTHEST_NAME);
  for (let at = first; at < farthest && (at === first || isWithin(words[at] as SpeakerWord, tongue)); at++) {
    const word = words[at] as SpeakerWord;
    if (word.isCapital && !tongue.roles.notNames.has(word.folded)) {
      return at === first || isNear(words, at, tongue) ? trimmed(words, { first: at, end }, tongue) : undefined;
    }
    if (isOrganisationWord(tongue, word) && isComplemented(words, at, end, tongue))
      return trimmed(words, { first: at, end }, tongue);
  }
  return undefined;
}

function isWithin(word: SpeakerWord, tongue: Tongue): boolean {
  return word.before === '' && !isStop(tongue, word);
}

function isNear(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  return [words[at], words[at - 1]].some((word) => isOrganisationWord(tongue, word)) || isLinked(words, at, tongue);
}

/** "agency | for | Refugees", "der Behörde | für" */
function isLinked(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  const [kind, link] = [words[at - 2], words[at - 1]];
  return link !== undefined && tongue.roles.links.has(link.folded) && isOrganisationWord(tongue, kind);
}

/** "ministère de l’Intérieur", "ministerie van Asiel" */
function isComplemented(words: readonly SpeakerWord[], at: number, end: number, tongue: Tongue): boolean {
  if (!tongue.roles.links.has(words[at + 1]?.folded ?? '')) return false;
  return words.slice(at + 2, Math.min(end, at + 5)).some((word) => word.isCapital);
}

/** From the beginning of a name to where it ends. */
function trimmed(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): WordRange | undefined {
  let last = first + 1;
  for (let at = first + 1; at < end; at++) {
    const word = words[at] as SpeakerWord;
    if (!isGlued(word) || (words[at - 1]?.isPossessor && !word.isCapital)) break;
    if (isNamePart(word, words[at - 1], tongue)) last = at + 1;
    else if (!NAME_LINKS.has(word.folded)) break;
  }
  const range = { first, end: last };
  return isOrganisationName(words, range, tongue) && !isAdjective(words, range, tongue) ? range : undefined;
}

function isGlued({ before }: SpeakerWord): boolean {
  return before === '' || before === '&';
}

function isNamePart(word: SpeakerWord, before: SpeakerWord | undefined, tongue: Tongue): boolean {
  if (word.isCapital) return true;
  const { language } = tongue.roles;
  if (language === 'fr' && before && isFrenchTail(word.folded, before)) return true;
  return language !== 'de' && isOrganisationWord(tongue, word);
}

/** "Frontières ouvertes", "Secours catholique", "droits de l’homme" */
function isFrenchTail(folded: string, { folded: before, isCapital }: SpeakerWord): boolean {
  if (folded === 'droits' || folded === 'frontieres') return true;
  return isCapital && ((before.endsWith('s') && folded.endsWith('s')) || /(?:ique|aise|enne|ale|aire)$/.test(folded));
}

/** One capital before a common noun: "Groningse haven", "Bangladeshi claimants". */
function isAdjective(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): boolean {
  const [word, next] = [words[first], words[end]];
  if (end - first > 1 || !word || !next || tongue.roles.language === 'fr' || isAcronym(word)) return false;
  if (isOrganisationWord(tongue, word)) return false;
  const { links } = tongue.roles;
  return next.before === '' && !next.isCapital && !links.has(next.folded) && !isStop(tongue, next) && !word.isPossessor;
}

function isOrganisationName(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): boolean {
  const own = words.slice(first, end);
  const [word] = own;
  if (!word) return false;
  if (own.length > 1)
    return !own.every((one) => isNoOrganisation(one)) && !(own.length === 2 && isRole(tongue, own[1]));
  return isAcronym(word) || isOrganisationWord(tongue, word) || !isNoOrganisation(word);
}
