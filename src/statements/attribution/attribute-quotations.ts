import type { Span } from '../../text/span.ts';
import type { Frame, Piece } from '../frame/frame.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AttributedBefore, Attribution, QuotationPlace } from './attribution.ts';
import { attributionAround, attributionBefore } from './before.ts';
import { attributionBehind } from './behind.ts';
import { continued } from './continued.ts';
import { attributionByLabel } from './label.ts';
import { isIn, isSign } from './piece-tests.ts';
import { confidenceOf, type Utterance } from './utterance.ts';

const FEWEST_WORDS = 4;
const LONGEST_PHRASE = 6;

/** The quotations of a text that are somebody's words, with who says them. */
export function attributeQuotations(frame: Frame, grammar: Grammar): Utterance[] {
  const utterances: Utterance[] = [];
  let before: AttributedBefore | undefined;
  for (const [sentenceAt, sentence] of frame.sentences.entries()) {
    if (isHeading(frame, sentenceAt)) continue;
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

/** A title quotes what the text quotes: no statement of its own. */
function isHeading({ sentences, text }: Frame, at: number): boolean {
  const [sentence, next] = [sentences[at], sentences[at + 1]];
  if (at > 0 || !sentence || !next || next.paragraph === 0) return false;
  return !/[.:]["”’»“]*$/u.test(text.slice(sentence.start, sentence.end));
}

function utteranceOf({ start, end }: Span, attribution: Attribution): Utterance {
  const confidence = attribution.confidence ?? confidenceOf(attribution.construction);
  return { kind: 'direct', start, end, ...attribution, confidence };
}

function attributionOf(place: QuotationPlace, { lexicon, attribute }: Grammar): Attribution | undefined {
  const own = attribute?.(place, lexicon);
  if (own) return own === 'nobody' ? undefined : own;
  if (isNamed(place, lexicon)) return undefined;
  return (
    attributionBehind(place, lexicon) ??
    attributionByLabel(place, lexicon) ??
    attributionBefore(place, lexicon) ??
    continued(place, lexicon) ??
    attributionAround(place, lexicon)
  );
}

/** A title, or what "titled", "slogan" and the like stand before: no statement. */
function isNamed({ pieces, at }: QuotationPlace, { naming, namingPhrases }: Lexicon): boolean {
  const piece = pieces[at];
  if (piece?.kind === 'quotation' && piece.quoted.isTitle) return true;
  if (isBehind(pieces, at, namingPhrases ?? [])) return true;
  return isIn(pieces[at - 1], naming) || (isSign(pieces[at - 1], ',') && isIn(pieces[at - 2], naming));
}

/** Whether phrases stand right before a piece, hyphens or not: "so-called". */
function isBehind(pieces: readonly Piece[], at: number, phrases: readonly (readonly string[])[]): boolean {
  const words = pieces
    .slice(Math.max(0, at - LONGEST_PHRASE), at)
    .flatMap((piece) => (piece.kind === 'word' ? piece.folded : []));
  return phrases.some((phrase) => phrase.every((word, index) => words.at(index - phrase.length) === word));
}

function wordCount({ text }: Frame, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}
