import { SHINGLE, shinglesOf } from './print-bands.ts';
import type { PrintedRun, PrintedWord } from './words-print.ts';

/** What parts a shorter statement from a longer one. */
export interface Alignment {
  /** How many words of the shorter one the longer does not have in their place. */
  readonly missing: number;
  /** Words of either that stand between words of both, and are not in the other. */
  readonly exchanged: readonly PrintedWord[];
}

interface Place {
  readonly run: PrintedRun;
  readonly at: number;
}

/** How far from three words in common another single one counts, in words. */
const NEAR = 3;
/** More words of the longer one between two of the shorter were left out there, not exchanged. */
const MOST_EXCHANGED = 3;

/** Lays the words of a shorter statement on those of a longer one, by the threes of words that they have in common. */
export function alignWords(short: readonly PrintedRun[], long: readonly PrintedRun[]): Alignment {
  const places = shinglePlaces(long);
  const telling = short.filter((run) => run.length >= SHINGLE || short.length === 1);
  const alignments = telling.map((run) => alignRun(run, places));
  return {
    missing: alignments.reduce((sum, { missing }) => sum + missing, 0),
    exchanged: alignments.flatMap(({ exchanged }) => exchanged),
  };
}

function shinglePlaces(runs: readonly PrintedRun[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const run of runs) {
    for (const [at, shingle] of shinglesOf(run).entries()) {
      const known = places.get(shingle);
      if (known) known.push({ run, at });
      else places.set(shingle, [{ run, at }]);
    }
  }
  return places;
}

function alignRun(run: PrintedRun, places: ReadonlyMap<string, readonly Place[]>): Alignment {
  const found: (Place | undefined)[] = run.map(() => undefined);
  let before: Place | undefined;
  for (const [from, shingle] of shinglesOf(run).entries()) {
    const place = nextPlace(places.get(shingle) ?? [], before);
    if (place) markNear(found, run, from, place);
    before = place;
  }
  const missing = found.filter((place) => place === undefined).length;
  return { missing, exchanged: exchangedIn(run, found) };
}

/** Where the same words come again, those that go on from the ones before. */
function nextPlace(places: readonly Place[], before: Place | undefined): Place | undefined {
  if (places.length < 2) return places[0];
  return places.find(({ run, at }) => run === before?.run && at === before.at + 1) ?? places[0];
}

function markNear(found: (Place | undefined)[], run: PrintedRun, from: number, place: Place): void {
  const last = Math.min(run.length, from + SHINGLE + NEAR);
  for (let word = Math.max(0, from - NEAR); word < last; word++) {
    const at = place.at + word - from;
    if (run[word]?.code === place.run[at]?.code) found[word] = { run: place.run, at };
  }
}

function exchangedIn(run: PrintedRun, found: readonly (Place | undefined)[]): PrintedWord[] {
  const exchanged: PrintedWord[] = [];
  let before = -1;
  for (const [word, place] of found.entries()) {
    if (!place) continue;
    const placeBefore = found[before];
    if (placeBefore) exchanged.push(...run.slice(before + 1, word), ...putBetween(placeBefore, place));
    before = word;
  }
  return exchanged;
}

function putBetween(before: Place, place: Place): PrintedRun {
  const isExchange = before.run === place.run && place.at - before.at - 1 <= MOST_EXCHANGED;
  return isExchange ? place.run.slice(before.at + 1, place.at) : [];
}
