import type { WordRange } from './name-runs.ts';
import type { SpeakerWord } from './speaker-word.ts';
import {
  isAcronym,
  isDeterminer,
  isNoOrganisation,
  isOrganisationWord,
  isRole,
  isStop,
  type Tongue,
} from './word-tests.ts';

/** An organisation as a noun phrase calls it: by its name, or as one that was named elsewhere. */
export type OrganisationPhrase =
  | ({ readonly kind: 'named' } & WordRange)
  /** "the charity", "its", "our" */
  | { readonly kind: 'meant'; readonly noun?: string; readonly whose?: 'ours' | 'theirs' };

const AND: ReadonlySet<string> = new Set(['and', 'und', 'et', 'en', 'for', 'to', 'against', 'sans']);
/** Words at most between an organisation's kind and its name: "human rights advocacy and support organisation". */
const FARTHEST_NAME = 8;

/** The organisation in the words of a noun phrase that begins where its name, kind or article does. */
export function organisationIn(
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
  tongue: Tongue,
): OrganisationPhrase | undefined {
  const whose = whoseOf(words[first], tongue);
  let start = first;
  while (start < end && isDeterminer(tongue, words[start])) start++;
  const named = namedFrom(words, { first: start, end }, tongue);
  if (named && !whose) return { kind: 'named', ...named };
  const noun = words.slice(start, end).find((word) => isOrganisationWord(tongue, word));
  if (whose || noun) return { kind: 'meant', ...(noun ? { noun: noun.last } : {}), ...(whose ? { whose } : {}) };
  return undefined;
}

function whoseOf(word: SpeakerWord | undefined, { roles }: Tongue): 'ours' | 'theirs' | undefined {
  if (!word) return undefined;
  if (roles.ours.has(word.folded)) return 'ours';
  return roles.theirs.has(word.folded) ? 'theirs' : undefined;
}

function namedFrom(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): WordRange | undefined {
  for (let at = first; at < end && at < first + FARTHEST_NAME; at++) {
    const word = words[at] as SpeakerWord;
    if (at > first && (word.before !== '' || isStop(tongue, word))) return undefined;
    if (word.isCapital && !tongue.roles.notNames.has(word.folded)) return trimmed(words, { first: at, end }, tongue);
    if (isOrganisationWord(tongue, word) && isComplemented(words, at, end, tongue)) {
      return trimmed(words, { first: at, end }, tongue);
    }
  }
  return undefined;
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
    if (words[at - 1]?.isPossessor || !isGlued(words[at - 1], word)) break;
    if (isNamePart(word, tongue)) last = at + 1;
    else if (!isLinkWord(word, tongue)) break;
  }
  const range = { first, end: last };
  return isOrganisationName(words, range, tongue) ? range : undefined;
}

function isGlued(before: SpeakerWord | undefined, { before: signs }: SpeakerWord): boolean {
  return signs === '' || signs === '&' || (/^['’]$/u.test(signs) && before !== undefined && before.text.length <= 2);
}

function isNamePart(word: SpeakerWord, tongue: Tongue): boolean {
  return (
    word.isCapital || (isOrganisationWord(tongue, word) && tongue.roles.language !== 'de') || word.folded === 'droits'
  );
}

function isLinkWord({ folded }: SpeakerWord, { roles }: Tongue): boolean {
  return roles.links.has(folded) || AND.has(folded) || roles.definite.has(folded);
}

function isOrganisationName(words: readonly SpeakerWord[], { first, end }: WordRange, tongue: Tongue): boolean {
  const own = words.slice(first, end);
  const [word] = own;
  if (!word) return false;
  if (own.length > 1)
    return !own.every((one) => isNoOrganisation(one)) && !(own.length === 2 && isRole(tongue, own[1]));
  return isAcronym(word) || isOrganisationWord(tongue, word) || !isNoOrganisation(word);
}
