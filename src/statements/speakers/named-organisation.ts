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
const FARTHEST_KIND = 40;

/** What an organisation is called in full where the text tells it. */
export function organisationName(
  reading: TextReading,
  clue: OrganisationClue | undefined,
  { sentence, publisher }: { readonly sentence: number; readonly publisher?: string },
): string | undefined {
  if (!clue) return undefined;
  if (clue.kind === 'named') return reading.organisationNamed(clue.name)?.name ?? clue.name;
  if (clue.whose === 'ours') return publisher;
  return meantBy(reading, clue.noun, sentence) ?? (clue.noun && INSTITUTIONS.has(clue.noun) ? clue.noun : undefined);
}

/** The organisation of that kind that was named last, or is later, else the nearest of any kind right before. */
function meantBy(reading: TextReading, noun: string | undefined, sentence: number): string | undefined {
  const isOfKind = ({ nouns }: OrganisationPlace) => noun !== undefined && nouns.some((own) => isSameKind(own, noun));
  let subject: OrganisationPlace | undefined;
  for (let at = sentence; at >= Math.max(0, sentence - FARTHEST_KIND); at--) {
    const organisations = reading.organisationsIn(at);
    const ofKind = organisations.findLast(isOfKind);
    if (ofKind) return ofKind.name;
    if (at >= sentence - FARTHEST) subject ??= organisations[0];
  }
  const elsewhere = reading.organisations.find(isOfKind);
  if (elsewhere) return elsewhere.name;
  return noun && INSTITUTIONS.has(noun) ? undefined : subject?.name;
}

function isSameKind(own: string, noun: string): boolean {
  return (
    own === noun ||
    (noun.length > 3 && own.endsWith(noun)) ||
    (noun === 'watchdog' && /ombudsman|commissioner|inspectorate/.test(own))
  );
}
