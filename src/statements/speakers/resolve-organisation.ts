import type { WordRange } from './name-runs.ts';
import { organisationName } from './named-organisation.ts';
import { organisationIn } from './organisation-name.ts';
import { clueOf, type WordSentence } from './people-of.ts';
import type { Background } from './resolve-person.ts';
import type { Resolved } from './resolved.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { TextReading } from './text-reading.ts';
import { isAcronym, isOrganisationWord, isRole } from './word-tests.ts';

/** Sentences back in which a document may have been told of. */
const FARTHEST = 20;

/** An organisation that speaks itself, or the one that issued the document that does. */
export function resolveOrganisation(
  reading: TextReading,
  sentence: WordSentence,
  range: WordRange,
  background: Background,
): Resolved {
  const name = issuer(reading, sentence, range, background) ?? own(reading, sentence, range, background);
  const kind = name ? 'organisation' : 'nobody';
  return { kind, sentence: sentence.index, speaker: name ? { organisation: name } : {} };
}

function own(reading: TextReading, { words, index }: WordSentence, range: WordRange, background: Background) {
  const found = organisationIn(words, range, reading.tongue);
  if (found?.kind === 'named' && isDoubtful(reading, words, found)) return undefined;
  return nameOf(reading, clueOf(reading.frame.text, words, found, reading.tongue), index, background);
}

/** One word with a capital that begins a sentence, or in German any, is no name for that. */
function isDoubtful(reading: TextReading, words: readonly SpeakerWord[], { first, end }: WordRange): boolean {
  const word = words[first] as SpeakerWord;
  if (end - first > 1 || isAcronym(word) || isOrganisationWord(reading.tongue, word)) return false;
  if (reading.organisationNamed(word.text)) return false;
  return first === 0 || reading.tongue.roles.language === 'de';
}

function nameOf(reading: TextReading, clue: ReturnType<typeof clueOf>, sentence: number, { publisher }: Background) {
  return organisationName(reading, clue, { sentence, ...(publisher ? { publisher } : {}) });
}

/** Whose document speaks: "the committee’s report", "le rapport de la Cour", "the report" of which it was told before. */
function issuer(reading: TextReading, sentence: WordSentence, { first, end }: WordRange, background: Background) {
  const { words, index } = sentence;
  const { tongue } = reading;
  const at = words.slice(first, end).findIndex((word) => tongue.roles.documents.has(word.last));
  if (at < 0) return undefined;
  const noun = first + at;
  const possessor = words.slice(first, noun).findIndex((word) => word.isPossessor);
  if (possessor >= 0) return own(reading, sentence, { first, end: first + possessor + 1 }, background);
  if (tongue.roles.links.has(words[noun + 1]?.folded ?? '')) {
    const behind = organisationIn(words, { first: noun + 2, end }, tongue);
    if (behind) return nameOf(reading, clueOf(reading.frame.text, words, behind, tongue), index, background);
  }
  return issuerBefore(reading, words[noun]?.last ?? '', index);
}

/** The organisation in the sentence that tells of the document last. */
function issuerBefore(reading: TextReading, noun: string, sentence: number): string | undefined {
  for (let at = sentence - 1; at >= Math.max(0, sentence - FARTHEST); at--) {
    const isTold = reading.sentences[at]?.words.some(({ last }) => isSameDocument(last, noun));
    const [organisation] = isTold ? reading.organisationsIn(at) : [];
    if (organisation) return organisation.name;
  }
  return undefined;
}

/** "Positionspapier" is a "Papier". */
function isSameDocument(word: string, noun: string): boolean {
  return word === noun || (noun.length > 4 && word.endsWith(noun));
}

/** Whether words stand for an organisation or a document rather than for a person. */
export function isOrganisationLike(
  { words }: WordSentence,
  { first, end }: WordRange,
  { tongue }: TextReading,
): boolean {
  const own = words.slice(first, end);
  if (own.some((word) => isRole(tongue, word))) return false;
  return own.some((word) => isOrganisationWord(tongue, word) || tongue.roles.documents.has(word.last));
}
