import type { OfficeHolder } from '../../watchlist/office.ts';
import { organisationName } from './named-organisation.ts';
import { idOf, type KnownPerson, knownPerson } from './named-person.ts';
import { holderOn, type OfficeIndex, officeOf, personId } from './office-index.ts';
import type { PersonPlace } from './person.ts';
import type { Resolved } from './resolved.ts';
import type { TextReading } from './text-reading.ts';

/** What is known besides the text. */
export interface Background {
  readonly offices: OfficeIndex;
  /** Office-holders are those of this day. */
  readonly day?: Date;
  /** What "we" and "our" mean. */
  readonly publisher?: string;
  /** Its country, as offices have it. */
  readonly country?: string;
}

/** The person whom a place names. */
export function resolvePerson(reading: TextReading, place: PersonPlace, background: Background): Resolved {
  const person = knownPerson(reading, place, background.offices);
  const listed = person.holder || place.parts.length > 1 ? undefined : listedPerson(reading, place, person, background);
  const withRole = nearestWith(person.places, place, ({ role }) => role !== undefined);
  const withOrganisation = nearestWith(person.places, place, ({ organisation }) => organisation !== undefined);
  const organisation = organisationName(reading, withOrganisation?.organisation, {
    sentence: withOrganisation?.sentence ?? place.sentence,
    ...(background.publisher ? { publisher: background.publisher } : {}),
  });
  const id = listed ? personId(listed) : idOf(person);
  return {
    kind: 'person',
    sentence: place.sentence,
    speaker: {
      name: listed?.name ?? person.name,
      ...(withRole?.role ? { role: withRole.role } : {}),
      ...(organisation ? { organisation } : {}),
      ...(id ? { id } : {}),
    },
    ...(person.gender ? { gender: person.gender } : {}),
  };
}

function nearestWith(places: readonly PersonPlace[], place: PersonPlace, has: (one: PersonPlace) => boolean) {
  if (has(place)) return place;
  return places.findLast((one) => one.start < place.start && has(one)) ?? places.find(has);
}

/** "German Interior Minister Faeser": whom the list has under that family name, in that office or on that day. */
function listedPerson(
  { tongue }: TextReading,
  place: PersonPlace,
  { places }: KnownPerson,
  { offices, day, country }: Background,
): OfficeHolder | undefined {
  const family = offices.byFamilyName.get(place.parts.join(' ')) ?? [];
  if (family.length === 0) return undefined;
  const { language } = tongue.roles;
  for (const { roleWords } of places) {
    const office = officeOf(offices, { language, words: roleWords, ...(country ? { country } : {}) });
    const holder = office?.holders.findLast((one) => family.includes(one));
    if (holder) return holder;
  }
  const names = new Set(family.map(({ name }) => name));
  const onDuty = day && family.some((one) => holderOn({ holders: [one] } as never, day));
  return names.size === 1 && onDuty ? family[0] : undefined;
}
