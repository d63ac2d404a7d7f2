import type { WordRange } from './name-runs.ts';
import { organisationName } from './named-organisation.ts';
import { countryOf } from './nationality.ts';
import { holderOn, officeOf, personId } from './office-index.ts';
import { clueOf, textOf } from './people-of.ts';
import type { OrganisationClue, PersonPlace } from './person.ts';
import { type Background, resolvePerson } from './resolve-person.ts';
import type { Resolved } from './resolved.ts';
import { type RolePhrase, rolePhraseIn } from './role-phrase.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { TextReading } from './text-reading.ts';

/** Sentences back in which what a role is of may have been told. */
const FARTHEST = 8;
const LONGEST = 10;
/** Are called by each other's names. */
const POLITICIAN = /politiker(?:in)?$|abgeordnete|^(?:elue?|deputee?|mp|lawmaker|politician|kamerlid|parlementslid)$/;

/** A role without a name, where it stands. */
export interface RoleMention {
  readonly words: readonly SpeakerWord[];
  readonly range: WordRange;
  readonly role: RolePhrase;
  readonly sentence: number;
}

/** Who is meant by a role alone: a person that the text names with it, else who held the office, else nobody by name. */
export function resolveRole(
  reading: TextReading,
  mention: RoleMention,
  background: Background,
  last: Resolved | undefined,
): Resolved {
  const { words, role, sentence } = mention;
  const isUnnamed = !role.isDefinite || reading.tongue.roles.spokes.has(words[role.head]?.last ?? '');
  const place = isUnnamed ? undefined : personWithRole(reading, mention, last);
  if (place) return { ...resolvePerson(reading, place, background), sentence };
  const listed = isUnnamed ? undefined : officeHolder(reading, mention, background);
  const before = isUnnamed || listed ? undefined : personBridged(reading, mention);
  if (before) return { ...resolvePerson(reading, before, background), sentence };
  const clue = clueOf(reading.frame.text, words, role.organisation, reading.tongue);
  const told = clue ?? (role.isDefinite ? organisationToldBefore(reading, mention) : undefined);
  return unnamed(reading, mention, { clue: told, ...(listed ? { listed } : {}) }, background);
}

/**
 * "Ada Bell has waited for years. The biologist …": the person that the sentence before begins with, or the only one in
 * it, where nothing else is told of what they are.
 */
function personBridged(reading: TextReading, { role, sentence }: RoleMention): PersonPlace | undefined {
  const before = reading.peopleIn(sentence - 1).filter((one) => one.parts.length > 1);
  const names = new Set(before.map(({ name }) => name));
  const [place] = before;
  if (names.size !== 1 || !place || place.role !== undefined) return undefined;
  if (reading.namesakes(place.parts.at(-1) ?? '').some((one) => one.role !== undefined)) return undefined;
  return !place.gender || !role.gender || place.gender === role.gender ? place : undefined;
}

/** "A spokesman of the court … The spokesman added" */
function organisationToldBefore(
  reading: TextReading,
  { words, role, sentence }: RoleMention,
): OrganisationClue | undefined {
  const head = words[role.head]?.last;
  for (let index = sentence - 1; index >= Math.max(0, sentence - FARTHEST); index--) {
    const own = reading.sentences[index]?.words ?? [];
    const at = own.findIndex(({ last }) => last === head);
    const phrase =
      at < 0
        ? undefined
        : rolePhraseIn(own, { first: Math.max(0, at - 2), end: Math.min(own.length, at + LONGEST) }, reading.tongue);
    const clue = phrase && clueOf(reading.frame.text, own, phrase.organisation, reading.tongue);
    if (clue) return clue;
  }
  return undefined;
}

function unnamed(
  reading: TextReading,
  { words, role, sentence }: RoleMention,
  { clue, listed }: { clue: OrganisationClue | undefined; listed?: { readonly name: string; readonly id: string } },
  { publisher }: Background,
): Resolved {
  const organisation = organisationName(reading, clue, { sentence, ...(publisher ? { publisher } : {}) });
  return {
    kind: listed ? 'person' : 'nobody',
    sentence,
    speaker: {
      ...listed,
      role: textOf(reading.frame.text, words, role),
      ...(organisation ? { organisation } : {}),
    },
    ...(role.gender ? { gender: role.gender } : {}),
  };
}

function officeHolder(reading: TextReading, { words, range }: RoleMention, { offices, day, country }: Background) {
  const folded = words.slice(range.first, range.end).map((word) => word.folded);
  const { language } = reading.tongue.roles;
  const office = officeOf(offices, { language, words: folded, ...(country ? { country } : {}) });
  const holder = office && day ? holderOn(office, day) : undefined;
  return holder && { name: holder.name, id: personId(holder) };
}

/** A person of that role anywhere in the text: who spoke last, else the nearest before, else the only one behind. */
function personWithRole(
  reading: TextReading,
  mention: RoleMention,
  last: Resolved | undefined,
): PersonPlace | undefined {
  const { words, role } = mention;
  const here = words[role.head]?.start ?? 0;
  const fitting = reading.withRole.filter((place) => fits(place, mention));
  const lastName = last?.kind === 'person' ? last.speaker.name : undefined;
  const names = new Set(fitting.map(({ parts }) => parts.at(-1)));
  if (names.size <= 1) return fitting[0];
  return (
    fitting.findLast((one) => lastName?.endsWith(one.name) || one.name === lastName) ??
    fitting.findLast((one) => one.start < here)
  );
}

function fits({ roleWords, gender }: PersonPlace, { words, role }: RoleMention): boolean {
  if (gender && role.gender && gender !== role.gender) return false;
  const own = words.slice(role.first, role.end).map(({ folded }) => folded);
  const head = words[role.head]?.last ?? '';
  if (!roleWords.some((word) => isSameRole(word, head))) return false;
  const named = own.map(countryOf).find(Boolean);
  const theirs = roleWords.map(countryOf).find(Boolean);
  if (named && theirs && named !== theirs) return false;
  return own.every(
    (word) => isSameRole(word, head) || countryOf(word) !== undefined || roleWords.includes(word) || word.length <= 3,
  );
}

/** "Ministerin" of "Bundesinnenministerin", "ministre" of "vice-ministre". */
function isSameRole(word: string, head: string): boolean {
  if (POLITICIAN.test(word) && POLITICIAN.test(head)) return true;
  return word === head || (head.length > 4 && (word.endsWith(head) || `${word}in` === head || word === `${head}in`));
}
