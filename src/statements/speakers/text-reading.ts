import type { Span } from '../../text/span.ts';
import { foldWord } from '../../text/token.ts';
import type { Frame } from '../frame/frame.ts';
import { nameRuns } from './name-runs.ts';
import { openedPieces } from './opened-pieces.ts';
import { type OrganisationPlace, organisationsOf } from './organisations-of.ts';
import { peopleOf, type WordSentence } from './people-of.ts';
import type { PersonPlace } from './person.ts';
import { speakerWords } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';

/** Of one name, and of names with a role, so many are remembered: what a long text costs grows with its length alone. */
const MOST = 200;

/** A text as whom and what it names. */
export class TextReading {
  readonly frame: Frame;
  readonly tongue: Tongue;
  readonly sentences: readonly WordSentence[];
  /** Persons named together with what they are, each once with the same. */
  readonly withRole: PersonPlace[] = [];
  /** Each once. */
  readonly organisations: OrganisationPlace[] = [];
  readonly #people: PersonPlace[][] = [];
  readonly #organisations: OrganisationPlace[][] = [];
  readonly #byName = new Map<string, PersonPlace[]>();
  readonly #byWords = new Map<string, OrganisationPlace>();
  readonly #seen = new Set<string>();

  constructor(frame: Frame, mentions: readonly (Span | undefined)[], tongue: Tongue) {
    this.frame = frame;
    this.tongue = tongue;
    const bySentence = mentionsBySentence(frame, mentions);
    this.sentences = frame.sentences.map((sentence, index) => {
      const own = bySentence.get(index) ?? [];
      const words = speakerWords(frame, { pieces: openedPieces(frame, sentence, own) });
      return { words, index, runs: nameRuns(words, tongue), mentions: own };
    });
    for (const sentence of this.sentences) this.#read(sentence);
  }

  /** In the order of the text. */
  peopleIn(sentence: number): readonly PersonPlace[] {
    return this.#people[sentence] ?? [];
  }

  organisationsIn(sentence: number): readonly OrganisationPlace[] {
    return this.#organisations[sentence] ?? [];
  }

  /** Persons of whose name a folded word is the first or the last. */
  namesakes(word: string): readonly PersonPlace[] {
    return this.#byName.get(word) ?? [];
  }

  /** An organisation by its name, or by the letters in brackets behind it. */
  organisationNamed(name: string): OrganisationPlace | undefined {
    return this.#byWords.get(foldedName(name));
  }

  #read(sentence: WordSentence): void {
    const people = peopleOf(this.frame, sentence, this.tongue);
    this.#people.push(people);
    for (const place of people) this.#addPerson(place);
    const organisations = organisationsOf(this.frame, sentence, this.tongue, people);
    this.#organisations.push(organisations);
    for (const place of organisations) this.#addOrganisation(place);
  }

  #addPerson(place: PersonPlace): void {
    for (const word of new Set([place.parts[0], place.parts.at(-1)])) {
      const known = this.#byName.get(word ?? '');
      if (!known) this.#byName.set(word ?? '', [place]);
      else if (known.length < MOST) known.push(place);
    }
    if (place.role === undefined || this.withRole.length >= MOST) return;
    const key = `${place.name} ${place.role}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.withRole.push(place);
  }

  #addOrganisation(place: OrganisationPlace): void {
    const key = foldedName(place.name);
    if (place.acronym) this.#byWords.set(foldedName(place.acronym), place);
    if (this.#byWords.has(key)) return;
    this.#byWords.set(key, place);
    if (this.organisations.length < MOST) this.organisations.push(place);
  }
}

function foldedName(name: string): string {
  return name.split(/\s+/).map(foldWord).join(' ');
}

function mentionsBySentence({ sentences }: Frame, mentions: readonly (Span | undefined)[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const mention of mentions) {
    if (!mention) continue;
    const at = sentenceAt(sentences, mention.start);
    const known = found.get(at);
    if (known) known.push(mention);
    else found.set(at, [mention]);
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
