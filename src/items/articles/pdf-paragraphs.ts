/** A piece of text on a page of a PDF, as pdf.js gives it. */
export interface PdfPiece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Height of the letters, in points. */
  readonly height: number;
  /** Last two: place from the left and from the bottom, in points. */
  readonly transform: readonly unknown[];
}

interface Line {
  text: string;
  readonly bottom: number | undefined;
  height: number;
}

/** Lines further apart than this, in letter heights, are no longer of one paragraph. */
const PARAGRAPH_GAP = 1.75;
// "migra-" + "tion" loses its hyphen, "UK-" + "Germany" keeps it.
const HYPHENATED = /\p{Ll}[-\u00AD\u2010]$/u;
const HYPHEN = /\S[-\u2010]$/;

/** The paragraphs of a page: PDF knows only lines, so that the space between them has to tell. */
export function pageParagraphs(pieces: readonly PdfPiece[]): string[] {
  const paragraphs: string[] = [];
  let above: Line | undefined;
  for (const line of linesOf(pieces)) {
    const last = paragraphs.length - 1;
    const before = paragraphs[last];
    if (before === undefined || !above || isApart(above, line)) paragraphs.push(line.text);
    else paragraphs[last] = joinLines(before, line.text);
    above = line;
  }
  return paragraphs;
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const { str, hasEOL, height, transform } of pieces) {
    const bottom = transform[5];
    line ??= { text: '', bottom: typeof bottom === 'number' ? bottom : undefined, height: 0 };
    line.text += str;
    line.height = Math.max(line.height, height);
    if (hasEOL) {
      lines.push(line);
      line = undefined;
    }
  }
  if (line) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== '');
}

function isApart(above: Line, line: Line): boolean {
  if (above.bottom === undefined || line.bottom === undefined) return false;
  const height = Math.max(above.height, line.height) || 10;
  const gap = above.bottom - line.bottom;
  // Upwards: a new column.
  return gap > PARAGRAPH_GAP * height || gap < -height;
}

function joinLines(before: string, line: string): string {
  const text = line.trimStart();
  if (HYPHENATED.test(before) && /^\p{Ll}/u.test(text)) return before.slice(0, -1) + text;
  return HYPHEN.test(before) ? before + text : `${before.trimEnd()} ${text}`;
}
