import { BEHIND_NAMES, PARTICLES } from '../lexicon/roles.ts';
import type { WordRange } from './name-runs.ts';
import type { SpeakerWord } from './speaker-word.ts';
import {
  isAcronym,
  isDeterminer,
  isListedRole,
  isOrganisationWord,
  isRole,
  isTitle,
  type Tongue,
} from './word-tests.ts';

/** A person's name in a run of words with capitals; what stands before `first` in the run are titles and a role. */
export interface PersonName extends WordRange {
  readonly hasTitle: boolean;
  readonly hasRole: boolean;
}

const MOST_WORDS = 6;

/** The person that a run ends with; undefined where it names none. */
export function personNameIn(words: readonly SpeakerWord[], run: WordRange, tongue: Tongue): PersonName | undefined {
  const end = withoutLetters(words, run);
  const hats = behindHats(words, { first: run.first, end }, tongue);
  const first = hats.first < end ? hats.first : run.first;
  const name = words.slice(first, end);
  if (name.length === 0 || name.length > MOST_WORDS) return undefined;
  if (name.some((word) => isOrganisationWord(tongue, word) && word.isCapital)) return undefined;
  if (name.length === 1 && (isAcronym(name[0] as SpeakerWord) || isRole(tongue, name[0]))) return undefined;
  const isBare = !hats.hasTitle && !hats.hasRole;
  const determiner = words[first - 1];
  if (isBare && words[first]?.before === '' && isDeterminer(tongue, determiner)) {
    return tongue.roles.language === 'de' ? behindCommonNoun(words, { first, end }) : undefined;
  }
  return { first, end, hasTitle: hats.hasTitle, hasRole: hats.hasRole };
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
    const hasRole = isLast && end - first > 1 ? isListedRole(tongue.roles, word) : isRole(tongue, word);
    if (tongue.roles.styles.has(word.folded) && !isLast)
      return { first: styled(words, at, first), hasTitle: true, hasRole: false };
    if (hasTitle || hasRole) return { first: at + 1, hasTitle, hasRole };
  }
  return { first, hasTitle: false, hasRole: false };
}

/** A style belongs to the name: "Lord Applegarth", "Mr Justice Orpington". */
function styled(words: readonly SpeakerWord[], style: number, first: number): number {
  return style > first && words[style]?.folded === 'justice' ? style - 1 : style;
}

/** "der Wirt Hilaire Vandamme": of nouns with capitals behind an article, the last two are the name. */
function behindCommonNoun(words: readonly SpeakerWord[], { first, end }: WordRange): PersonName | undefined {
  let name = end - 2;
  while (name > first && PARTICLES.has(words[name]?.folded ?? '')) name--;
  if (name <= first) return undefined;
  return { first: name, end, hasTitle: false, hasRole: true };
}
