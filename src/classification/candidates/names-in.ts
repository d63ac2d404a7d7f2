import { headWord } from './head-words.ts';
import { judgeName } from './judge-name.ts';
import { leftOfHead } from './left-of-head.ts';
import { type NameParts, range } from './name-parts.ts';
import { rightOfHead } from './right-of-head.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A name with whether its text must tell which agreement it means. */
export interface FoundName extends NameParts {
  readonly isVague: boolean;
}

/** The names of agreements in a sentence, watched or not. */
export function namesIn(reading: SentenceReading): FoundName[] {
  const names: FoundName[] = [];
  for (const word of reading.words.keys()) {
    const parts = nameAround(reading, word);
    const judgement = parts ? judgeName(reading, parts) : 'none';
    if (!parts || judgement === 'none') continue;
    const name = { ...parts, isVague: judgement === 'vague' };
    const last = names.at(-1);
    if (!last || last.end <= parts.first) names.push(name);
    // "Partnership" in "Partnership Agreement" is no name of its own.
    else if (parts.first <= last.first && parts.end > last.end) names[names.length - 1] = name;
  }
  return names;
}

function nameAround(reading: SentenceReading, word: number): NameParts | undefined {
  const head = headWord(reading.folded(word), reading.language);
  if (!head || isComplement(reading, word)) return undefined;
  const first = leftOfHead(reading, word);
  const isNamed = range(first, word).some((at) => reading.isNameLike(at));
  return { head: { ...head, word }, first, ...rightOfHead(reading, word, isNamed) };
}

/** "of Understanding", "d'accord" */
function isComplement(reading: SentenceReading, word: number): boolean {
  const before = reading.folded(word - 1);
  return before === 'of' || (before === 'd' && reading.gapBefore(word) === 'apostrophe');
}
