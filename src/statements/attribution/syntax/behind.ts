import type { Piece } from '../../frame/frame.ts';
import type { Attribution, QuotationPlace } from '../attribution.ts';
import type { PieceRange } from '../noun-phrase.ts';
import type { Syntax } from './syntax.ts';
import { at, isQuotation, textSpan } from './words.ts';

type Pieces = readonly Piece[];

/** The speaker who is named right behind a quotation. */
export function attributionBehind({ pieces, at: quotation }: QuotationPlace, syntax: Syntax): Attribution | undefined {
  let index = quotation + 1;
  while (/^[,.–—?!…-]$/u.test(at(pieces, index))) index++;
  const found = saidAt(pieces, index, syntax);
  if (!found) return undefined;
  return { construction: 'behind', ...(found === 'somebody' ? {} : { speakerAt: textSpan(pieces, found) }) };
}

/** Who is said to speak right behind words: "a déclaré X", "selon X", "aldus X". */
export function saidAt(pieces: Pieces, index: number, syntax: Syntax): PieceRange | 'somebody' | undefined {
  const read = syntax.readInEnd(pieces, index);
  if (read !== undefined) return syntax.subjectBehind(pieces, read) ?? 'somebody';
  const marker = syntax.markerEnd(pieces, index);
  if (marker !== undefined) return syntax.subjectBehind(pieces, marker);
  const verb = syntax.speechAt(pieces, index);
  if (!verb) return undefined;
  const subject = verb.subject ?? syntax.subjectBehind(pieces, verb.end);
  if (!subject) return undefined;
  // "a dit X : « … »" belongs to the quotation that follows.
  return at(pieces, subject.end) === ':' && isQuotation(pieces, subject.end + 1) ? undefined : subject;
}
