import type { Piece } from '../../frame/frame.ts';
import { words } from '../../lexicon/lexicon.ts';
import { isCapital } from '../piece-tests.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at } from '../syntax/words.ts';
import { frenchAdjunctEnd } from './french-subject.ts';

type Pieces = readonly Piece[];

const REACH = 16;
/** With these "que" is no beginning of speech: "plus que", "alors que", "afin que". */
const BEFORE_THAN =
  words(`plus moins autant aussi alors tandis avant apres pour afin bien des pendant parce sans lors ainsi
  depuis puis quoi ce tel telle meme autre mieux pire si tant`);
const NEGATIONS = new Set(['ne', 'n']);

/** "a déclaré (mardi à la presse) que …": where the words behind "que" begin. */
export function frenchClauseBehind(pieces: Pieces, verb: SpeechVerb): number | undefined {
  if (NEGATIONS.has(at(pieces, verb.first))) return undefined;
  const limit = Math.min(pieces.length, verb.end + REACH);
  let index: number | undefined = verb.end;
  while (index !== undefined && index < limit) {
    const begins = behindThat(pieces, index);
    if (begins !== undefined) return BEFORE_THAN.has(at(pieces, index - 1)) ? undefined : begins;
    // "à son homologue Jean Dupont que": the name is part of it.
    const isPassed: boolean = /^[,()]$/.test(at(pieces, index)) || (index > verb.end && isCapital(pieces, index));
    index = isPassed ? index + 1 : frenchAdjunctEnd(pieces, index);
  }
  return undefined;
}

/** "que," before an insertion: what is said begins behind the comma all the same. */
function behindThat(pieces: Pieces, index: number): number | undefined {
  const word = at(pieces, index);
  if (word !== 'que' && word !== 'qu') return undefined;
  const next = word === 'qu' ? index + 2 : index + 1;
  return at(pieces, next) === ',' ? next + 1 : next;
}
