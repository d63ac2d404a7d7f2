import { type Facts, IndexedText } from './indexed-text.ts';
import type { PhraseAutomaton } from './phrase-automaton.ts';

export interface ClassifiableText {
  /** Also the beginning of `text`, where it has one. */
  readonly title: string;
  readonly text: string;
}

/** Makes a text ready for queries whose atoms an automaton finds. */
export function indexText(automaton: PhraseAutomaton, { title, text }: ClassifiableText, facts: Facts): IndexedText {
  const titleEnd = text.startsWith(title) ? title.length : 0;
  return new IndexedText({
    text,
    titleEnd,
    scanned: automaton.scan(text),
    facts,
    stretches: new Map(),
    ofAny: new Map(),
  });
}
