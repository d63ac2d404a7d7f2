import type { Attribution, QuotationPlace } from '../attribution.ts';
import { attributionAhead } from './ahead.ts';
import { attributionAlone } from './alone.ts';
import { attributionBehind } from './behind.ts';
import { attributionInside } from './inside.ts';
import { signature } from './signature.ts';
import type { Syntax } from './syntax.ts';

/** Who says a quotation, as a language with the ways of French and Dutch tells it; `nobody` where it is no statement. */
export function attributeBy(syntax: Syntax): (place: QuotationPlace) => Attribution | 'nobody' {
  return (place) =>
    attributionInside(place, syntax) ??
    attributionBehind(place, syntax) ??
    signature(place, syntax) ??
    (syntax.isNamed(place.pieces, place.at) ? 'nobody' : undefined) ??
    attributionAhead(place, syntax) ??
    attributionAlone(place, syntax) ??
    'nobody';
}
