import type { Frame } from '../frame/frame.ts';
import { nameRuns } from './name-runs.ts';
import { organisationIn } from './organisation-name.ts';
import { clueOf, spanOf, type WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import { isAcronym, isDeterminer, isOrganisationWord, type Tongue } from './word-tests.ts';

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

/** All places of a sentence that surely name an organisation. */
export function organisationsOf(
  frame: Frame,
  { words, index }: WordSentence,
  tongue: Tongue,
  people: readonly PersonPlace[],
): OrganisationPlace[] {
  const places: OrganisationPlace[] = [];
  for (const run of nameRuns(words, tongue)) {
    const kind = words[run.first - 1];
    const hasKind =
      words[run.first]?.before === '' && kind !== undefined && !kind.isCapital && isOrganisationWord(tongue, kind);
    const found = organisationIn(words, { first: run.first, end: words.length }, tongue);
    if (found?.kind !== 'named') continue;
    const own = words.slice(found.first, found.end);
    const span = spanOf(words, found);
    if (
      people.some(({ start, end }) => start < span.end && span.start < end) ||
      places.some(({ end }) => span.start < end)
    )
      continue;
    const isSure =
      hasKind || own.some((word) => isOrganisationWord(tongue, word)) || (own.length === 1 && own.every(isAcronym));
    if (!isSure && !(own.length > 1 && isDeterminer(tongue, words[run.first - 1]))) continue;
    const clue = clueOf(frame.text, words, found, tongue);
    if (clue?.kind !== 'named') continue;
    const nouns = own.filter((word) => isOrganisationWord(tongue, word)).map(({ last }) => last);
    const bracketed = words[found.end];
    const acronym = bracketed?.before === '(' && isAcronym(bracketed) ? bracketed.text : undefined;
    places.push({
      ...span,
      name: clue.name,
      sentence: index,
      nouns: hasKind && kind ? [...nouns, kind.last] : nouns,
      ...(acronym ? { acronym } : {}),
    });
  }
  return places;
}
