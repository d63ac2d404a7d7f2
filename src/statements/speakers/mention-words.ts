import type { Span } from '../../text/span.ts';
import type { WordRange } from './name-runs.ts';
import type { WordSentence } from './people-of.ts';
import type { SpeakerWord } from './speaker-word.ts';
import { isDeterminer, isStop, type Tongue } from './word-tests.ts';

const LONGEST_TAIL = 16;

/** The words of a mention, with what belongs to the noun phrase though the mention leaves it out. */
export function mentionWords({ words }: WordSentence, mention: Span, tongue: Tongue): WordRange | undefined {
  let first = words.findIndex(({ end }) => end > mention.start);
  if (first < 0 || (words[first] as SpeakerWord).start >= mention.end) return undefined;
  let end = first;
  while (end < words.length && (words[end] as SpeakerWord).start < mention.end) end++;
  if (isPronoun(words, { first, end }, tongue)) return { first, end };
  while (first > 0 && belongsBefore(words, first, tongue)) first--;
  return { first, end: withTail(words, end, tongue) };
}

export function isPronoun(
  words: readonly SpeakerWord[],
  { first, end }: WordRange,
  { lexicon, roles }: Tongue,
): boolean {
  const word = words[first];
  if (!word || end - first > 1) return false;
  return lexicon.pronouns.has(word.folded) || (roles.relatives.has(word.folded) && !word.isCapital);
}

function belongsBefore(words: readonly SpeakerWord[], first: number, tongue: Tongue): boolean {
  const [word, before] = [words[first], words[first - 1]];
  if (!word || !before || isDeterminer(tongue, word) || isStop(tongue, before)) return false;
  if (word.before !== '' && !/^['’]$/u.test(word.before)) return false;
  return isDeterminer(tongue, before) || (before.isCapital && !tongue.roles.notNames.has(before.folded));
}

/** "a spokesperson | for the Home Office" */
function withTail(words: readonly SpeakerWord[], end: number, tongue: Tongue): number {
  if (!isTail(words[end], words[end - 1]) || !tongue.roles.links.has(words[end]?.folded ?? '')) return end;
  let last = end;
  while (
    last < words.length &&
    last - end < LONGEST_TAIL &&
    isTail(words[last], words[last - 1]) &&
    !isStop(tongue, words[last])
  )
    last++;
  return last;
}

function isTail(word: SpeakerWord | undefined, before: SpeakerWord | undefined): boolean {
  if (!word) return false;
  return word.before === '' || (/^['’]$/u.test(word.before) && (before?.text.length ?? 9) <= 2);
}
