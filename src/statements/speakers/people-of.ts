import type { Span } from '../../text/span.ts';
import type { Frame } from '../frame/frame.ts';
import type { Gender } from '../lexicon/roles.ts';
import { besideName } from './beside-name.ts';
import { germanNominative } from './german-nominative.ts';
import { nameRuns, type WordRange } from './name-runs.ts';
import type { OrganisationPhrase } from './organisation-name.ts';
import type { OrganisationClue, PersonPlace } from './person.ts';
import { type PersonName, personNameIn } from './person-name.ts';
import type { CompoundOrganisation } from './role-phrase.ts';
import type { SpeakerWord } from './speaker-word.ts';
import { isTitle, type Tongue } from './word-tests.ts';

/** A sentence as its words, with the mentions of speakers in it. */
export interface WordSentence {
  readonly words: readonly SpeakerWord[];
  readonly index: number;
  readonly mentions: readonly Span[];
}

/** All places of a sentence where it may name a person: by full name, or by family name in a mention or behind a title. */
export function peopleOf(frame: Frame, sentence: WordSentence, tongue: Tongue): PersonPlace[] {
  const { words } = sentence;
  return nameRuns(words, tongue).flatMap((run) => {
    const name = personNameIn(words, run, tongue);
    if (!name) return [];
    const mention = sentence.mentions.find(({ start, end }) => overlaps(words, name, start, end));
    if (name.end - name.first === 1 && !mention && !name.hasTitle && !name.hasRole) return [];
    return [placeOf(frame, sentence, tongue, { run, name, ...(mention ? { mention } : {}) })];
  });
}

interface Found {
  readonly run: WordRange;
  readonly name: PersonName;
  readonly mention?: Span;
}

function placeOf(
  frame: Frame,
  { words, index }: WordSentence,
  tongue: Tongue,
  { run, name, mention }: Found,
): PersonPlace {
  const from = mention
    ? Math.max(
        0,
        words.findIndex(({ end }) => end > mention.start),
      )
    : run.first;
  const beside = besideName(words, name, tongue, { run, from });
  const { role } = beside;
  const clue = clueOf(frame.text, words, beside.organisation ?? role?.organisation, tongue);
  const gender = role?.gender ?? titleGender(words.slice(run.first, name.first), tongue);
  const own = words.slice(name.first, name.end);
  const roleWords = role ? words.slice(role.first, role.end).map(({ folded }) => folded) : [];
  return {
    ...spanOf(words, name),
    name: nameAsWritten(own.map(({ text }) => text)),
    parts: own.map(({ folded }) => folded),
    sentence: index,
    reach: spanOf(words, beside),
    roleWords,
    isSure: name.hasTitle || name.hasRole || role !== undefined,
    ...(role ? { role: textOf(frame.text, words, role) } : {}),
    ...(clue ? { organisation: clue } : {}),
    ...(gender ? { gender } : {}),
  };
}

/** "ADA BELL" of a transcript is "Ada Bell". */
function nameAsWritten(texts: readonly string[]): string {
  const name = texts.join(' ');
  const isShouted = texts.length > 1 && texts.every((text) => text.length > 1 && text === text.toUpperCase());
  if (!isShouted) return name;
  return name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

function titleGender(words: readonly SpeakerWord[], tongue: Tongue): Gender | undefined {
  const { female, male, styles } = tongue.roles;
  for (const word of words) {
    if (!isTitle(tongue, word) && !styles.has(word.folded)) continue;
    if (female.test(word.last)) return 'female';
    if (male.test(word.last)) return 'male';
  }
  return undefined;
}

export function clueOf(
  text: string,
  words: readonly SpeakerWord[],
  organisation: OrganisationPhrase | CompoundOrganisation | undefined,
  { roles }: Tongue,
): OrganisationClue | undefined {
  if (organisation?.kind === 'compound') return { kind: 'named', name: organisation.name };
  if (organisation?.kind !== 'named') return organisation;
  const name = textOf(text, words, organisation);
  const before = words.slice(Math.max(0, organisation.first - 2), organisation.first).map(({ folded }) => folded);
  return { kind: 'named', name: roles.language === 'de' ? germanNominative(name, before) : name };
}

export function textOf(text: string, words: readonly SpeakerWord[], range: WordRange): string {
  const { start, end } = spanOf(words, range);
  return text.slice(start, end).replace(/\s+/g, ' ');
}

export function spanOf(words: readonly SpeakerWord[], { first, end }: WordRange): Span {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

function overlaps(words: readonly SpeakerWord[], range: WordRange, start: number, end: number): boolean {
  const own = spanOf(words, range);
  return own.start < end && start < own.end;
}
