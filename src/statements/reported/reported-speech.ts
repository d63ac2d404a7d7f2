import { nounPhraseAt, nounPhraseBefore, spanOf } from '../attribution/noun-phrase.ts';
import { confidenceOf, type Utterance } from '../attribution/utterance.ts';
import type { Frame, FrameSentence } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What a text reports in its own words that somebody said, by a cue of speech: "said that", "laut", "selon". */
export function reportedSpeech(frame: Frame, lexicon: Lexicon): Utterance[] {
  return frame.sentences.flatMap((sentence) => clauseIn(sentence, lexicon) ?? []);
}

function clauseIn({ pieces, end }: FrameSentence, lexicon: Lexicon): Utterance | undefined {
  const verb = pieces.findIndex((piece) => piece.kind === 'word' && lexicon.speechVerbs.has(piece.folded));
  const that = pieces.findIndex(
    (piece, at) => at > verb && piece.kind === 'word' && lexicon.complementizers.has(piece.folded),
  );
  if (verb < 0 || that < 0 || that > verb + 2) return undefined;
  const phrase = nounPhraseBefore(pieces, verb, lexicon) ?? nounPhraseAt(pieces, verb + 1, lexicon);
  const start = pieces[that + 1]?.start;
  if (!phrase || start === undefined) return undefined;
  const speakerAt = spanOf(pieces, phrase);
  return { kind: 'indirect', construction: 'clause', start, end, speakerAt, confidence: confidenceOf('clause') };
}
