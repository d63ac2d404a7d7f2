import type { Span } from '../../text/span.ts';
import type { Frame } from '../frame/frame.ts';
import type { WordRange } from './name-runs.ts';
import { namedOrganisationIn } from './organisation-name.ts';
import { nameOf, spanOf, type WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isAcronym, isDeterminer, isOrganisationWord } from './word-tests.ts';

/** An organisation as named in one place of a text. */
export interface OrganisationPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Folded words that say of what kind it is: "committee" of "Public Accounts Committee", "charity" before a name. */
  readonly nouns: readonly string[];
  /** "PAC" behind the name in brackets, or the name behind it. */
  readonly acronym?: string;
}

/** "the Harbour Treaty" says nothing of its own. */
const DOCUMENT =
  /(?:^(?:treaty|agreement|pact|plan|convention|act|bill|statement|declaration|directive|regulation|compact|protocol|memorandum|accord|traite|pacte|reglement|protocole)|abkommen|vertrag|pakt|erklarung|verordnung|richtlinie|gesetz|verdrag|akkoord|verklaring|wet)$/u;

/** All places of a sentence that surely name an organisation. */
export function organisationsOf(
  frame: Frame,
  { words, index, runs }: WordSentence,
  tongue: Tongue,
  people: readonly PersonPlace[],
): OrganisationPlace[] {
  const places: OrganisationPlace[] = [];
  for (const run of runs) {
    const found = namedOrganisationIn(words, { first: run.first, end: words.length }, tongue);
    if (!found) continue;
    const span = spanOf(words, found);
    const isTaken = people.some((one) => overlap(one, span)) || (places.at(-1)?.end ?? 0) > span.start;
    if (!isTaken && isSurelyOne(words, run, found, tongue))
      places.push(placeOf(frame, { words, index }, found, tongue));
  }
  return places;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** By a word of its name, by the noun before it, by its letters or by an article before several names. */
function isSurelyOne(words: readonly SpeakerWord[], run: WordRange, found: WordRange, tongue: Tongue): boolean {
  const own = words.slice(found.first, found.end);
  if (DOCUMENT.test(own.at(-1)?.folded ?? '')) return false;
  if (kindBefore(words, run, tongue) || own.some((word) => isOrganisationWord(tongue, word))) return true;
  const isDateline = found.first === 0 && /^[-–—(]/u.test(words[found.end]?.before ?? '');
  // "organised immigration crime (OIC)"
  const isBracketed = words[found.first]?.before === '(';
  if (own.length === 1) return own.every(isAcronym) && !isDateline && !isBracketed;
  return isDeterminer(tongue, words[run.first - 1]);
}

/** "charity" of "the charity Welcome at Dover" */
function kindBefore(words: readonly SpeakerWord[], { first }: WordRange, tongue: Tongue): string | undefined {
  const kind = words[first - 1];
  const isOne = words[first]?.before === '' && kind && !kind.isCapital && isOrganisationWord(tongue, kind);
  return isOne ? kind.last : undefined;
}

function placeOf(
  frame: Frame,
  { words, index }: Pick<WordSentence, 'words' | 'index'>,
  found: WordRange,
  tongue: Tongue,
): OrganisationPlace {
  const kind = kindBefore(words, found, tongue);
  const nouns = words.slice(found.first, found.end).filter((word) => isOrganisationWord(tongue, word));
  const bracketed = words[found.end];
  const acronym = bracketed?.before === '(' && isAcronym(bracketed) ? bracketed.text : undefined;
  return {
    ...spanOf(words, found),
    name: nameOf(frame.text, words, found, tongue),
    sentence: index,
    nouns: [...nouns.map(({ last }) => last), ...(kind ? [kind] : [])],
    ...(acronym ? { acronym } : {}),
  };
}
