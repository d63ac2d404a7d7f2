import { frameOf } from '../../frame/frame.ts';
import type { Attribution, QuotationPlace } from '../attribution.ts';
import { spanOf } from '../noun-phrase.ts';
import { saidAt } from './behind.ts';
import type { Syntax } from './syntax.ts';
import { at } from './words.ts';

/** Far enough for "a par ailleurs ajouté le secrétaire d’État aux Affaires européennes, Jean Untel". */
const REACH = 160;
const MOST_COMMAS = 40;

/** The speaker is named between commas in the quotation itself: "« Non, a-t-il dit, jamais. »". */
export function attributionInside(
  { frame, pieces, at: quotation }: QuotationPlace,
  syntax: Syntax,
): Attribution | undefined {
  const piece = pieces[quotation];
  if (piece?.kind !== 'quotation') return undefined;
  const { start, end } = piece.quoted;
  let comma = nextStop(frame.text, start, end);
  for (let count = 0; comma !== undefined && count < MOST_COMMAS; count++) {
    const found = saidBehind(frame.text, comma + 1, end, syntax);
    if (found) return found;
    comma = nextStop(frame.text, comma + 1, end);
  }
  return undefined;
}

/** A comma, question or exclamation mark with a small letter behind. */
function nextStop(text: string, from: number, end: number): number | undefined {
  for (let index = from; index < end; index++) {
    if (/[,?!]/.test(text.charAt(index)) && /^[,?!]\s\p{Ll}/u.test(text.slice(index, index + 4))) return index;
  }
  return undefined;
}

function saidBehind(text: string, from: number, end: number, syntax: Syntax): Attribution | undefined {
  const part = text.slice(from, Math.min(end, from + REACH));
  const pieces = frameOf(part).sentences[0]?.pieces ?? [];
  if (!syntax.speechAt(pieces, 0) && syntax.readInEnd(pieces, 0) === undefined) return undefined;
  const found = saidAt(pieces, 0, syntax);
  if (!found?.speaker) return undefined;
  const after = at(pieces, found.end);
  if (after !== '' && after !== ',' && after !== '.' && after !== ':') return undefined;
  const { start, end: to } = spanOf(pieces, found.speaker);
  return { construction: 'behind', speakerAt: { start: start + from, end: to + from } };
}
