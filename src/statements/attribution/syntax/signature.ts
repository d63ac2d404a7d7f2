import type { Attribution, QuotationPlace } from '../attribution.ts';
import { spanOf } from '../noun-phrase.ts';
import { isQuotation } from '../piece-tests.ts';
import type { Syntax } from './syntax.ts';
import { at, find } from './words.ts';

const LONGEST = 26;

/** Who stands alone in the line below a quotation: "— Judith Amsellem, défenseure des enfants". */
export function signature(
  { frame, pieces, at: quotation, sentenceAt }: QuotationPlace,
  syntax: Syntax,
): Attribution | undefined {
  const quoted = pieces[quotation];
  const next = frame.sentences[sentenceAt + 1];
  if (!quoted || !next || quotation < pieces.length - 1 - (pieces.at(-1)?.kind === 'sign' ? 1 : 0)) return undefined;
  const gap = frame.text.slice(quoted.end, next.start);
  const first = find(0, 2, (index) => !/^[–—-]$/.test(at(next.pieces, index))) ?? 0;
  if (!gap.includes('\n') || (/\n\s*\n/.test(gap) && first === 0)) return undefined;
  if (next.pieces.length > LONGEST || at(next.pieces, next.pieces.length - 1) === '.') return undefined;
  if (next.pieces.some((_, index) => isQuotation(next.pieces, index) || at(next.pieces, index) === ':'))
    return undefined;
  const person = syntax.personIn(next.pieces, first, next.pieces.length);
  if (person?.first !== first) return undefined;
  return { construction: 'label', speakerAt: spanOf(next.pieces, person) };
}
