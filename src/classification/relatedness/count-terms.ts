import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { stem } from '../../text/stem.ts';
import { type Token, tokenize } from '../../text/token.ts';
import type { ConceptFinder, FoundConcept } from './concept-finder.ts';

/** How often a text has a term, and where first. A term is a concept of the vocabulary or the stem of another word. */
export interface CountedTerm {
  readonly times: number;
  readonly first: Span;
}

const SHORTEST = 3;
/** UTF-16 code units; what a text is about stands in its beginning. */
const LONGEST_TEXT = 20_000;
const LETTERS = /^\p{L}+$/u;

/** The terms of a text. Each word counts for one: for a concept where it is one, for the longest phrase first. */
export function countTerms(text: string, language: Language, finder: ConceptFinder): Map<string, CountedTerm> {
  const beginning = text.slice(0, LONGEST_TEXT);
  const tokens = tokenize(beginning);
  const counts = new Map<string, CountedTerm>();
  const taken = new Set<number>();
  for (const { concept, first, end } of longestFirst(finder.find(beginning, tokens))) {
    const places = Array.from({ length: end - first }, (_, index) => first + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    count(counts, concept.id, { start: startOf(tokens, first), end: endOf(tokens, end - 1) });
  }
  for (const [place, token] of tokens.entries()) {
    if (taken.has(place) || token.folded.length < SHORTEST || !LETTERS.test(token.folded)) continue;
    count(counts, stem(token.folded, language), token);
  }
  return counts;
}

/** Of equally long ones the one that fewer words stand for: "smuggler" is rather smuggling than migration. */
function longestFirst(found: readonly FoundConcept[]): FoundConcept[] {
  return found.toSorted(
    (a, b) => b.end - b.first - (a.end - a.first) || a.concept.phrases.length - b.concept.phrases.length,
  );
}

function count(counts: Map<string, CountedTerm>, term: string, { start, end }: Span): void {
  const { times = 0, first = { start, end } } = counts.get(term) ?? {};
  counts.set(term, { times: times + 1, first: first.start <= start ? first : { start, end } });
}

function startOf(tokens: readonly Token[], place: number): number {
  return tokens[place]?.start ?? 0;
}

function endOf(tokens: readonly Token[], place: number): number {
  return tokens[place]?.end ?? 0;
}
