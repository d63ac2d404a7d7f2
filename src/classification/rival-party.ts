import type { IndexedText, Place } from './indexed-text.ts';

/** Atoms of what tells each party, by its code. */
export type Parties = ReadonlyMap<string, readonly number[]>;

const WORDS_BEFORE = 3;
const WORDS_BEHIND = 4;

/** Whether a stretch names a party that is none of an agreement's own. */
export function hasRival(text: IndexedText, stretch: Place, own: readonly string[], parties: Parties): boolean {
  return [...parties].some(([id, atoms]) => !own.includes(id) && isNamedWithin(text, stretch, atoms));
}

/**
 * Whether a name is said of another party: "the joint action plan with Iraq". Only parties right beside it count, and
 * none where one of its own stands there too.
 */
export function attachedRival(text: IndexedText, place: Place, own: readonly string[], parties: Parties): boolean {
  const beside = { first: place.first - WORDS_BEFORE, end: place.end + WORDS_BEHIND };
  if (!hasRival(text, beside, own, parties)) return false;
  return !own.some((id) => isNamedWithin(text, beside, parties.get(id) ?? []));
}

function isNamedWithin(text: IndexedText, stretch: Place, atoms: readonly number[]): boolean {
  return atoms.some((atom) =>
    text.placesOf(atom).some((place) => stretch.first <= place.first && place.end <= stretch.end),
  );
}
