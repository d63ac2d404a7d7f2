import type { Cue } from '../attribution/cue.ts';
import { isGerund, spanOf } from '../attribution/noun-phrase.ts';
import { isSign } from '../attribution/piece-tests.ts';
import { classOf } from '../attribution/word-class.ts';
import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { withoutStop } from './marked.ts';
import type { Reported } from './reported.ts';

const FEWEST_PIECES = 4;

/** "…, X said." · "…, said X." · "…, X said, …": what stands before, or behind if that is more. */
export function trailingCue(pieces: readonly Piece[], cue: Cue, lexicon: Lexicon): Reported | undefined {
  const first = Math.min(cue.at, cue.speaker.first);
  if (cue.isGerund || cue.isRelative || !isSign(pieces[first - 1], ',')) return undefined;
  const behind = closesBehind(pieces, Math.max(cue.at + 1, cue.speaker.end), lexicon);
  if (behind === undefined || isIntroduction(pieces, first - 1, lexicon)) return undefined;
  if (pieces[behind + 1]?.kind === 'quotation' && isSign(pieces[behind], ',:')) return undefined;
  const end = withoutStop(pieces);
  const [before, rest] = [
    { first: 0, end: first - 1 },
    { first: Math.min(behind + 1, end), end },
  ];
  const words = !cue.isInverted && rest.end - rest.first > first ? rest : before;
  if (words.end - words.first < FEWEST_PIECES) return undefined;
  return { construction: 'clause', ...spanOf(pieces, words), speakerAt: spanOf(pieces, cue.speaker) };
}

/** Where what belongs to the verb ends: nothing but when, where and to whom may stand there. */
function closesBehind(pieces: readonly Piece[], from: number, lexicon: Lexicon): number | undefined {
  const is = classOf(pieces, from, lexicon);
  if (is === 'end' || isSign(pieces[from], ',.') || is === 'relative') return from;
  if (is !== 'preposition' && is !== 'adverb') return undefined;
  let at = from;
  while (at < pieces.length && !isSign(pieces[at], ',') && at < from + 20) {
    if (classOf(pieces, at, lexicon) === 'complementizer') return undefined;
    at++;
  }
  return at;
}

/** "In the end, she said": one phrase before the only comma, that is no clause. */
function isIntroduction(pieces: readonly Piece[], comma: number, lexicon: Lexicon): boolean {
  for (let at = 0; at < comma; at++) if (isSign(pieces[at], ',')) return false;
  const is = classOf(pieces, 0, lexicon);
  const first = pieces[0];
  if (is === 'conjunction' || is === 'speech' || isGerund(first, lexicon)) return true;
  if (first?.kind === 'word' && lexicon.pastEnding?.test(first.folded)) return true;
  const isPhrase = is === 'preposition' || is === 'adverb';
  return isPhrase && !hasVerb(pieces, comma, lexicon);
}

function hasVerb(pieces: readonly Piece[], before: number, lexicon: Lexicon): boolean {
  for (let at = 0; at < before; at++) if (classOf(pieces, at, lexicon) === 'auxiliary') return true;
  return false;
}
