import type { Span } from '../../text/span.ts';
import type { WordRange } from './name-runs.ts';
import type { WordSentence } from './people-of.ts';
import { PLACE_LINKS } from './role-phrase.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isDeterminer, isRole, isStop, isTitle } from './word-tests.ts';

const LONGEST_TAIL = 16;

/** The words of a mention, with what belongs to the noun phrase though the mention leaves it out. */
export function mentionWords({ words }: WordSentence, mention: Span, tongue: Tongue): WordRange | undefined {
  let first = words.findIndex(({ end }) => end > mention.start);
  if (first < 0 || (words[first] as SpeakerWord).start >= mention.end) return undefined;
  let end = first;
  while (end < words.length && (words[end] as SpeakerWord).start < mention.end) end++;
  // "so der Abgeordnete"
  while (end - first > 1 && tongue.lexicon.byWords.has(words[first]?.folded ?? '')) first++;
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
  if (word.before !== '') return false;
  return isDeterminer(tongue, before) || (before.isCapital && !tongue.roles.notNames.has(before.folded));
}

function isHat(word: SpeakerWord | undefined, tongue: Tongue): boolean {
  return isRole(tongue, word) || isTitle(tongue, word);
}

/** A name right behind a title or role. */
function isHatted(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  return (words[at]?.isCapital ?? false) && (words[at - 1]?.isCapital || isHat(words[at - 1], tongue));
}

/** "a spokesperson | for the Home Office" */
function withTail(words: readonly SpeakerWord[], end: number, tongue: Tongue): number {
  let last = end;
  while (words[last]?.before === '' && (isHat(words[last], tongue) || isHatted(words, last, tongue))) last++;
  const link = words[last]?.folded ?? '';
  if (!tongue.roles.links.has(link) || PLACE_LINKS.has(link)) return last;
  while (words[last]?.before === '' && last - end < LONGEST_TAIL && !isStop(tongue, words[last])) last++;
  return last;
}
