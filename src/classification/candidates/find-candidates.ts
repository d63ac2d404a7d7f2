import type { Language } from '../../text/language.ts';
import { sentenceAround } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { AgreementMatch } from '../classification.ts';
import type { Candidate } from './candidate.ts';
import type { CandidateFinder } from './candidate-finder.ts';
import { candidateKey } from './candidate-key.ts';
import { headPlaces } from './head-words.ts';
import { type NameParts, partiesOf } from './name-parts.ts';
import { namesIn } from './names-in.ts';
import { SentenceReading } from './sentence-reading.ts';

export interface CandidateText {
  readonly text: string;
  /** English where it is not known. */
  readonly language?: Language;
  /** The agreements of the watchlist that it tells of. */
  readonly matches: readonly Pick<AgreementMatch, 'id' | 'evidence'>[];
}

/** Beyond so many sentences of one text little more is learnt. */
const MOST_SENTENCES = 400;
/** UTF-16 code units to each side of a head word in which its sentence is looked for. */
const WINDOW = 600;
const PARAGRAPH_BORDER = /\n\s*\n/g;
const LONGEST_NAME = 140;

/**
 * Names of agreements that are not on the watchlist, each once, in the order of the text. A sentence that has neither a
 * party of the vocabulary nor a word of migration tells of something else.
 */
export function findCandidates(finder: CandidateFinder, item: CandidateText): Candidate[] {
  const { text, language = 'en', matches } = item;
  const evidence = matches.flatMap((match) => match.evidence);
  const matched = new Set(matches.flatMap(({ id }) => finder.agreementParties.get(id) ?? []));
  const byKey = new Map<string, Candidate>();
  for (const span of sentencesWithHeads(text, language)) {
    const reading = new SentenceReading(text.slice(span.start, span.end), language, finder.places);
    for (const { candidate, isVague } of candidatesIn(reading, span.start, finder)) {
      // "the treaty with France" in an item on a treaty with France that is watched
      if (isVague && candidate.parties.some((code) => matched.has(code))) continue;
      if (overlaps(candidate, evidence) || finder.isWatched(candidate.key)) continue;
      if (!byKey.has(candidate.key)) byKey.set(candidate.key, candidate);
    }
  }
  return withoutShortForms([...byKey.values()]);
}

function candidatesIn(reading: SentenceReading, offset: number, finder: CandidateFinder) {
  const names = namesIn(reading);
  if (names.length === 0) return [];
  const isMigration = reading.words.some((_, at) => finder.field.at(reading.words, at));
  const hasParty = reading.words.some((_, at) => finder.parties.has(reading.placeAt(at)?.code ?? ''));
  return names
    .filter(({ isVague }) => isMigration || (hasParty && !isVague))
    .map((parts) => ({ candidate: candidateOf(reading, parts, offset, isMigration), isVague: parts.isVague }))
    .filter(({ candidate }) => candidate.name.length <= LONGEST_NAME);
}

function* sentencesWithHeads(text: string, language: Language): Generator<Span> {
  let count = 0;
  let behind = 0;
  for (const { index, 0: head } of text.matchAll(headPlaces(language))) {
    if (index < behind) continue;
    if (++count > MOST_SENTENCES) return;
    const sentence = sentenceNear(text, { start: index, end: index + head.length });
    behind = sentence.end;
    yield sentence;
  }
}

/** As the sentence around a place in the whole text, at a cost that does not grow with the text. */
function sentenceNear(text: string, place: Span): Span {
  const before = text.slice(Math.max(0, place.start - WINDOW), place.start);
  const border = [...before.matchAll(PARAGRAPH_BORDER)].at(-1);
  const start = place.start - before.length + (border ? border.index + border[0].length : 0);
  const found = sentenceAround(text.slice(start, place.end + WINDOW), {
    start: place.start - start,
    end: place.end - start,
  });
  return { start: start + found.start, end: start + found.end };
}

function candidateOf(reading: SentenceReading, parts: NameParts, offset: number, isMigration: boolean): Candidate {
  const { sentence, words } = reading;
  const start = words[parts.first]?.start ?? 0;
  const end = words[parts.end - 1]?.end ?? start;
  return {
    key: candidateKey(reading, parts),
    name: sentence.slice(start, end).replace(/\s+/g, ' '),
    sentence: sentence.replace(/\s+/g, ' '),
    start: offset + start,
    end: offset + end,
    parties: partiesOf(reading, parts),
    isMigration,
  };
}

function overlaps({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** "the UK-Ghana Statement" behind "the UK-Ghana Joint Statement on Irregular Migration" is the same. */
function withoutShortForms(candidates: readonly Candidate[]): Candidate[] {
  const words = new Map(candidates.map((candidate) => [candidate, new Set(candidate.key.split('-'))]));
  const isShortOf = (short: Candidate, long: Candidate) => {
    const [few, many] = [words.get(short), words.get(long)];
    return few !== undefined && many !== undefined && few.size < many.size && [...few].every((word) => many.has(word));
  };
  return candidates.filter((candidate) => !candidates.some((other) => isShortOf(candidate, other)));
}
