import type { Span } from '../../text/span.ts';
import type { Frame } from '../frame/frame.ts';
import { type OrganisationPlace, organisationsOf } from './organisations-of.ts';
import { peopleOf, type WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import { speakerWords } from './speaker-word.ts';
import type { Tongue } from './word-tests.ts';

/** A text as whom and what it names, in order. */
export interface TextReading {
  readonly frame: Frame;
  readonly tongue: Tongue;
  readonly sentences: readonly WordSentence[];
  readonly people: readonly PersonPlace[];
  readonly organisations: readonly OrganisationPlace[];
}

export function readText(frame: Frame, mentions: readonly (Span | undefined)[], tongue: Tongue): TextReading {
  const bySentence = mentionsBySentence(frame, mentions);
  const sentences = frame.sentences.map((sentence, index) => ({
    words: speakerWords(frame, sentence),
    index,
    mentions: bySentence.get(index) ?? [],
  }));
  const people: PersonPlace[] = [];
  const organisations: OrganisationPlace[] = [];
  for (const sentence of sentences) {
    const own = peopleOf(frame, sentence, tongue);
    people.push(...own);
    organisations.push(...organisationsOf(frame, sentence, tongue, own));
  }
  return { frame, tongue, sentences, people, organisations };
}

function mentionsBySentence({ sentences }: Frame, mentions: readonly (Span | undefined)[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const mention of mentions) {
    if (!mention) continue;
    const at = sentenceAt(sentences, mention.start);
    found.set(at, [...(found.get(at) ?? []), mention]);
  }
  return found;
}

/** The sentence that holds a place in the text; the last one before it where none does. */
export function sentenceAt(sentences: readonly Span[], place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle] as Span).start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
