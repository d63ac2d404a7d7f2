import type { Span } from '../../text/span.ts';
import type { Frame } from '../frame/frame.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AttributedBefore, Attribution, QuotationPlace } from './attribution.ts';
import { nounPhraseAt, nounPhraseBefore, spanOf } from './noun-phrase.ts';
import { isIn, isSign } from './piece-tests.ts';
import { confidenceOf, type Utterance } from './utterance.ts';

const FEWEST_WORDS = 4;

/** The quotations of a text that are somebody's words, with who says them. */
export function attributeQuotations(frame: Frame, grammar: Grammar): Utterance[] {
  const utterances: Utterance[] = [];
  let before: AttributedBefore | undefined;
  for (const [sentenceAt, sentence] of frame.sentences.entries()) {
    for (const [at, piece] of sentence.pieces.entries()) {
      if (piece.kind !== 'quotation' || wordCount(frame, piece.quoted) < FEWEST_WORDS) continue;
      const place = { frame, sentence, sentenceAt, pieces: sentence.pieces, at, ...(before ? { before } : {}) };
      const attribution = attributionOf(place, grammar);
      if (!attribution) continue;
      before = { attribution, quoted: piece.quoted, sentence, sentenceAt };
      utterances.push(utteranceOf(piece.quoted, attribution));
    }
  }
  return utterances;
}

function utteranceOf({ start, end }: Span, attribution: Attribution): Utterance {
  const confidence = attribution.confidence ?? confidenceOf(attribution.construction);
  return { kind: 'direct', start, end, ...attribution, confidence };
}

function attributionOf(place: QuotationPlace, { lexicon, attribute }: Grammar): Attribution | undefined {
  const own = attribute?.(place, lexicon);
  if (own) return own === 'nobody' ? undefined : own;
  return attributionBehind(place, lexicon) ?? attributionBefore(place, lexicon) ?? continued(place);
}

function wordCount({ text }: Frame, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}

function attributionBehind({ pieces, at: quotation }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  let at = quotation + 1;
  while (isSign(pieces[at], ',.–—-')) at++;
  if (isIn(pieces[at], lexicon.speechVerbs) || isIn(pieces[at], lexicon.byWords)) {
    const phrase = nounPhraseAt(pieces, at + 1, lexicon);
    return phrase && { construction: 'behind', speakerAt: spanOf(pieces, phrase) };
  }
  const phrase = nounPhraseAt(pieces, at, lexicon);
  if (!phrase || !isIn(pieces[phrase.end], lexicon.speechVerbs)) return undefined;
  return { construction: 'behind', speakerAt: spanOf(pieces, phrase) };
}

function attributionBefore({ pieces, at: quotation }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const verb = pieces.slice(0, quotation).findLastIndex((piece) => isIn(piece, lexicon.speechVerbs));
  if (verb < 0) return undefined;
  const construction = isSign(pieces[quotation - 1], ':,') ? 'before' : 'within';
  const phrase = nounPhraseBefore(pieces, verb, lexicon) ?? nounPhraseAt(pieces, verb + 1, lexicon);
  return phrase && { construction, speakerAt: spanOf(pieces, phrase) };
}

function continued({ sentence, at, before }: QuotationPlace): Attribution | undefined {
  if (at > 0 || !before || sentence.paragraph - before.sentence.paragraph > 1) return undefined;
  const { speakerAt } = before.attribution;
  return { construction: 'continued', ...(speakerAt ? { speakerAt } : {}) };
}
