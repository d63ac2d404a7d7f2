import type { WordScanner } from '../text/word-scanner.ts';

interface JoinedText {
  readonly text: string;
  /** Of each word the number that it, or its first part, has in the text as it stands; one more behind the last. */
  readonly numberOf: readonly number[];
}

/** A text with those words joined that a hyphen at a line's end parts. */
export function joinBrokenWords(text: string, { broken, starts, ends, count }: WordScanner): JoinedText {
  const pieces: string[] = [];
  const numberOf: number[] = [];
  let from = 0;
  let next = 0;
  for (let word = 0; word <= count; word++) {
    const isSecondPart = word > 0 && broken[next - 1] === word - 1;
    if (!isSecondPart) numberOf.push(word);
    if (broken[next] !== word) continue;
    pieces.push(text.slice(from, ends[word]));
    from = starts[word + 1] as number;
    next++;
  }
  return { text: pieces.join('') + text.slice(from), numberOf };
}
