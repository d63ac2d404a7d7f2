import { type Token, tokenize } from '../text/token.ts';
import type { Phrase } from '../watchlist/query/query.ts';

/** A phrase to look for, and what it is looked for for. */
export interface OwnedPhrase<Owner> extends Phrase {
  readonly owner: Owner;
}

/** An occurrence of a phrase in a text: numbers of its first word and of the one behind its last. */
export interface Occurrence<Owner> {
  readonly phrase: OwnedPhrase<Owner>;
  readonly first: number;
  readonly end: number;
}

interface State<Owner> {
  readonly next: Map<string, State<Owner>>;
  /** Where words are prefixes only. */
  readonly endings: Map<string, State<Owner>>;
  readonly complete: OwnedPhrase<Owner>[];
}

const SHORTEST_PREFIX = 3;

/** All phrases in one token trie: a text is walked once, however many phrases there are. */
export class PhraseAutomaton<Owner> {
  readonly #root: State<Owner> = emptyState();

  constructor(phrases: Iterable<OwnedPhrase<Owner>>) {
    for (const phrase of phrases) this.#add(phrase);
  }

  #add(phrase: OwnedPhrase<Owner>): void {
    let state = this.#root;
    for (const { word, isPrefix } of phrase.words) {
      const folded = tokenize(word)[0]?.folded ?? '';
      const edges = isPrefix ? state.endings : state.next;
      const next = edges.get(folded) ?? emptyState<Owner>();
      edges.set(folded, next);
      state = next;
    }
    state.complete.push(phrase);
  }

  /** Every occurrence of every phrase, overlapping ones too, in order of their first word. */
  find(text: string, tokens: readonly Token[]): Occurrence<Owner>[] {
    const found: Occurrence<Owner>[] = [];
    const walk = (state: State<Owner>, first: number, at: number): void => {
      for (const phrase of state.complete) {
        if (!phrase.isExact || isExactly(phrase, text, tokens, first)) found.push({ phrase, first, end: at });
      }
      for (const next of following(state, tokens[at]?.folded)) walk(next, first, at + 1);
    };
    for (let first = 0; first < tokens.length; first++) walk(this.#root, first, first);
    return found;
  }
}

function* following<Owner>(state: State<Owner>, word = ''): Generator<State<Owner>> {
  const next = state.next.get(word);
  if (next) yield next;
  for (let length = SHORTEST_PREFIX; state.endings.size > 0 && length <= word.length; length++) {
    const ending = state.endings.get(word.slice(0, length));
    if (ending) yield ending;
  }
}

function isExactly(phrase: Phrase, text: string, tokens: readonly Token[], first: number): boolean {
  return phrase.words.every(({ word, isPrefix }, index) => {
    const { start, end } = tokens[first + index] ?? { start: 0, end: 0 };
    const written = text.slice(start, end).normalize('NFC');
    return isPrefix ? written.startsWith(word.normalize('NFC')) : written === word.normalize('NFC');
  });
}

function emptyState<Owner>(): State<Owner> {
  return { next: new Map(), endings: new Map(), complete: [] };
}
