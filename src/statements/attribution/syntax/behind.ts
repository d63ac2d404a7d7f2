import type { Piece } from '../../frame/frame.ts';
import type { Attribution, QuotationPlace } from '../attribution.ts';
import { type PieceRange, spanOf } from '../noun-phrase.ts';
import { isQuotation } from '../piece-tests.ts';
import type { Syntax } from './syntax.ts';
import { at } from './words.ts';

type Pieces = readonly Piece[];

/** Who is said to speak, and where that is said to the end. */
export interface Said {
  /** Absent where nobody is named: "lit-on dans un communiqué". */
  readonly speaker?: PieceRange;
  readonly end: number;
}

/** The speaker who is named right behind a quotation. */
export function attributionBehind({ pieces, at: quotation }: QuotationPlace, syntax: Syntax): Attribution | undefined {
  let index = quotation + 1;
  while (/^[,.–—?!…-]$/u.test(at(pieces, index))) index++;
  if (at(pieces, index) === 'zo' && syntax.speechAt(pieces, index + 1)) index++;
  const found = saidAt(pieces, index, syntax) ?? (index > quotation + 1 ? anySaidAt(pieces, index, syntax) : undefined);
  if (!found) return signedBehind(pieces, quotation, syntax);
  return { construction: 'behind', ...(found.speaker ? { speakerAt: spanOf(pieces, found.speaker) } : {}) };
}

/** In the same line: "« … » — X, maire de Y". */
function signedBehind(pieces: Pieces, quotation: number, syntax: Syntax): Attribution | undefined {
  if (!/^[–—]$/.test(at(pieces, quotation + 1))) return undefined;
  const person = syntax.personIn(pieces, quotation + 2, pieces.length);
  const isName = person?.first === quotation + 2 && /^(?:[,.(]|)$/.test(at(pieces, person.end));
  return isName ? { construction: 'label', speakerAt: spanOf(pieces, person) } : undefined;
}

/** Who is said to speak right behind words: "a déclaré X", "selon X", "aldus X". */
export function saidAt(pieces: Pieces, index: number, syntax: Syntax): Said | undefined {
  const read = syntax.readInEnd(pieces, index);
  if (read !== undefined) return said(syntax.subjectBehind(pieces, read)) ?? { end: read };
  const marker = syntax.markerEnd(pieces, index);
  if (marker !== undefined) return said(syntax.sourceBehind(pieces, marker));
  const verb = syntax.speechAt(pieces, index);
  if (!verb) return undefined;
  if (verb.subject) return { speaker: verb.subject, end: verb.end };
  const subject = syntax.subjectBehind(pieces, verb.end);
  // "a dit X : « … »" belongs to the quotation that follows.
  const isNext = subject && at(pieces, subject.end) === ':' && isQuotation(pieces, subject.end + 1);
  return isNext ? undefined : said(subject);
}

function said(speaker: PieceRange | undefined): Said | undefined {
  return speaker && { speaker, end: speaker.end };
}

/** Behind a quotation and a comma any verb will do that a person is subject of: "« … », sourit X". */
function anySaidAt(pieces: Pieces, index: number, syntax: Syntax): Said | undefined {
  const verb = syntax.anyVerbAt(pieces, index);
  if (!verb) return undefined;
  if (verb.subject) return { speaker: verb.subject, end: verb.end };
  const subject = syntax.subjectBehind(pieces, verb.end);
  const isRelative = subject && at(pieces, subject.first) === 'die';
  if (!subject || isRelative) return undefined;
  return syntax.isPerson(pieces, subject) || syntax.isOrganLike(pieces, subject) ? said(subject) : undefined;
}
