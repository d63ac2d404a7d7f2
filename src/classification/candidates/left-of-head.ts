import { EDGE_WORDS, PLAIN_MODIFIERS, scopeOf, topicOf } from './name-words.ts';
import type { SentenceReading } from './sentence-reading.ts';

const LONGEST = 12;
const CONNECTORS = new Set(['of', 'and', 'for', 'on']);
/** "Aachener Vertrag", "Genfer Konvention" */
const GERMAN_PLACE = /^\p{Lu}\p{L}{3,}er$/u;
/** Such words are no places, though they end alike. */
const NO_PLACE =
  /(?:minister|sprecher|partner|kanzler|vertreter|praesident|euer|immer|weiter|wieder|unter|ueber|dieser|jeder|aller|einer|neuer)$/i;

/** The first word of the name whose head word stands at `head`. */
export function leftOfHead(reading: SentenceReading, head: number): number {
  let first = head;
  while (first > 0 && head - first < LONGEST) {
    const next = wordBefore(reading, first, head);
    if (next === undefined) break;
    first = next;
  }
  while (first < head && isEdge(reading, first)) first++;
  return first;
}

/** @returns the first word of what stands before a word and belongs to the name with it */
function wordBefore(reading: SentenceReading, first: number, head: number): number | undefined {
  const [gap, at] = [reading.gapBefore(first), first - 1];
  if (gap === 'break' || gap === 'apostrophe') return undefined;
  const place = reading.placeAt(at);
  if (place) return isNamedThere(reading, place.first, gap) ? place.first : undefined;
  if (gap === 'hyphen') return reading.words[at]?.isCapital || topicOf(reading.folded(at)) ? at : undefined;
  // "Asyl- und Migrationspakt"
  if (/^(?:und|en)$/.test(reading.folded(at)) && reading.gapBefore(at) === 'hyphen') return at - 1;
  if (isModifier(reading, at)) return at;
  if (reading.language === 'en' && reading.words[head]?.isCapital) return capitalBefore(reading, at);
  return isNamedBefore(reading, at) ? at : undefined;
}

/** A party with a capital; without one only as half of a pair of adjectives: "deutsch-marokkanisches". */
function isNamedThere(reading: SentenceReading, place: number, gapBehind: string): boolean {
  return (
    reading.words[place]?.isCapital === true ||
    gapBehind === 'hyphen' ||
    (reading.gapBefore(place) === 'hyphen' && reading.placeAt(place - 1) !== undefined)
  );
}

function isModifier(reading: SentenceReading, at: number): boolean {
  const folded = reading.folded(at);
  return (
    reading.language !== 'fr' && (PLAIN_MODIFIERS.has(folded) || (topicOf(folded) ?? scopeOf(folded)) !== undefined)
  );
}

function capitalBefore(reading: SentenceReading, at: number): number | undefined {
  if (reading.isNameLike(at)) return at;
  const isConnector = CONNECTORS.has(reading.folded(at)) && reading.gapBefore(at) !== 'break';
  return isConnector && reading.isNameLike(at - 1) && !reading.placeAt(at - 1) ? at - 1 : undefined;
}

/** A name right before a head word that is written small, and a German place. */
function isNamedBefore(reading: SentenceReading, at: number): boolean {
  const text = reading.words[at]?.text ?? '';
  if (reading.language === 'de') return GERMAN_PLACE.test(text) && !NO_PLACE.test(text);
  return reading.language === 'en' && reading.isNameLike(at) && at > 0;
}

function isEdge(reading: SentenceReading, at: number): boolean {
  if (reading.placeAt(at)) return false;
  const folded = reading.folded(at);
  return reading.isFunctionWord(at) || EDGE_WORDS.has(folded) || /^\d/.test(folded);
}
