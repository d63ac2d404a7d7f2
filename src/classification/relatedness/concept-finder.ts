import type { Token } from '../../text/token.ts';
import { tokenize } from '../../text/token.ts';
import { phraseOf } from '../../watchlist/query/phrase.ts';
import type { Phrase } from '../../watchlist/query/query.ts';
import type { Vocabulary } from '../../watchlist/vocabulary.ts';

/** What words of the vocabulary stand for: `party:DE` for "Berlin", `@smuggling` for "Schleuser". */
export interface Concept {
  readonly id: string;
  readonly phrases: readonly Phrase[];
}

/** Numbers of the first word that stands for a concept and of the one behind the last. */
export interface FoundConcept {
  readonly concept: Concept;
  readonly first: number;
  readonly end: number;
}

interface SoughtPhrase {
  readonly concept: Concept;
  readonly words: readonly { readonly folded: string; readonly isPrefix: boolean; readonly written: string }[];
  readonly isExact: boolean;
}

/** Phrases are looked up by so many letters of their first word: no prefix is shorter. */
const KEY_LENGTH = 3;

export function conceptsOf({ parties, lists }: Vocabulary): Concept[] {
  return [
    ...parties.map(({ id, words }) => ({ id: `party:${id}`, phrases: words.map(phraseOf) })),
    ...lists.map(({ id, words }) => ({ id: `@${id}`, phrases: words.map(phraseOf) })),
  ];
}

/** Finds the words of a vocabulary. Not made for speed: for single items, where somebody asks. */
export class ConceptFinder {
  readonly concepts: readonly Concept[];
  readonly #byKey = new Map<string, SoughtPhrase[]>();

  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
    for (const concept of concepts) for (const phrase of concept.phrases) this.#add(concept, phrase);
  }

  #add(concept: Concept, { words, isExact }: Phrase): void {
    const sought = words.map(({ word, isPrefix }) => ({
      folded: tokenize(word)[0]?.folded ?? '',
      isPrefix,
      written: word.normalize('NFC'),
    }));
    const key = keyOf(sought[0]?.folded ?? '');
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), { concept, words: sought, isExact }]);
  }

  /** Every place of every concept, overlapping ones too. */
  find(text: string, tokens: readonly Token[]): FoundConcept[] {
    return tokens.flatMap((token, first) =>
      (this.#byKey.get(keyOf(token.folded)) ?? [])
        .filter((phrase) => standsAt(phrase, text, tokens, first))
        .map(({ concept, words }) => ({ concept, first, end: first + words.length })),
    );
  }
}

function keyOf(folded: string): string {
  return folded.slice(0, KEY_LENGTH);
}

function standsAt({ words, isExact }: SoughtPhrase, text: string, tokens: readonly Token[], first: number): boolean {
  return words.every(({ folded, isPrefix, written }, index) => {
    const token = tokens[first + index];
    if (!token) return false;
    const [asked, found] = isExact ? [written, writtenAs(text, token)] : [folded, token.folded];
    return isPrefix ? found.startsWith(asked) : found === asked;
  });
}

function writtenAs(text: string, { start, end }: Token): string {
  return text.slice(start, end).normalize('NFC');
}
