import type { OfficeHolder } from '../../watchlist/office.ts';
import type { Gender } from '../lexicon/roles.ts';
import { nameKey, type OfficeIndex, personId } from './office-index.ts';
import type { PersonPlace } from './person.ts';
import type { TextReading } from './text-reading.ts';

/** A person with what all places of the text tell of them. */
export interface KnownPerson {
  readonly name: string;
  readonly places: readonly PersonPlace[];
  readonly gender?: Gender;
  readonly holder?: OfficeHolder;
}

/** The person that a place names, by the full name where the text has it. */
export function knownPerson(reading: TextReading, place: PersonPlace, offices: OfficeIndex): KnownPerson {
  const full = fullPlace(reading, place) ?? place;
  const places = reading.namesakes(full.parts.at(-1) ?? '').filter((one) => isSamePerson(one, full));
  const gender = places.find((one) => one.gender)?.gender;
  const holder = offices.byName.get(nameKey(full.name));
  return { name: full.name, places, ...(gender ? { gender } : {}), ...(holder ? { holder } : {}) };
}

export function idOf({ holder }: KnownPerson): string | undefined {
  return holder && personId(holder);
}

/** "Lord Applegarth" */
function isStyled({ parts }: PersonPlace): boolean {
  return parts.length === 2 && /^(?:lord|lady|baroness|baron)$/.test(parts[0] ?? '');
}

function isSamePerson(one: PersonPlace, full: PersonPlace): boolean {
  if (one.parts.length === full.parts.length) return one.parts.every((part, at) => part === full.parts[at]);
  return one.parts.length < full.parts.length && endsWith(full.parts, one.parts);
}

function endsWith(parts: readonly string[], family: readonly string[]): boolean {
  return family.every((part, at) => part === parts[parts.length - family.length + at]);
}

/** Where the text names in full whom a place names by family name or given name; the nearest before, else the next. */
function fullPlace(reading: TextReading, place: PersonPlace): PersonPlace | undefined {
  const family = place.parts.slice(isStyled(place) ? 1 : 0);
  const longer = reading
    .namesakes(family.at(-1) ?? '')
    .filter((one) => one.parts.length > family.length && !isStyled(one));
  const byFamily = longer.filter((one) => endsWith(one.parts, family) && isSameGender(one, place));
  const byGiven =
    byFamily.length > 0 || place.parts.length > 1 ? [] : longer.filter((one) => one.parts[0] === family[0]);
  const candidates = byFamily.length > 0 ? byFamily : byGiven;
  return candidates.findLast((one) => one.start < place.start) ?? candidates[0];
}

function isSameGender({ gender: a }: PersonPlace, { gender: b }: PersonPlace): boolean {
  return a === undefined || b === undefined || a === b;
}
