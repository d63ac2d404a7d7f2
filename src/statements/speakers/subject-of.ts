import type { Gender } from '../lexicon/roles.ts';
import type { PersonPlace } from './person.ts';
import { type Background, resolvePerson } from './resolve-person.ts';
import { resolveRole } from './resolve-role.ts';
import type { Resolved } from './resolved.ts';
import { rolePhraseIn } from './role-phrase.ts';
import type { TextReading } from './text-reading.ts';
import { isDeterminer } from './word-tests.ts';

/** Words at the beginning of a sentence in which its subject stands. */
const SUBJECT_WORDS = 8;
/** Words before the role of one who is not named. */
const FARTHEST_ROLE = 3;

/** The person, named or not, with whom a sentence begins before a place; undefined where it begins otherwise. */
export function subjectOf(
  reading: TextReading,
  index: number,
  before: number,
  background: Background,
): Resolved | undefined {
  const first = reading.sentences[index]?.words[0];
  const last = reading.sentences[index]?.words[SUBJECT_WORDS];
  if (!first || first.start >= before) return undefined;
  const limit = Math.min(before, last?.start ?? before);
  const place = reading.peopleIn(index).find((one) => one.reach.start < limit);
  if (place && isLikely(place, first.start)) return resolvePerson(reading, place, background);
  return place ? undefined : unnamedSubject(reading, index, background);
}

/** A name alone is a person's only where a sentence begins with it. */
function isLikely({ isSure, parts, reach }: PersonPlace, begin: number): boolean {
  return isSure || (parts.length > 1 && reach.start === begin);
}

/** "Our lawyer has won. She …" */
function unnamedSubject(reading: TextReading, index: number, background: Background): Resolved | undefined {
  const words = reading.sentences[index]?.words ?? [];
  if (!isDeterminer(reading.tongue, words[0])) return undefined;
  const role = rolePhraseIn(words, { first: 0, end: Math.min(words.length, SUBJECT_WORDS) }, reading.tongue);
  if (!role || role.head > FARTHEST_ROLE) return undefined;
  // "A town councillor, she …"
  const next = words[role.end];
  if (next?.before === ',' && reading.tongue.lexicon.pronouns.has(next.folded)) return undefined;
  const range = { first: 0, end: role.end };
  return resolveRole(reading, { words, range, role, sentence: index }, background, undefined);
}

export function fitsGender(gender: Gender | undefined, asked: Gender): boolean {
  return gender === undefined || gender === asked;
}
