import type { FrameSentence } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, QuotationPlace } from './attribution.ts';
import { cuesIn } from './cue.ts';
import { nounPhraseAt, spanOf } from './noun-phrase.ts';
import { isSign } from './piece-tests.ts';
import { clauseSubject } from './subject.ts';

/** Of a quotation for whose speaker only the subject of the sentence before it can stand. */
const BY_SUBJECT = 0.7;

/** A quotation by itself: by whom the sentence or quotation before it says. */
export function continued(place: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const { frame, sentence, sentenceAt, at, before } = place;
  if (at > 0 && sentence.pieces.slice(0, at).some(({ kind }) => kind === 'word')) return undefined;
  const previous = frame.sentences[sentenceAt - 1];
  if (!previous || sentence.paragraph - previous.paragraph > 1) return undefined;
  const announced = announcedBy(previous, lexicon);
  if (announced) return announced;
  if (before && sentenceAt - before.sentenceAt <= 1)
    return { construction: 'continued', ...speakerOf(before.attribution) };
  if (sentence.paragraph !== previous.paragraph) return undefined;
  return bySubject(previous, lexicon);
}

function speakerOf({ speakerAt }: Attribution): Pick<Attribution, 'speakerAt'> {
  return speakerAt ? { speakerAt } : {};
}

/** "She added:" and the quotation in the next paragraph. */
function announcedBy({ pieces }: FrameSentence, lexicon: Lexicon): Attribution | undefined {
  if (!isSign(pieces.at(-1), ':')) return undefined;
  const cue = cuesIn(pieces, lexicon).at(-1);
  const speaker = cue?.speaker ?? clauseSubject(pieces, pieces.length - 1, lexicon) ?? nounPhraseAt(pieces, 0, lexicon);
  return speaker && { construction: 'before', speakerAt: spanOf(pieces, speaker) };
}

function bySubject({ pieces }: FrameSentence, lexicon: Lexicon): Attribution | undefined {
  const cue = cuesIn(pieces, lexicon).findLast(({ isWeak }) => !isWeak);
  const speaker = cue?.speaker ?? clauseSubject(pieces, pieces.length, lexicon);
  return speaker && { construction: 'continued', speakerAt: spanOf(pieces, speaker), confidence: BY_SUBJECT };
}
