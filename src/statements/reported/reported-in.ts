import { type Cue, cuesIn } from '../attribution/cue.ts';
import { isIn, isSign } from '../attribution/piece-tests.ts';
import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { clauseOf } from './clause.ts';
import { markedIn, withoutStop } from './marked.ts';
import type { Reported } from './reported.ts';
import { trailingCue } from './trailing.ts';

/** What a sentence reports by the constructions that all languages share, in its order. */
export function reportedIn(pieces: readonly Piece[], lexicon: Lexicon): Reported[] {
  const cues = cuesIn(pieces, lexicon).filter(({ isWeak }) => !isWeak);
  const marked = markedIn(pieces, lexicon);
  if (marked) return [marked];
  const found: Reported[] = [];
  let from = 0;
  for (const [index, cue] of cues.entries()) {
    const isInside = (pieces[cue.at]?.start ?? 0) < from && !goesOn(pieces, cue, lexicon);
    if (isInside || followsQuotation(pieces, cue)) continue;
    const reported =
      trailingCue(pieces, cue, lexicon) ?? clauseOf(pieces, cue, endOf(pieces, cues, index, lexicon), lexicon);
    if (!reported || found.some((one) => one.start < reported.end && reported.start < one.end)) continue;
    found.push(reported);
    from = reported.end;
  }
  return found;
}

/** “…,” X said: the verb has what it governs. */
function followsQuotation(pieces: readonly Piece[], { at, speaker, isGerund }: Cue): boolean {
  const first = Math.min(at, speaker.first);
  const before = isSign(pieces[first - 1], ',') ? first - 2 : first - 1;
  return !isGerund && pieces[before]?.kind === 'quotation';
}

/** The verb has the speaker of the one before: ", adding that", "and said". */
function goesOn(pieces: readonly Piece[], cue: Cue, { coordinators }: Lexicon): boolean {
  return cue.isGerund || isIn(pieces[cue.at - 1], coordinators ?? new Set());
}

/** Where what a verb governs ends: before the next verb of the same speaker, else with the sentence. */
function endOf(pieces: readonly Piece[], cues: readonly Cue[], index: number, lexicon: Lexicon): number {
  const next = cues.find((cue, at) => at > index && goesOn(pieces, cue, lexicon));
  if (!next) return withoutStop(pieces);
  return isSign(pieces[next.at - 1], ',') || isIn(pieces[next.at - 1], lexicon.coordinators ?? new Set())
    ? next.at - 1
    : next.at;
}
