import type { FrameSentence } from '../../frame/frame.ts';
import type { Attribution, QuotationPlace } from '../attribution.ts';
import { spanOf } from '../noun-phrase.ts';
import { colonAttribution } from './ahead.ts';
import type { Syntax } from './syntax.ts';
import { at } from './words.ts';

/** The sentence before speaks of a person: "X attend depuis un an. « … »". */
const LED_IN = 0.82;
/** Of a paragraph before. */
const FAR = 0.8;
const SAID_NEXT = 0.85;
const DOUBTFUL = 0.6;
const MOST_BACK = 3;

/** The speaker of a quotation that stands alone: who spoke or was spoken of right before. */
export function attributionAlone(place: QuotationPlace, syntax: Syntax): Attribution | undefined {
  if (!isAlone(place)) return undefined;
  const { frame, sentence, sentenceAt, before } = place;
  const last = frame.sentences[sentenceAt - 1];
  if (!last) return undefined;
  const colon = last.pieces.length - 1;
  if (at(last.pieces, colon) === ':') return colonAttribution(last.pieces, 0, colon, syntax, before?.attribution);
  const said = saidNext(place, syntax);
  if (said) return said;
  if (before?.sentenceAt === sentenceAt - 1) return goneOn(place, last.paragraph === sentence.paragraph);
  return ledIn(place, syntax) ?? afterwards(place) ?? ledInFromAfar(place, syntax);
}

/** "Dit vertelde X": the sentence behind says who spoke. */
function saidNext({ frame, sentenceAt }: QuotationPlace, syntax: Syntax): Attribution | undefined {
  const next = frame.sentences[sentenceAt + 1];
  if (!next || next.pieces.some((_, index) => at(next.pieces, index) === ':')) return undefined;
  const speaker = syntax.saidBefore(next.pieces);
  return speaker && { construction: 'behind', speakerAt: spanOf(next.pieces, speaker), confidence: SAID_NEXT };
}

/** Only signs and small words beside it: "(Applaudissements.)". */
function isAlone({ pieces, at: quotation }: QuotationPlace): boolean {
  return pieces.slice(0, quotation).every(({ kind }) => kind === 'sign');
}

function goneOn({ before, at: quotation }: QuotationPlace, isSameParagraph: boolean): Attribution | undefined {
  const speakerAt = before?.attribution.speakerAt;
  if (!before || quotation > 0) return undefined;
  const isUnsure = before.attribution.confidence !== undefined && before.attribution.confidence < FAR;
  const confidence = isUnsure ? DOUBTFUL : isSameParagraph ? undefined : FAR;
  return { construction: 'continued', ...(speakerAt ? { speakerAt } : {}), ...(confidence ? { confidence } : {}) };
}

/** Of whom the sentences before in the paragraph speak. */
function ledIn({ frame, sentence, sentenceAt, before }: QuotationPlace, syntax: Syntax): Attribution | undefined {
  for (let back = 1; back <= MOST_BACK; back++) {
    const earlier: FrameSentence | undefined = frame.sentences[sentenceAt - back];
    if (!earlier || earlier.paragraph !== sentence.paragraph || before?.sentenceAt === sentenceAt - back) break;
    const person = syntax.personIn(earlier.pieces, 0, earlier.pieces.length);
    const confidence = back === 1 ? LED_IN : DOUBTFUL;
    if (person) return { construction: 'lone', speakerAt: spanOf(earlier.pieces, person), confidence };
  }
  return undefined;
}

/** Of whom the last sentence of the paragraph before speaks. */
function ledInFromAfar({ frame, sentence, sentenceAt }: QuotationPlace, syntax: Syntax): Attribution | undefined {
  const earlier = frame.sentences[sentenceAt - 1];
  if (!earlier || earlier.paragraph === sentence.paragraph || earlier.paragraph === 0) return undefined;
  const person = syntax.personIn(earlier.pieces, 0, earlier.pieces.length);
  return person && { construction: 'lone', speakerAt: spanOf(earlier.pieces, person), confidence: DOUBTFUL };
}

function afterwards({ sentence, before }: QuotationPlace): Attribution | undefined {
  if (!before?.attribution.speakerAt || sentence.paragraph - before.sentence.paragraph > 1) return undefined;
  return { construction: 'continued', speakerAt: before.attribution.speakerAt, confidence: DOUBTFUL };
}
