import type { ClassifiableItem } from '../../src/classification/classify.ts';
import { sentenceSpans } from '../../src/text/sentence.ts';
import type { Span } from '../../src/text/span.ts';
import { phraseOf } from '../../src/watchlist/query/phrase.ts';
import type { Fact, Phrase, PhraseWord, Query, Scope } from '../../src/watchlist/query/query.ts';
import type { Vocabulary } from '../../src/watchlist/vocabulary.ts';
import { type NaiveWord, naiveFold, naiveJoinedWords, naiveWords } from './naive-words.ts';

interface Area {
  readonly first: number;
  readonly end: number;
}

interface WordPlace extends Area {
  readonly paragraph: number;
}

interface Asked {
  readonly written: string;
  readonly vocabulary: Vocabulary;
  readonly item: ClassifiableItem;
  readonly facts: Partial<Record<Fact, readonly string[]>>;
}

/** The words that make a query hold, as they stand in the text. */
export interface NaiveEvidence extends Span {
  readonly clause: string;
}

/**
 * Whether a query holds and by which words, straight from the definitions: each phrase tried at each word, all pairs for
 * NEAR, all choices of words for `~n`. @returns undefined where it does not hold
 */
export function naiveEvidence(query: Query, asked: Asked): NaiveEvidence[] | undefined {
  const naive = new NaiveText(asked);
  const whole = { first: 0, end: naive.words.length };
  if (!naive.holds(query, whole)) return undefined;
  const found = naive.found(query, whole).map(({ clause, first, end }) => ({
    clause,
    start: naive.words[first]?.start ?? 0,
    end: naive.words[end - 1]?.end ?? 0,
  }));
  return different(found);
}

class NaiveText {
  readonly words: readonly NaiveWord[];
  readonly #streams: readonly (readonly NaiveWord[])[];
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.words = naiveWords(asked.item.text);
    this.#streams = [this.words, naiveJoinedWords(asked.item.text, this.words)];
  }

  holds(query: Query, within: Area): boolean {
    if (query.kind === 'and') return query.queries.every((one) => this.holds(one, within));
    if (query.kind === 'or') return query.queries.some((one) => this.holds(one, within));
    if (query.kind === 'not') return !this.holds(query.query, within);
    if (query.kind === 'scoped')
      return this.#stretches(query.scope, within).some((one) => this.holds(query.query, one));
    if (query.kind === 'fact')
      return this.#asked.facts[query.fact]?.some((fact) => isValue(query.value, fact)) ?? false;
    return this.#areas(query, within).length > 0;
  }

  found(query: Query, within: Area): (Area & { clause: string })[] {
    if (query.kind === 'and' || query.kind === 'or')
      return query.queries.filter((one) => this.holds(one, within)).flatMap((one) => this.found(one, within));
    if (query.kind === 'scoped')
      return this.#stretches(query.scope, within)
        .filter((one) => this.holds(query.query, one))
        .flatMap((one) => this.found(query.query, one));
    if (query.kind === 'not' || query.kind === 'fact') return [];
    const areas = this.#areas(query, within);
    if (query.kind !== 'near') {
      const clause = this.#asked.written.slice(query.span.start, query.span.end);
      return areas.map((area) => ({ ...area, clause }));
    }
    return [query.left, query.right]
      .flatMap((side) => this.found(side, within))
      .filter((place) => areas.some((area) => isInside(place, area)));
  }

  /** Where a word, phrase or NEAR occurs within a stretch. */
  #areas(query: Query, within: Area): Area[] {
    return different(this.#areasAnywhere(query, within).filter((area) => isInside(area, within)));
  }

  #areasAnywhere(query: Query, within: Area): Area[] {
    if (query.kind === 'or') return query.queries.flatMap((one) => this.#areas(one, within));
    if (query.kind === 'words') {
      const { lists, parties } = this.#asked.vocabulary;
      const known = (query.of === 'list' ? lists : parties).find(({ id }) => id === query.id)?.words ?? [];
      return known.flatMap((one) => this.#phrase(phraseOf(one)));
    }
    if (query.kind === 'near') {
      const right = this.#areas(query.right, within);
      return this.#areas(query.left, within).flatMap((a) =>
        right.filter((b) => isNear(a, b, query.distance)).map((b) => spanning([a, b])),
      );
    }
    if (query.kind !== 'term') return [];
    const { words, isExact, slop } = query;
    if (slop === undefined || words.length < 2) return this.#phrase(query);
    return choices(words.map((word) => this.#single(word, isExact)))
      .filter((places) => isSloppily(places, slop))
      .map((places) => spanning(places));
  }

  #phrase({ words, isExact }: Phrase): Area[] {
    const places = this.#streams.flatMap((stream) =>
      stream.flatMap((from, at) => {
        const last = stream[at + words.length - 1];
        const fits = words.every((word, index) => isWord(stream[at + index], word, isExact));
        const inSentence = stream
          .slice(at, at + words.length - 1)
          .every((word, n) => !this.#endsSentence(word, stream[at + n + 1]));
        return last && fits && inSentence && last.paragraph === from.paragraph
          ? [{ first: from.first, end: last.behind }]
          : [];
      }),
    );
    return different(places);
  }

  /** Whether a sentence ends behind a word: with ? ! or ; and with a full stop before a capital, but not after short words. */
  #endsSentence(word: NaiveWord, next: NaiveWord | undefined): boolean {
    const { text } = this.#asked.item;
    const between = text.slice(word.end, next?.start);
    if (/[?!;]/.test(between) && next?.start !== word.end + 1) return true;
    return /\.\S*\s/.test(between) && word.folded.length >= 4 && /^\p{Lu}/u.test(text.slice(next?.start));
  }

  /** Words as they stand, those parted at a line's end not joined. */
  #single(asked: PhraseWord, isExact: boolean): WordPlace[] {
    return this.words
      .filter((word) => isWord(word, asked, isExact))
      .map(({ first, behind, paragraph }) => ({ first, end: behind, paragraph }));
  }

  #stretches(scope: Scope, within: Area): Area[] {
    return spansOf(scope, this.#asked.item)
      .map(({ start, end }) => {
        const numbers = this.words.flatMap((word, at) => (word.start >= start && word.start < end ? [at] : []));
        return { first: numbers[0] ?? 0, end: (numbers.at(-1) ?? -1) + 1 };
      })
      .map(({ first, end }) => ({ first: Math.max(first, within.first), end: Math.min(end, within.end) }))
      .filter(({ first, end }) => first < end);
  }
}

