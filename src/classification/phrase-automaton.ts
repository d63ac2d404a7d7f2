import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/token.ts';

/** A word sequence to look for. A final `*` stands for any ending of its last word. */
export interface Phrase<Owner> {
  readonly words: string;
  readonly owner: Owner;
}

/** An occurrence of a phrase in a text. */
export interface Occurrence<Owner> extends Span {
  readonly phrase: Phrase<Owner>;
}

interface State<Owner> {
  readonly next: Map<string, State<Owner>>;
  readonly complete: Phrase<Owner>[];
  /** Phrases whose last word is a prefix, by that prefix. */
  readonly endings: Map<string, Phrase<Owner>[]>;
}

const SHORTEST_PREFIX = 3;

/** All phrases in one token trie: a text is walked once, however many phrases there are. */
export class PhraseAutomaton<Owner> {
  readonly #root: State<Owner> = emptyState();

  constructor(phrases: Iterable<Phrase<Owner>>) {
    for (const phrase of phrases) this.#add(phrase);
  }

  #add(phrase: Phrase<Owner>): void {
    const words = tokenize(phrase.words).map((token) => token.folded);
    const prefix = phrase.words.trimEnd().endsWith('*') ? words.pop() : undefined;
    let state = this.#root;
    for (const word of words) state = getOrAdd(state.next, word, emptyState<Owner>);
    if (prefix === undefined) state.complete.push(phrase);
    else getOrAdd(state.endings, prefix, () => []).push(phrase);
  }

  /** Every occurrence of every phrase, overlapping ones too, in order of their start. */
  find(tokens: readonly Token[]): Occurrence<Owner>[] {
    const found: Occurrence<Owner>[] = [];
    for (let first = 0; first < tokens.length; first++) this.#findFrom(tokens, first, found);
    return found;
  }

  #findFrom(tokens: readonly Token[], first: number, found: Occurrence<Owner>[]): void {
    const start = tokens[first]?.start ?? 0;
    let state: State<Owner> | undefined = this.#root;
    for (let at = first; state; at++) {
      const token = tokens[at];
      if (!token) return;
      for (const phrase of endingsOf(state, token.folded)) found.push({ phrase, start, end: token.end });
      state = state.next.get(token.folded);
      for (const phrase of state?.complete ?? []) found.push({ phrase, start, end: token.end });
    }
  }
}

function* endingsOf<Owner>(state: State<Owner>, word: string): Generator<Phrase<Owner>> {
  if (state.endings.size === 0) return;
  for (let length = SHORTEST_PREFIX; length <= word.length; length++) {
    yield* state.endings.get(word.slice(0, length)) ?? [];
  }
}

function emptyState<Owner>(): State<Owner> {
  return { next: new Map(), complete: [], endings: new Map() };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
