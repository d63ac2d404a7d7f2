import { foldWord } from '../../text/token.ts';
import type { OrganisationPlace } from './organisations-of.ts';
import type { OrganisationClue } from './person.ts';
import type { TextReading } from './text-reading.ts';

/** Names that stand for themselves though no name is told: "the government". */
const INSTITUTIONS: ReadonlySet<string> = new Set(
  `government police parliament prefecture commission cabinet regierung polizei kommission opposition gouvernement mairie
  rechtbank hof court gericht tribunal cour ministerie ministry ministere ministerium kabinet regering politie gemeente commissie kamer`.split(
    /\s+/,
  ),
);
const FARTHEST = 3;

/** What an organisation is called in full where the text tells it. */
export function organisationName(
  reading: TextReading,
  clue: OrganisationClue | undefined,
  { sentence, publisher }: { readonly sentence: number; readonly publisher?: string },
): string | undefined {
  if (!clue) return undefined;
  if (clue.kind === 'named') return inFull(reading, clue.name);
  if (clue.whose === 'ours') return publisher;
  return meantBy(reading, clue.noun, sentence) ?? (clue.noun && INSTITUTIONS.has(clue.noun) ? clue.noun : undefined);
}

/** "PAC" as "Public Accounts Committee". */
function inFull({ organisations }: TextReading, name: string): string {
  const long = organisations.find(({ acronym }) => acronym === name);
  if (long) return long.name;
  const key = folded(name);
  return organisations.find((one) => folded(one.name) === key)?.name ?? name;
}

function folded(name: string): string {
  return name.split(/\s+/).map(foldWord).join(' ');
}

/** The organisation of that kind that was named last, else the nearest of any kind right before. */
function meantBy({ organisations }: TextReading, noun: string | undefined, sentence: number): string | undefined {
  const before = organisations.filter((one) => one.sentence <= sentence);
  const ofKind = noun ? before.findLast(({ nouns }) => nouns.some((own) => isSameKind(own, noun))) : undefined;
  const later = noun ? organisations.find(({ nouns }) => nouns.some((own) => isSameKind(own, noun))) : undefined;
  if (ofKind ?? later) return (ofKind ?? later)?.name;
  if (noun && INSTITUTIONS.has(noun)) return undefined;
  return lastSubject(before, sentence)?.name;
}

function isSameKind(own: string, noun: string): boolean {
  return (
    own === noun ||
    (noun.length > 3 && own.endsWith(noun)) ||
    (noun === 'watchdog' && /ombudsman|commissioner|inspectorate/.test(own))
  );
}

/** Of the nearest sentence that names any, the first. */
function lastSubject(before: readonly OrganisationPlace[], sentence: number): OrganisationPlace | undefined {
  const last = before.at(-1);
  if (!last || sentence - last.sentence > FARTHEST) return undefined;
  return before.find((one) => one.sentence === last.sentence);
}
