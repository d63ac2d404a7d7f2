import { isScalar, type Node, Scalar } from 'yaml';

/** A character of a scalar's value that is no white space, and where it is written: UTF-16 offsets in the file. */
interface Mark {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a character of a string value is written. White space may be folded, lines are indented and quoted scalars have
 * escapes; other characters follow one another as in the value, so that counting those finds the place in all styles.
 *
 * @param within UTF-16 offset in the value; its length for the place behind it
 * @returns UTF-16 offset in the file; the beginning of the scalar where it cannot be told
 */
export function placeInScalar(file: string, node: Node, within: number): number {
  const [start, end] = node.range ?? [0, 0];
  if (!isScalar(node) || typeof node.value !== 'string') return start;
  const marks = marksOf(node.type, file.slice(start, end), start);
  const value = node.value;
  if (marks.map(({ character }) => character).join('') !== value.replaceAll(/\s/g, '')) return start;
  const before = value.slice(0, within).replaceAll(/\s/g, '').length;
  const isBehind = before === marks.length || /\s/.test(value.charAt(within));
  return (isBehind ? marks[before - 1]?.end : marks[before]?.start) ?? start;
}

function marksOf(type: Scalar.Type | undefined, source: string, offset: number): Mark[] {
  switch (type) {
    case Scalar.QUOTE_DOUBLE:
      return marksBy(DOUBLE_QUOTED, source.slice(1, -1), offset + 1);
    case Scalar.QUOTE_SINGLE:
      return marksBy(/''|\S/g, source.slice(1, -1), offset + 1);
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL: {
      const header = /^[^\n]*(?:\n|$)/.exec(source)?.[0].length ?? 0;
      return marksBy(/\S/g, source.slice(header), offset + header);
    }
    default:
      return marksBy(/\S/g, source, offset);
  }
}

const DOUBLE_QUOTED = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n|[\s\S])|\S/g;

function marksBy(written: RegExp, source: string, offset: number): Mark[] {
  return [...source.matchAll(written)].flatMap(({ index, 0: piece }) => {
    const place = { start: offset + index, end: offset + index + piece.length };
    return [...meaningOf(piece).replaceAll(/\s/g, '')]
      .flatMap((character) => character.split(''))
      .map((character) => ({ character, ...place }));
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', a: '\x07', b: '\b', e: '\x1B' };

function meaningOf(piece: string): string {
  if (piece === "''") return "'";
  if (!piece.startsWith('\\') || piece.length === 1) return piece;
  const code = /^\\[xuU]([\da-fA-F]+)$/.exec(piece)?.[1];
  if (code) return String.fromCodePoint(Number.parseInt(code, 16));
  const letter = piece.slice(1);
  // What is left stands for white space (\n, \t, \_, …) or for itself (\", \\, \/).
  return ESCAPES[letter] ?? (/^["\\/]$/.test(letter) ? letter : '');
}
