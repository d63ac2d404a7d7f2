import { nounPhraseAt, nounPhraseBefore, spanOf } from '../attribution/noun-phrase.ts';
import { confidenceOf, type Utterance } from '../attribution/utterance.ts';
import type { Frame, FrameSentence } from '../frame/frame.ts';
import type { Grammar, ReportedBefore } from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Reported } from './reported.ts';

/** What a text reports in its own words that somebody said, by a cue of speech: "said that", "laut", "selon". */
export function reportedSpeech(frame: Frame, { lexicon, report }: Grammar): Utterance[] {
  let before: ReportedBefore | undefined;
  return frame.sentences.flatMap((sentence) => {
    const found = report?.(sentence, lexicon, before) ?? reportedIn(sentence, lexicon);
    const last = found.at(-1);
    if (last) before = { reported: last, sentence };
    return found.map(utteranceOf);
  });
}

function utteranceOf(reported: Reported): Utterance {
  return { kind: 'indirect', ...reported, confidence: reported.confidence ?? confidenceOf(reported.construction) };
}

function reportedIn(sentence: FrameSentence, lexicon: Lexicon): readonly Reported[] {
  return clauseIn(sentence, lexicon);
}

function clauseIn({ pieces, end }: FrameSentence, lexicon: Lexicon): readonly Reported[] {
  const verb = pieces.findIndex((piece) => piece.kind === 'word' && lexicon.speechVerbs.has(piece.folded));
  const that = pieces.findIndex(
    (piece, at) => at > verb && piece.kind === 'word' && lexicon.complementizers.has(piece.folded),
  );
  if (verb < 0 || that < 0 || that > verb + 2) return [];
  const phrase = nounPhraseBefore(pieces, verb, lexicon) ?? nounPhraseAt(pieces, verb + 1, lexicon);
  const start = pieces[that + 1]?.start;
  if (!phrase || start === undefined) return [];
  return [{ construction: 'clause', start, end, speakerAt: spanOf(pieces, phrase) }];
}
