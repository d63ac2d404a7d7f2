import type { Span } from '../text/span.ts';
import { type Facts, IndexedText } from './indexed-text.ts';
import type { PhraseAutomaton } from './phrase-automaton.ts';

export interface ClassifiableText {
  /** Also the beginning of `text`, where it has one. */
  readonly title: string;
  readonly text: string;
  /** Where it names those who say something; nowhere where absent. */
  readonly speakers?: () => readonly Span[];
}

/** Makes a text ready for queries whose atoms an automaton finds. */
export function indexText(
  automaton: PhraseAutomaton,
  { title, text, speakers }: ClassifiableText,
  facts: Facts,
): IndexedText {
  const titleEnd = text.startsWith(title) ? title.length : 0;
  return new IndexedText({
    text,
    titleEnd,
    ...(speakers ? { speakers } : {}),
    scanned: automaton.scan(text),
    facts,
    stretches: new Map(),
    ofAny: new Map(),
  });
}
