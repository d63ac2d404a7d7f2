import { type Token, tokenize } from '../../text/token.ts';

/** What stands between a word and the one before it; a *break* is anything that a name does not run across. */
type Gap = 'space' | 'hyphen' | 'apostrophe' | 'break';

/** A word of a sentence. */
export interface SentenceWord extends Token {
  /** As it is written. */
  readonly text: string;
  readonly isCapital: boolean;
  readonly gap: Gap;
}

const GAPS: readonly (readonly [Gap, RegExp])[] = [
  ['space', /^(?: | & |\n)$/],
  ['hyphen', /^ ?[-‐‑–—/] ?\n?$/],
  ['apostrophe', /^['’]$/],
];

/** The words of one sentence with what parts them; offsets count in the sentence. */
export function sentenceWords(sentence: string): SentenceWord[] {
  let before = 0;
  return tokenize(sentence).map((token, index) => {
    const text = sentence.slice(token.start, token.end);
    const gap = index === 0 ? 'break' : gapOf(sentence.slice(before, token.start));
    before = token.end;
    return { ...token, text, isCapital: /^\p{Lu}/u.test(text), gap };
  });
}

function gapOf(between: string): Gap {
  // A dash with blanks around it parts thoughts, not the parties of a name.
  if (/^ [-–—] $/.test(between)) return 'break';
  return GAPS.find(([, pattern]) => pattern.test(between.replaceAll('\u00A0', ' ')))?.[0] ?? 'break';
}
