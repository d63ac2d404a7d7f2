import { words } from '../../lexicon/lexicon.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { Clause } from './clause.ts';
import { corePhraseAt, type Pieces, phraseAt } from './phrase.ts';
import { isSign, wordAt } from './pieces.ts';

/** A phrase that says whose words a clause reports: "laut X", "nach Angaben von X", "X zufolge". */
export interface Marker extends PieceRange {
  readonly speaker: PieceRange;
}

const SOURCES =
  /(?:angaben?|aussagen?|informationen|ansicht|meinung|auffassung|einschatzung|darstellung|berichts?|berichten|worten|auskunft|erkenntnissen|schatzungen|ermittlungen|uberzeugung|berechnungen|mitteilung|meldungen|quellen|vermutungen|schilderung|schilderungen|erklarung|umfragen?|studien?|prognosen?|hochrechnungen|untersuchungen?|lesart|uberzeugung|statistik|analysen?)$/;

export function markersOf(pieces: Pieces, clauses: readonly Clause[]): Marker[] {
  const markers: Marker[] = [];
  for (const clause of clauses) {
    for (let at = clause.first; at < clause.end; at++) {
      const marker = markerAt(pieces, at, clause);
      if (!marker) continue;
      markers.push(marker);
      at = marker.end - 1;
    }
  }
  return markers;
}

function markerAt(pieces: Pieces, at: number, clause: Clause): Marker | undefined {
  const word = wordAt(pieces, at);
  if (word === 'laut' || word === 'gemass') return lautMarker(pieces, at, clause);
  if (word === 'nach') return nachMarker(pieces, at, clause) ?? postponed(pieces, at, clause);
  if (word === 'zufolge') return postponed(pieces, at, clause);
  if (word === 'aus' && wordAt(pieces, at + 1) === 'sicht') return ownerMarker(pieces, at, at + 2, clause);
  return undefined;
}

/** "laut Polizei", "laut einem Bericht der Zeitung"; not "wurden laut". */
function lautMarker(pieces: Pieces, at: number, { end }: Clause): Marker | undefined {
  const speaker = phraseAt(pieces, at + 1, end);
  return speaker && { first: at, end: speaker.end, speaker };
}

/** "nach Angaben von X", "nach Ansicht des X", "nach Medienberichten", "nach den Worten von X" */
function nachMarker(pieces: Pieces, at: number, { end }: Clause): Marker | undefined {
  const core = corePhraseAt(pieces, at + 1, end);
  if (!core || !isSource(pieces, core)) return undefined;
  const speaker = phraseAt(pieces, at + 1, end);
  return speaker && { first: at, end: speaker.end, speaker };
}

function isSource(pieces: Pieces, core: PieceRange): boolean {
  return SOURCES.test(wordAt(pieces, core.end - 1) ?? '') || SOURCES.test(firstNoun(pieces, core));
}

function firstNoun(pieces: Pieces, { first, end }: PieceRange): string {
  for (let at = first; at < end; at++) if (isCapital(pieces, at)) return wordAt(pieces, at) ?? '';
  return '';
}

function ownerMarker(pieces: Pieces, first: number, at: number, { end }: Clause): Marker | undefined {
  const owner = /^vo[nm]$/.test(wordAt(pieces, at) ?? '') ? at + 1 : at;
  const speaker = phraseAt(pieces, owner, end);
  return speaker && { first, end: speaker.end, speaker };
}

/** "dem Bericht zufolge", "ersten Angaben der Polizei zufolge", "ihrer Meinung nach" */
function postponed(pieces: Pieces, at: number, clause: Clause): Marker | undefined {
  const least = wordAt(pieces, at) === 'nach' ? SOURCES : undefined;
  const from = Math.max(clause.first, at - 16);
  for (let first = from; first < at; first++) {
    const phrase = phraseAt(pieces, first, at);
    if (!phrase || phrase.end < at) continue;
    if (least && !isSource(pieces, phrase)) return undefined;
    return { first, end: at + 1, speaker: phrase };
  }
  return undefined;
}

/** ", so der Sprecher weiter": behind the words. */
export function soMarker(pieces: Pieces, at: number, end: number): Marker | undefined {
  if (wordAt(pieces, at) !== 'so') return undefined;
  const speaker = phraseAt(pieces, at + 1, end);
  if (!speaker) return undefined;
  const behind = wordAt(pieces, speaker.end);
  const isRest = speaker.end >= end || isSign(pieces, speaker.end, ',.:') || (behind !== undefined && REST.has(behind));
  return isRest ? { first: at, end, speaker } : undefined;
}

const REST = words(`weiter am im in gegenuber bei auf nach wahrend vor gestern heute weiterhin wortlich zum zur uber mit
  laut anlasslich fur an der dem`);