function isWord(word: NaiveWord | undefined, asked: Phrase['words'][number], isExact: boolean): boolean {
  if (!word) return false;
  const folded = naiveFold(asked.word);
  if (asked.isPrefix && folded.length < 3) return false;
  const exactly = asked.word.normalize('NFC');
  const isFolded = asked.isPrefix ? word.folded.startsWith(folded) : word.folded === folded;
  if (!isExact) return isFolded;
  return isFolded && (asked.isPrefix ? word.written.startsWith(exactly) : word.written === exactly);
}

function spansOf(scope: Scope, { title, text, speakers }: ClassifiableItem): readonly Span[] {
  const titleEnd = text.startsWith(title) ? title.length : 0;
  if (scope === 'title') return [{ start: 0, end: titleEnd }];
  if (scope === 'body') return [{ start: titleEnd, end: text.length }];
  if (scope === 'sentence') return sentenceSpans(text);
  if (scope === 'speaker') return speakers?.() ?? [];
  const borders = [...text.matchAll(/\n\s*\n/gu)];
  const paragraphs = [0, ...borders.map(({ index, 0: border }) => index + border.length)]
    .map((start, at) => ({ start, end: borders[at]?.index ?? text.length }))
    .filter(({ start, end }) => /\S/u.test(text.slice(start, end)));
  return paragraphs.map(({ start, end }, at) => ({ start: paragraphs[at - 1]?.start ?? start, end }));
}

function isNear(a: Area, b: Area, distance: number): boolean {
  const between = a.first <= b.first ? b.first - a.end : a.first - b.end;
  return between >= 0 && between < distance;
}

/** One place of each word, all different, in one paragraph, with few other words between the first and the last. */
function isSloppily(places: readonly WordPlace[], slop: number): boolean {
  const { first, end } = spanning(places);
  if (new Set(places.map((place) => place.first)).size < places.length) return false;
  return end - first <= places.length + slop && new Set(places.map(({ paragraph }) => paragraph)).size === 1;
}

function spanning(places: readonly Area[]): Area {
  return {
    first: Math.min(...places.map(({ first }) => first)),
    end: Math.max(...places.map(({ end }) => end)),
  };
}

function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  const [first, ...rest] = lists;
  return first ? first.flatMap((one) => choices(rest).map((others) => [one, ...others])) : [[]];
}

function isInside(place: Area, area: Area): boolean {
  return area.first <= place.first && place.end <= area.end;
}

function isValue(asked: string, value: string): boolean {
  const [a, b] = [asked.toLowerCase(), value.toLowerCase()];
  return a.endsWith('*') ? b.startsWith(a.slice(0, -1)) : a === b;
}

function different<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
