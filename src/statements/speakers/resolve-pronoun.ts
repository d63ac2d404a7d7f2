import type { Gender } from '../lexicon/roles.ts';
import type { WordRange } from './name-runs.ts';
import type { WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import { type Background, resolvePerson } from './resolve-person.ts';
import type { Resolved } from './resolved.ts';
import { fitsGender, subjectOf } from './subject-of.ts';
import type { TextReading } from './text-reading.ts';

/** Sentences between a speaker and a pronoun at most. */
const FARTHEST = 6;
const FARTHEST_NAME = 12;
/** Words at the beginning of a sentence in which an organisation is its subject. */
const SUBJECT_WORDS = 4;

/** Whom a pronoun means. */
export function resolvePronoun(
  reading: TextReading,
  sentence: WordSentence,
  range: WordRange,
  background: Background,
  last: Resolved | undefined,
): Resolved {
  const { tongue } = reading;
  const word = sentence.words[range.first];
  const [folded, here] = [word?.folded ?? '', word?.start ?? 0];
  const sort = tongue.lexicon.pronouns.get(folded) ?? 'any';
  const index = sentence.index;
  const found = (): Resolved | undefined => {
    if (tongue.roles.relatives.has(folded) && !tongue.lexicon.pronouns.has(folded))
      return antecedent(reading, index, here, background);
    if (sort === 'several' || isPlural(sentence, range, reading)) return undefined;
    return sort === 'any'
      ? thing(reading, index, last)
      : personBefore(reading, { index, here, sort }, background, last);
  };
  return { kind: 'nobody', speaker: {}, ...found(), sentence: index };
}

/** "sagten sie", "zeiden ze" */
function isPlural({ words }: WordSentence, { first }: WordRange, { tongue }: TextReading): boolean {
  if (tongue.roles.language !== 'de' && tongue.roles.language !== 'nl') return false;
  const beside = [words[first - 1], words[first + 1]];
  return beside.some((word) => word && tongue.lexicon.speechVerbs.has(word.folded) && word.folded.endsWith('en'));
}

interface Asked {
  /** Number of the sentence. */
  readonly index: number;
  readonly here: number;
  readonly sort: Gender;
}

/** The subject of a sentence since the last speaker, else that speaker, else the nearest person before. */
function personBefore(
  reading: TextReading,
  { index, here, sort }: Asked,
  background: Background,
  last: Resolved | undefined,
): Resolved | undefined {
  const isNear = last && last.kind !== 'organisation' && index - last.sentence <= FARTHEST;
  const speaker = isNear && fitsGender(last.gender, sort) ? last : undefined;
  const since = Math.max(speaker ? speaker.sentence + 1 : 0, index - FARTHEST);
  for (let at = index; at >= since; at--) {
    const subject = subjectOf(reading, at, here, background);
    if (subject && fitsGender(subject.gender, sort)) return subject;
  }
  if (speaker) return speaker;
  for (let at = index; at >= Math.max(0, index - FARTHEST_NAME); at--) {
    const nearest = reading
      .peopleIn(at)
      .findLast((one) => one.start < here && one.isSure && fitsGender(one.gender, sort));
    if (nearest) return resolvePerson(reading, nearest, background);
  }
  const only = onlyPerson(reading, index, here);
  return only && resolvePerson(reading, only, background);
}

/** The only full name in the sentences before, whatever it is. */
function onlyPerson(reading: TextReading, index: number, here: number): PersonPlace | undefined {
  const first = Math.max(0, index - FARTHEST_NAME);
  const before = reading.sentences.slice(first, index + 1).flatMap((_, at) => reading.peopleIn(first + at));
  const named = before.filter((one) => one.start < here && one.parts.length > 1);
  return new Set(named.map(({ name }) => name)).size === 1 ? named[0] : undefined;
}

/** "X, who said": the person right before. */
function antecedent(reading: TextReading, index: number, here: number, background: Background): Resolved | undefined {
  const place = reading.peopleIn(index).findLast((one) => one.end < here);
  return place && resolvePerson(reading, place, background);
}

/** "it said": the organisation that spoke last, else the one that the sentence before begins with. */
function thing(reading: TextReading, index: number, last: Resolved | undefined): Resolved | undefined {
  if (last?.kind === 'organisation' && index - last.sentence <= FARTHEST) return last;
  const limit = reading.sentences[index - 1]?.words[SUBJECT_WORDS]?.start ?? Number.POSITIVE_INFINITY;
  const subject = reading.organisationsIn(index - 1).find((one) => one.start < limit);
  return subject && { kind: 'organisation', speaker: { organisation: subject.name }, sentence: index };
}
