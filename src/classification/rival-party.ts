import type { IndexedText, Place } from './indexed-text.ts';
import { asPlaces, placesIn } from './place-list.ts';

/** Atoms of what tells each party, by its code. */
export type Parties = ReadonlyMap<string, readonly number[]>;

const WORDS_BEFORE = 2;
const WORDS_BEHIND = 4;

/** Bodies of many states: naming one beside a state says little of whose agreement is meant, and the other way round. */
const BODIES = ['EU', 'UN', 'G7', 'COE'];

/**
 * Whether a stretch names a state that is no party to an agreement between states. Words that tell one of its own as
 * well ("Brussels") do not count.
 */
export function hasRival(text: IndexedText, stretch: Place, own: readonly string[], parties: Parties): boolean {
  if (own.some((id) => BODIES.includes(id))) return false;
  const ownWords = new Set(
    own.flatMap((id) => namesWithin(text, stretch, parties.get(id) ?? [])).map(({ first }) => first),
  );
  return [...parties].some(
    ([id, atoms]) =>
      !own.includes(id) &&
      !BODIES.includes(id) &&
      namesWithin(text, stretch, atoms).some(({ first }) => !ownWords.has(first)),
  );
}

/**
 * Whether a name is said of another party: "the joint action plan with Iraq", "the UK-Iraq joint action plan". On either
 * side only the nearest party counts, and only right beside the name, in its sentence.
 */
export function attachedRival(
  text: IndexedText,
  place: Place,
  sentence: Place,
  own: readonly string[],
  parties: Parties,
): boolean {
  const before = { first: Math.max(sentence.first, place.first - WORDS_BEFORE), end: place.first };
  const behind = { first: place.end, end: Math.min(sentence.end, place.end + WORDS_BEHIND) };
  const isRival = (id: string | undefined) => id !== undefined && !own.includes(id);
  return (
    isRival(nearestParty(text, before, (found) => before.end - found.end, own, parties)) ||
    isRival(nearestParty(text, behind, (found) => found.first - behind.first, own, parties))
  );
}

/** Of words that tell several parties ("Brussels"), the agreement's own is taken. */
function nearestParty(
  text: IndexedText,
  within: Place,
  distance: (place: Place) => number,
  own: readonly string[],
  parties: Parties,
): string | undefined {
  const found = [...parties].flatMap(([id, atoms]) =>
    namesWithin(text, within, atoms).map((place) => ({ id, at: distance(place) + (own.includes(id) ? 0 : 0.5) })),
  );
  return found.sort((a, b) => a.at - b.at)[0]?.id;
}

function namesWithin(text: IndexedText, stretch: Place, atoms: readonly number[]): Place[] {
  return asPlaces(placesIn(text.listOfAny(atoms), stretch));
}
