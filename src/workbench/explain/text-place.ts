import { evidenceAt } from '../../classification/evidence-at.ts';
import type { IndexedText, Place } from '../../classification/indexed-text.ts';
import type { TextPlace } from './explanation.ts';

export function textPlace(text: IndexedText, place: Place): TextPlace {
  const { start, end, text: words, field } = evidenceAt(text, place);
  const line = text.text.slice(0, start).split('\n').length;
  return { start, end, line, field, words: words.replace(/\s+/g, ' ') };
}
