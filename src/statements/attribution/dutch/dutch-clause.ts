import type { Piece } from '../../frame/frame.ts';
import { isQuotation } from '../piece-tests.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at } from '../syntax/words.ts';
import { dutchVerbAt } from './dutch-verb.ts';

type Pieces = readonly Piece[];

const REACH = 16;
/** Takes its object as it is: "noemt dat een ramp". */
const NAMING_VERBS = new Set(['noemt', 'noemde', 'noemen', 'noemden', 'hekelt', 'hekelde', 'stelt', 'vroeg', 'vraagt']);
const BEHIND_OBJECT = new Set(['te', ',', '.', ':', '']);
const BEFORE_THAT = new Set(['zodat', 'dan', 'behalve', 'voor', 'omdat', 'wat', 'alles', 'niets', 'iets']);

/** "zei (dinsdag in de Kamer) dat …": where the words behind "dat" begin. */
export function dutchClauseBehind(pieces: Pieces, verb: SpeechVerb): number | undefined {
  for (let index = verb.end; index < Math.min(pieces.length, verb.end + REACH); index++) {
    const word = at(pieces, index);
    if (word === ';' || word === ':' || isQuotation(pieces, index)) return undefined;
    if (index > verb.end && word !== 'weten' && dutchVerbAt(pieces, index)) return undefined;
    if (word !== 'dat') continue;
    return isObject(pieces, verb, index) ? undefined : index + 1;
  }
  return undefined;
}

function isObject(pieces: Pieces, verb: SpeechVerb, index: number): boolean {
  if (BEHIND_OBJECT.has(at(pieces, index + 1)) || BEFORE_THAT.has(at(pieces, index - 1))) return true;
  return index === verb.end && NAMING_VERBS.has(at(pieces, verb.first)) && at(pieces, verb.first) !== 'stelt';
}
