import type { HeadWord } from './head-words.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A word that says "agreement" and where it stands. */
interface PlacedHead extends HeadWord {
  readonly word: number;
}

/** How a name goes on behind its head word. */
export type Link = 'between' | 'with' | 'of' | 'on';

/** A name of an agreement in a sentence, still to be judged. */
export interface NameParts {
  readonly head: PlacedHead;
  /** Number of its first word. */
  readonly first: number;
  /** Number of the word behind its last. */
  readonly end: number;
  /** What led to the words behind the head. */
  readonly links: ReadonlySet<Link>;
  /** Words that are names but of no party, such as Aachen in "Treaty of Aachen". */
  readonly names: readonly number[];
}

/** Codes of the parties that the words of a name tell; of a capital alone none: it is only where it was signed. */
export function partiesOf(reading: SentenceReading, parts: NameParts): string[] {
  const places = placesOf(reading, parts);
  const codes = new Set(places.map(({ code }) => code));
  if (codes.size < 2 && places.every(({ isCity }) => isCity)) return [];
  return [...codes].sort();
}

function placesOf(reading: SentenceReading, { head, first, end }: NameParts) {
  const joined = head.beginning ? reading.placeNamed(head.beginning) : undefined;
  return [...range(first, end).flatMap((word) => reading.placeAt(word) ?? []), ...(joined ? [joined] : [])];
}

export function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
