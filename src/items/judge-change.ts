import { distance } from 'fastest-levenshtein';
import { sentencesOf } from '../text/sentence.ts';
import { tokenize } from '../text/token.ts';
import type { Item } from './item.ts';

/** How an item that is read again differs from what was kept of it. */
export type Change =
  | { readonly kind: 'none' }
  /** Spelling, punctuation, layout, times of editing. */
  | { readonly kind: 'cosmetic' }
  /** What it says has changed. */
  | { readonly kind: 'update'; readonly sentences: readonly string[]; readonly removed: readonly string[] }
  /** Only the feed's words were known so far; now the article itself is. */
  | { readonly kind: 'completed' }
  /** Another item altogether stands where this one stood. */
  | { readonly kind: 'replaced' };

type Text = Pick<Item, 'title' | 'text' | 'textFrom' | 'documentsFrom'>;

interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

const LEAST_RESEMBLANCE = 0.3;
const LEAST_WORDS = 4;
const LEAST_REMOVED_WORDS = 8;

/**
 * Judges what became of an item's text. New or altered sentences make an update, and so do long ones that are gone;
 * a corrected letter, other punctuation or a new "last updated" line do not.
 */
export function judgeChange(before: Text, after: Text): Change {
  return judgeArticles(withoutDocuments(before), withoutDocuments(after));
}

/** A document may be readable one day and not the next; its words are not the article's. */
function withoutDocuments({ documentsFrom, ...article }: Text): Omit<Text, 'documentsFrom'> {
  return { ...article, text: article.text.slice(0, documentsFrom) };
}

function judgeArticles(before: Text, after: Text): Change {
  if (before.text === after.text && before.title === after.title) return { kind: 'none' };
  if (before.textFrom === 'feed' && after.textFrom === 'article') return { kind: 'completed' };
  // Worse reading than before: nothing can be said of the article.
  if (before.textFrom === 'article' && after.textFrom === 'feed') return { kind: 'none' };
  if (isAnother(before, after)) return { kind: 'replaced' };
  const old = sentences(bodyOf(before));
  const fresh = sentences(bodyOf(after));
  const added = missingFrom(fresh, old);
  const removed = missingFrom(old, fresh);
  const said = added.filter(
    (sentence) => isSubstantial(sentence) && !removed.some((was) => isRetouched(was, sentence)),
  );
  const unsaid = removed.filter(
    (sentence) =>
      sentence.words.length >= LEAST_REMOVED_WORDS &&
      isSubstantial(sentence) &&
      !added.some((now) => isAkin(sentence, now)),
  );
  if (said.length === 0 && unsaid.length === 0) return { kind: 'cosmetic' };
  return { kind: 'update', sentences: said.map(({ text }) => text), removed: unsaid.map(({ text }) => text) };
}

/** The text without the title before it: two sources may call one article differently. */
function bodyOf({ title, text }: Omit<Text, 'documentsFrom'>): string {
  return text.startsWith(`${title}\n`) ? text.slice(title.length) : text;
}

/** How much of the shorter text's vocabulary the other has as well, from 0 to 1. */
export function resemblance(a: string, b: string): number {
  const [few, many] = [vocabulary(a), vocabulary(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (few.size === 0) return 0;
  return [...few].filter((word) => many.has(word)).length / few.size;
}

function isAnother(before: Text, after: Text): boolean {
  if (fold(before.title) === fold(after.title)) return false;
  return resemblance(before.text, after.text) < LEAST_RESEMBLANCE;
}

function vocabulary(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ folded }) => (folded.length > 3 ? [folded] : [])));
}

function fold(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

function sentences(text: string): Sentence[] {
  return sentencesOf(text).map((sentence) => ({ text: sentence, words: wordsOf(sentence) }));
}

function missingFrom(some: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const known = new Set(others.map(({ words }) => words.join(' ')));
  return some.filter(({ words }) => words.length > 0 && !known.has(words.join(' ')));
}

const TIME_WORDS =
  /^(?:\d{1,4}|(?:last |first )?(?:updated?|published|modified|stand|aktualisiert|veroffentlicht|geandert|am|um|uhr|mis|mise|a|jour|le|publie|modifie|bijgewerkt|gepubliceerd|gewijzigd|laatst|laatste|op|om|on|at|of|gmt|bst|cet|cest|utc|minutes?|hours?|days?|ago|vor|minuten|stunden|tagen|il|y|min|uur|geleden|read|lesezeit|lecture|de|temps)|jan\w*|feb\w*|fev\w*|mar\w*|mrt|maart|maerz|apr\w*|avr\w*|ma[iy]|mei|jun\w*|juin|jul\w*|juil\w*|aug\w*|aout|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|last|first)$/;

/** A line that only tells when something was edited, or a heading of few words, is no news by itself. */
function isSubstantial({ words }: Sentence): boolean {
  return words.length >= LEAST_WORDS && !words.every((word) => TIME_WORDS.test(word));
}

/** The same sentence but for corrected letters: as many words, none with a digit changed, each nearly the same. */
function isRetouched(was: Sentence, now: Sentence): boolean {
  if (was.words.length !== now.words.length) return false;
  const changed = now.words.flatMap((word, index) =>
    word === was.words[index] ? [] : [[was.words[index] ?? '', word] as const],
  );
  return changed.length <= 2 && changed.every(([a, b]) => isTypo(a, b));
}

function isTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) <= 5 || /\d/.test(a + b)) return false;
  return distance(a, b) === 1 || (distance(a, b) === 2 && sortedLetters(a) === sortedLetters(b));
}

/** Two letters that changed places leave the same letters. */
function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

/** Whether one sentence grew out of the other: then the new one alone tells what changed. */
function isAkin(was: Sentence, now: Sentence): boolean {
  return resemblance(was.words.join(' '), now.words.join(' ')) >= 0.5;
}
