import type { Span } from '../../text/span.ts';
import type { Office } from '../../watchlist/office.ts';
import type { Frame } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Speaker } from '../statement.ts';
import { isPronoun, mentionWords } from './mention-words.ts';
import type { WordRange } from './name-runs.ts';
import { officeIndexOf } from './office-index.ts';
import type { WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import { isOrganisationLike, resolveOrganisation } from './resolve-organisation.ts';
import { type Background, resolvePerson } from './resolve-person.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { resolveRole } from './resolve-role.ts';
import type { Resolved } from './resolved.ts';
import { rolePhraseIn } from './role-phrase.ts';
import type { SpeakerWord } from './speaker-word.ts';
import { sentenceAt, TextReading } from './text-reading.ts';
import { tongueOf } from './tongue.ts';

/** Who published an item. */
export interface Publisher {
  readonly name?: string;
  /** Of its sources: ISO 3166-1 alpha-2, or EU, UN. */
  readonly country?: string;
}

/** What is known besides the text. */
export interface SpeakerContext {
  readonly lexicon: Lexicon;
  /** Who held which office when. */
  readonly offices: readonly Office[];
  /** When the item was published: office-holders are those of that day. */
  readonly publishedAt?: Date;
  readonly publisher?: Publisher;
}

/**
 * Who the noun phrases of a text are: full name, role, organisation, with pronouns and short forms resolved by what the
 * text says elsewhere, and offices without a name by who held them. Nobody is invented: what is not sure is absent.
 *
 * @param mentions in the order of the text
 */
export function resolveSpeakers(
  frame: Frame,
  mentions: readonly (Span | undefined)[],
  { lexicon, offices, publishedAt, publisher }: SpeakerContext,
): Speaker[] {
  if (mentions.every((mention) => !mention)) return mentions.map(() => ({}));
  const reading = new TextReading(frame, mentions, tongueOf(lexicon));
  const background: Background = {
    offices: officeIndexOf(offices),
    ...(publishedAt ? { day: publishedAt } : {}),
    ...(publisher?.name ? { publisher: publisher.name } : {}),
    ...(publisher?.country ? { country: publisher.country } : {}),
  };
  return new Resolver(reading, background).resolveAll(mentions);
}

class Resolver {
  readonly #reading: TextReading;
  readonly #background: Background;
  readonly #known = new Map<number, Resolved>();
  #last: Resolved | undefined;

  constructor(reading: TextReading, background: Background) {
    this.#reading = reading;
    this.#background = background;
  }

  resolveAll(mentions: readonly (Span | undefined)[]): Speaker[] {
    return mentions.map((mention) => (mention ? this.#resolve(mention).speaker : {}));
  }

  #resolve(mention: Span): Resolved {
    const known = this.#known.get(mention.start);
    if (known) return known;
    const index = sentenceAt(this.#reading.frame.sentences, mention.start);
    const sentence = this.#reading.sentences[index];
    const range = sentence && mentionWords(sentence, mention, this.#reading.tongue);
    const resolved: Resolved =
      sentence && range ? this.#read(sentence, range) : { kind: 'nobody', speaker: {}, sentence: index };
    this.#known.set(mention.start, resolved);
    if (resolved.kind !== 'nobody' || resolved.speaker.role) this.#last = resolved;
    return resolved;
  }

  #read(sentence: WordSentence, range: WordRange): Resolved {
    const [reading, background] = [this.#reading, this.#background];
    const { words } = sentence;
    if (isPronoun(words, range, reading.tongue))
      return resolvePronoun(reading, sentence, range, background, this.#last);
    const place = this.#personIn(sentence, range);
    const person = place && resolvePerson(reading, place, background);
    if (person && (place.isSure || isNamedInFull(person))) return person;
    const role = isOrganisationLike(sentence, range, reading) ? undefined : rolePhraseIn(words, range, reading.tongue);
    if (role) return resolveRole(reading, { words, range, role, sentence: sentence.index }, background, this.#last);
    return resolveOrganisation(reading, sentence, range, background);
  }

  /** The first that is surely a person, else the first that may be one. */
  #personIn({ words, index }: WordSentence, { first, end }: WordRange): PersonPlace | undefined {
    const [start, stop] = [words[first]?.start ?? 0, words[end - 1]?.end ?? 0];
    const places = this.#reading.peopleIn(index).filter((one) => one.start < stop && start < one.end);
    const behind = places.length > 0 ? undefined : this.#apposed(index, words[end]);
    return behind ?? places.find(({ isSure }) => isSure) ?? places.find(({ parts }) => parts.length > 1) ?? places[0];
  }

  /** "the chair, Ada Bell" of which the mention is the chair alone. */
  #apposed(index: number, next: SpeakerWord | undefined): PersonPlace | undefined {
    if (next?.before !== ',') return undefined;
    return this.#reading.peopleIn(index).find(({ reach, start }) => reach.start <= next.start && next.start <= start);
  }
}

/** A family name alone may be anything, unless the text or the list of offices has it with a given name. */
function isNamedInFull({ speaker }: Resolved): boolean {
  return speaker.name?.includes(' ') ?? false;
}
