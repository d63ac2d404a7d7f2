import type { Span } from '../../text/span.ts';
import type { Frame } from '../frame/frame.ts';
import type { Gender } from '../lexicon/roles.ts';
import { besideName } from './beside-name.ts';
import { germanNominative } from './german-nominative.ts';
import type { WordRange } from './name-runs.ts';
import type { OrganisationPhrase } from './organisation-name.ts';
import type { OrganisationClue, PersonPlace } from './person.ts';
import { type PersonName, personNameIn } from './person-name.ts';
import { type CompoundOrganisation, wordGender } from './role-phrase.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';

/** A sentence as its words, with the mentions of speakers in it. */
export interface WordSentence {
  readonly words: readonly SpeakerWord[];
  readonly index: number;
  readonly runs: readonly WordRange[];
  readonly mentions: readonly Span[];
}

/** All places of a sentence where it may name a person: by full name, or by family name in a mention or behind a title. */
export function peopleOf(frame: Frame, sentence: WordSentence, tongue: Tongue): PersonPlace[] {
  const { words } = sentence;
  return sentence.runs.flatMap((run) => {
    const name = personNameIn(words, run, tongue);
    if (!name) return [];
    const mention = sentence.mentions.find(({ start, end }) => overlaps(words, name, start, end));
    const isSure = name.hasTitle || name.hasRole || hasAge(words[name.end]);
    if (name.end - name.first === 1 && !mention && !isSure) return [];
    return [placeOf(frame, sentence, tongue, { run, name, isSure, ...(mention ? { mention } : {}) })];
  });
}

/** "Nurul, 17, …" · "Klaas Romkes (58)" */
function hasAge(word: SpeakerWord | undefined): boolean {
  return (word?.before === ',' || word?.before === '(') && /^\d{1,2}$/.test(word.text);
}

interface Found {
  readonly isSure: boolean;
  readonly run: WordRange;
  readonly name: PersonName;
  readonly mention?: Span;
}

function placeOf(
  frame: Frame,
  { words, index }: WordSentence,
  tongue: Tongue,
  { run, name, mention, isSure }: Found,
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
    name: nameAsWritten(textOf(frame.text, words, name)),
    parts: own.map(({ folded }) => folded),
    sentence: index,
    reach: spanOf(words, beside),
    roleWords,
    isSure: isSure || role !== undefined,
    ...(role ? { role: textOf(frame.text, words, role) } : {}),
    ...(clue ? { organisation: clue } : {}),
    ...(gender ? { gender } : {}),
  };
}

/** "ADA BELL" of a transcript is "Ada Bell". */
function nameAsWritten(name: string): string {
  const isShouted = name.includes(' ') && name === name.toUpperCase();
  if (!isShouted) return name;
  return name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

function titleGender(words: readonly SpeakerWord[], tongue: Tongue): Gender | undefined {
  const told = words.find((word) => wordGender(word, tongue) !== undefined);
  return told && wordGender(told, tongue);
}

export function clueOf(
  text: string,
  words: readonly SpeakerWord[],
  organisation: OrganisationPhrase | CompoundOrganisation | undefined,
  tongue: Tongue,
): OrganisationClue | undefined {
  if (organisation?.kind === 'compound') return { kind: 'named', name: organisation.name };
  if (organisation?.kind !== 'named') return organisation;
  return { kind: 'named', name: nameOf(text, words, organisation, tongue) };
}

/** An organisation's name as it stands by itself. */
export function nameOf(text: string, words: readonly SpeakerWord[], range: WordRange, { roles }: Tongue): string {
  const name = textOf(text, words, range);
  if (roles.language !== 'de') return name;
  return germanNominative(name, words[range.first - 1]?.folded ?? '');
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
