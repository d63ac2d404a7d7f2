import { tokenize } from '../../text/token.ts';
import type { Phrase, PhraseWord } from './query.ts';

/**
 * Reads a phrase as names and vocabulary write it: words, each with a `*` behind it for any ending; a leading `=` makes
 * letters count as they stand.
 */
export function phraseOf(written: string): Phrase {
  const isExact = written.trimStart().startsWith('=');
  const words: PhraseWord[] = tokenize(written).map(({ start, end }) => ({
    word: written.slice(start, end),
    isPrefix: written[end] === '*',
  }));
  return { words, isExact };
}
