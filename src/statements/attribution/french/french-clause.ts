import type { Piece } from '../../frame/frame.ts';
import { words } from '../../lexicon/lexicon.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at, isQuotation } from '../syntax/words.ts';
import { frenchVerbAt } from './french-verb.ts';

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
  for (let index = verb.end; index < Math.min(pieces.length, verb.end + REACH); index++) {
    const word = at(pieces, index);
    if (word === ';' || word === ':' || word === 'qui' || isQuotation(pieces, index)) return undefined;
    if (index > verb.end && frenchVerbAt(pieces, index)) return undefined;
    if (word !== 'que' && word !== 'qu') continue;
    if (BEFORE_THAN.has(at(pieces, index - 1))) return undefined;
    return word === 'qu' ? index + 2 : index + 1;
  }
  return undefined;
}
