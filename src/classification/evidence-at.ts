import type { Evidence } from './classification.ts';
import type { IndexedText, Place } from './indexed-text.ts';

/** The words at a place, as they stand in the text. */
export function evidenceAt(text: IndexedText, place: Place): Evidence {
  const [start, end] = [text.startOf(place.first), text.endOf(place.end - 1)];
  return { start, end, text: text.text.slice(start, end), field: isInTitle(text, place) ? 'title' : 'body' };
}

export function isInTitle(text: IndexedText, place: Place): boolean {
  return text.stretchesOf('title').some((title) => place.end <= title.end);
}
