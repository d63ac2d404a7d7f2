import type { ItemWord } from './item-words.ts';
import type { SketchTerm } from './story-sketch.ts';

const MOST_TERMS = 40;
const MOST_TITLE_TERMS = 12;
const LEAST_TITLE_WEIGHT = 1;
/** What a word of the title counts as, in words of the body. */
const TITLE = 2;

/** What a text is about: its stems by how often they come and how much they say, heaviest first. */
export function termsIn(words: readonly ItemWord[], titleWords: number): SketchTerm[] {
  const counted = new Map<number, { weight: number; times: number }>();
  for (const [at, { stem, weight }] of words.entries()) {
    if (weight === 0) continue;
    const known = counted.get(stem) ?? { weight, times: 0 };
    known.times += at < titleWords ? TITLE : 1;
    counted.set(stem, known);
  }
  const weighed = [...counted].map(([term, { weight, times }]) => ({ term, weight: (1 + Math.log(times)) * weight }));
  return weighed
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MOST_TERMS)
    .map(({ term, weight }) => ({ term, weight: Math.max(1, Math.min(255, Math.round(weight * 10))) }));
}

export function titleTermsIn(title: readonly ItemWord[]): number[] {
  const terms = title.filter(({ weight }) => weight >= LEAST_TITLE_WEIGHT).map(({ stem }) => stem);
  return [...new Set(terms)].slice(0, MOST_TITLE_TERMS);
}
