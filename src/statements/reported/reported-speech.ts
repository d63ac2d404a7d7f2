import { confidenceOf, type Utterance } from '../attribution/utterance.ts';
import type { Frame } from '../frame/frame.ts';
import type { Grammar, ReportedBefore } from '../lexicon/grammar.ts';
import type { Reported } from './reported.ts';
import { reportedIn } from './reported-in.ts';

/** What a text reports in its own words that somebody said, by a cue of speech: "said that", "laut", "selon". */
export function reportedSpeech(frame: Frame, { lexicon, report }: Grammar): Utterance[] {
  let before: ReportedBefore | undefined;
  return frame.sentences.flatMap((sentence) => {
    const found = report?.(sentence, lexicon, before) ?? reportedIn(sentence.pieces, lexicon);
    const last = found.at(-1);
    if (last) before = { reported: last, sentence };
    return found.map(utteranceOf);
  });
}

function utteranceOf(reported: Reported): Utterance {
  return { kind: 'indirect', ...reported, confidence: reported.confidence ?? confidenceOf(reported.construction) };
}
