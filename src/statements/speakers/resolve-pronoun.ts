import type { Gender } from '../lexicon/roles.ts';
import type { WordRange } from './name-runs.ts';
import { organisationName } from './named-organisation.ts';
import type { WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import { type Background, resolvePerson } from './resolve-person.ts';
import { resolveRole } from './resolve-role.ts';
import type { Resolved } from './resolved.ts';
import { rolePhraseIn } from './role-phrase.ts';
import type { TextReading } from './text-reading.ts';
import { isDeterminer } from './word-tests.ts';

const NOBODY = { kind: 'nobody', speaker: {} } as const;
/** Sentences between a speaker and a pronoun at most. */
const FARTHEST = 6;
/** Words at the beginning of a sentence in which its subject stands. */
const SUBJECT_WORDS = 8;

/** Whom a pronoun means: the subject of a sentence since the last speaker, else that speaker, else the nearest before. */
export function resolvePronoun(
  reading: TextReading,
  sentence: WordSentence,
  range: WordRange,
  background: Background,
  last: Resolved | undefined,
): Resolved {
  const word = sentence.words[range.first];
  const sort = reading.tongue.lexicon.pronouns.get(word?.folded ?? '') ?? 'any';
  if (sort === 'several' || isPlural(sentence, range, reading)) return { ...NOBODY, sentence: sentence.index };
  const here = word?.start ?? 0;
  if (reading.tongue.roles.relatives.has(word?.folded ?? '')) return antecedent(reading, sentence, here, background);
  if (sort === 'any') return thing(reading, sentence, last, background);
  const fits = (gender: Gender | undefined) => !gender || gender === sort;
  const near = last && sentence.index - last.sentence <= FARTHEST ? last : undefined;
  const speaker = near && near.kind !== 'organisation' && fits(near.gender) ? near : undefined;
  const since = Math.max(speaker ? speaker.sentence + 1 : 0, sentence.index - FARTHEST);
  for (let at = sentence.index; at >= since; at--) {
    const subject = subjectOf(reading, at, { here, fits, background });
    if (subject) return { ...subject, sentence: sentence.index };
  }
  if (speaker) return { ...speaker, sentence: sentence.index };
  const nearest = reading.people.findLast((one) => one.start < here && one.isSure && fits(one.gender));
  return nearest
    ? { ...resolvePerson(reading, nearest, background), sentence: sentence.index }
    : { ...NOBODY, sentence: sentence.index };
}

/** "sagten sie", "zeiden ze" */
function isPlural({ words }: WordSentence, { first }: WordRange, { tongue }: TextReading): boolean {
  const { language } = tongue.roles;
  if (language !== 'de' && language !== 'nl') return false;
  const verbs = [words[first - 1], words[first + 1]].filter(
    (word) => word && tongue.lexicon.speechVerbs.has(word.folded),
  );
  return verbs.some((verb) => verb?.folded.endsWith('en'));
}

interface Asked {
  readonly here: number;
  readonly fits: (gender: Gender | undefined) => boolean;
  readonly background: Background;
}

/** The person, named or not, with whom a sentence begins. */
function subjectOf(reading: TextReading, index: number, { here, fits, background }: Asked): Resolved | undefined {
  const sentence = reading.sentences[index];
  if (!sentence) return undefined;
  const limit = Math.min(here, sentence.words[SUBJECT_WORDS]?.start ?? here);
  const place = reading.people.find((one) => one.sentence === index && one.reach.start < limit && isLikely(one));
  if (place) return fits(place.gender) ? resolvePerson(reading, place, background) : undefined;
  const { words } = sentence;
  if (!isDeterminer(reading.tongue, words[0]) || (words[0]?.start ?? 0) >= here) return undefined;
  const role = rolePhraseIn(words, { first: 0, end: Math.min(words.length, SUBJECT_WORDS) }, reading.tongue);
  if (!role || role.head > 3 || !fits(role.gender)) return undefined;
  const range = { first: 0, end: role.end };
  return resolveRole(reading, { words, range, role, sentence: index }, background, undefined);
}

function isLikely({ isSure, parts }: PersonPlace): boolean {
  return isSure || parts.length > 1;
}

/** "X, who said": the person right before. */
function antecedent(reading: TextReading, { index }: WordSentence, here: number, background: Background): Resolved {
  const place = reading.people.findLast((one) => one.sentence === index && one.end < here);
  return place ? resolvePerson(reading, place, background) : { ...NOBODY, sentence: index };
}

/** "it said" */
function thing(
  reading: TextReading,
  { index }: WordSentence,
  last: Resolved | undefined,
  background: Background,
): Resolved {
  if (last?.kind === 'organisation' && index - last.sentence <= FARTHEST) return { ...last, sentence: index };
  const { publisher } = background;
  const name = organisationName(
    reading,
    { kind: 'meant', whose: 'theirs' },
    { sentence: index, ...(publisher ? { publisher } : {}) },
  );
  return name
    ? { kind: 'organisation', speaker: { organisation: name }, sentence: index }
    : { ...NOBODY, sentence: index };
}
