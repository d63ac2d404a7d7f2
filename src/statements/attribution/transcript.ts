import type { Span } from '../../text/span.ts';
import type { Frame, FrameSentence, Piece } from '../frame/frame.ts';
import { isSign } from './piece-tests.ts';
import { confidenceOf, type Utterance } from './utterance.ts';

interface Turn extends Span {
  readonly label: string;
  readonly speakerAt: Span;
  /** Index of the sentence with the label. */
  readonly sentenceAt: number;
}

const LONGEST_LABEL = 8;
const FEWEST_WORDS = 4;
const NOBODY =
  /^(?:q|a|f|v|note|notes|question|answer|frage|antwort|reponse|réponse|vraag|antwoord|update|interviewer)$/iu;

/** What is said in a transcript: "NAME: …" at the head of at least three paragraphs, by two or more in turn. */
export function transcriptUtterances(frame: Frame): Utterance[] {
  const turns = frame.sentences
    .flatMap((sentence, at) => turnAt(frame, sentence, at) ?? [])
    .filter((turn) => isSpeech(frame, turn));
  const labels = new Set(turns.map(({ label }) => label));
  if (labels.size < 2 || labels.size === turns.length) return [];
  return turns.filter((turn) => !NOBODY.test(turn.label)).map((turn) => utteranceOf(frame, turn));
}

/** A list of fixtures or results ("Group D: …") is none: its lines end without a sign. */
function isSpeech({ text }: Frame, { start, end }: Span): boolean {
  const said = text.slice(start, end);
  return said.split(/\s+/).length >= FEWEST_WORDS && /[.!?…]["'”’»“]*$/u.test(said);
}

function turnAt({ sentences, text }: Frame, { pieces, paragraph, start }: FrameSentence, at: number): Turn | undefined {
  if (sentences[at - 1]?.paragraph === paragraph) return undefined;
  const colon = pieces.slice(0, LONGEST_LABEL).findIndex((piece) => isSign(piece, ':'));
  const words = pieces[colon + 1];
  if (colon < 1 || !words || words.kind === 'quotation') return undefined;
  if (!pieces.slice(0, colon).every(isPartOfLabel)) return undefined;
  const end = pieces[colon - 1]?.end ?? start;
  return {
    label: text.slice(start, end),
    speakerAt: { start, end },
    start: words.start,
    end: pieces.at(-1)?.end ?? end,
    sentenceAt: at,
  };
}

function isPartOfLabel(piece: Piece): boolean {
  return piece.kind === 'word' ? piece.isCapital : isSign(piece, ".-’'()");
}

function utteranceOf({ sentences }: Frame, { sentenceAt, start, end, speakerAt }: Turn): Utterance {
  let last = sentenceAt;
  while (sentences[last + 1]?.paragraph === sentences[sentenceAt]?.paragraph) last++;
  const confidence = confidenceOf('label');
  return { kind: 'direct', construction: 'label', start, end: sentences[last]?.end ?? end, speakerAt, confidence };
}
