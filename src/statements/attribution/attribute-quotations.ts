import type { Span } from '../../text/span.ts';
import type { Frame, FrameSentence, Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Construction } from '../statement.ts';
import { nounPhraseAt, nounPhraseBefore, spanOf } from './noun-phrase.ts';
import { confidenceOf, type Utterance } from './utterance.ts';

/** Who is told to say a quotation, and how. */
interface Attribution {
  readonly construction: Construction;
  readonly speakerAt?: Span;
}

const FEWEST_WORDS = 4;

/** The quotations of a text that are somebody's words, with who says them. */
export function attributeQuotations(frame: Frame, lexicon: Lexicon): Utterance[] {
  const utterances: Utterance[] = [];
  let before: { utterance: Utterance; sentence: FrameSentence } | undefined;
  for (const sentence of frame.sentences) {
    for (const [at, piece] of sentence.pieces.entries()) {
      if (piece.kind !== 'quotation' || wordCount(frame, piece.quoted) < FEWEST_WORDS) continue;
      const attribution =
        attributionBehind(sentence.pieces, at, lexicon) ??
        attributionBefore(sentence.pieces, at, lexicon) ??
        continued(sentence, at, before);
      if (!attribution) continue;
      const { start, end } = piece.quoted;
      const confidence = confidenceOf(attribution.construction);
      const utterance: Utterance = { kind: 'direct', start, end, confidence, ...attribution };
      utterances.push(utterance);
      before = { utterance, sentence };
    }
  }
  return utterances;
}

function wordCount({ text }: Frame, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}

function attributionBehind(pieces: readonly Piece[], quotation: number, lexicon: Lexicon): Attribution | undefined {
  let at = quotation + 1;
  while (isSign(pieces[at], /[,.–—-]/u)) at++;
  if (isIn(pieces[at], lexicon.speechVerbs) || isIn(pieces[at], lexicon.byWords)) {
    const phrase = nounPhraseAt(pieces, at + 1, lexicon);
    return phrase && { construction: 'behind', speakerAt: spanOf(pieces, phrase) };
  }
  const phrase = nounPhraseAt(pieces, at, lexicon);
  if (!phrase || !isIn(pieces[phrase.end], lexicon.speechVerbs)) return undefined;
  return { construction: 'behind', speakerAt: spanOf(pieces, phrase) };
}

function attributionBefore(pieces: readonly Piece[], quotation: number, lexicon: Lexicon): Attribution | undefined {
  const verb = pieces.slice(0, quotation).findLastIndex((piece) => isIn(piece, lexicon.speechVerbs));
  if (verb < 0) return undefined;
  const construction = isSign(pieces[quotation - 1], /[:,]/u) ? 'before' : 'within';
  const phrase = nounPhraseBefore(pieces, verb, lexicon) ?? nounPhraseAt(pieces, verb + 1, lexicon);
  return phrase && { construction, speakerAt: spanOf(pieces, phrase) };
}

function continued(
  sentence: FrameSentence,
  at: number,
  before: { utterance: Utterance; sentence: FrameSentence } | undefined,
): Attribution | undefined {
  if (at > 0 || !before || sentence.paragraph - before.sentence.paragraph > 1) return undefined;
  const { speakerAt } = before.utterance;
  return { construction: 'continued', ...(speakerAt ? { speakerAt } : {}) };
}

function isIn(piece: Piece | undefined, list: ReadonlySet<string>): boolean {
  return piece?.kind === 'word' && list.has(piece.folded);
}

function isSign(piece: Piece | undefined, signs: RegExp): boolean {
  return piece?.kind === 'sign' && signs.test(piece.text);
}
