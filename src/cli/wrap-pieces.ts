export type Style = 'mark' | 'good' | 'bad' | 'strong' | 'faint';

/** Text in one style. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** How styles look: as colours, or as nothing. */
export type Paint = (text: string, style: Style) => string;

interface Word {
  readonly length: number;
  readonly painted: string;
}

/**
 * Breaks pieces into lines at white space.
 *
 * @param first what stands before the first line; the others are indented as far
 */
export function wrapPieces(pieces: readonly Piece[], first: string, width: number, paint: Paint): string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = '';
  let length = first.length;
  for (const word of wordsOf(pieces, paint)) {
    if (line !== '' && length + 1 + word.length > width) {
      lines.push(line);
      line = '';
      length = indent.length;
    }
    line = line === '' ? word.painted : `${line} ${word.painted}`;
    length += word.length + 1;
  }
  return [...lines, line].map((text, index) => `${index === 0 ? first : indent}${text}`);
}

function wordsOf(pieces: readonly Piece[], paint: Paint): Word[] {
  const words: Word[] = [];
  let word: Word = { length: 0, painted: '' };
  const end = () => {
    if (word.length > 0) words.push(word);
    word = { length: 0, painted: '' };
  };
  for (const { text, style } of pieces) {
    for (const [index, part] of text.split(/\s+/).entries()) {
      if (index > 0) end();
      if (part === '') continue;
      const painted = style ? paint(part, style) : part;
      word = { length: word.length + part.length, painted: word.painted + painted };
    }
  }
  end();
  return words;
}
