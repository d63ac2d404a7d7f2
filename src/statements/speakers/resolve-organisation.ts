import type { WordRange } from './name-runs.ts';
import { organisationName } from './named-organisation.ts';
import { organisationIn } from './organisation-name.ts';
import { clueOf, type WordSentence } from './people-of.ts';
import type { Background } from './resolve-person.ts';
import type { Resolved } from './resolved.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { TextReading } from './text-reading.ts';
import { isAcronym, isOrganisationWord, isRole } from './word-tests.ts';

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
function isDoubtful(
  { tongue, organisations, frame }: TextReading,
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
) {
  const word = words[first] as SpeakerWord;
  if (end - first > 1 || isAcronym(word) || isOrganisationWord(tongue, word)) return false;
  if (organisations.some(({ name }) => name === word.text)) return false;
  if (tongue.roles.language === 'de') return true;
  return first === 0 && !frame.text.includes(` ${word.text}`);
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

/** The organisation in the sentence that tells of the document first. */
function issuerBefore(reading: TextReading, noun: string, sentence: number): string | undefined {
  for (let at = sentence - 1; at >= 0; at--) {
    const told = reading.sentences[at]?.words.some(
      ({ last }) => last === noun || (noun.length > 4 && last.endsWith(noun)),
    );
    const organisation = told && reading.organisations.find((one) => one.sentence === at);
    if (organisation) return organisation.name;
  }
  return undefined;
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
