import type { ItemWord } from './item-words.ts';
import type { SketchTerm } from './story-sketch.ts';

const MOST_TERMS = 40;
const MOST_TITLE_TERMS = 12;
const LEAST_TITLE_WEIGHT = 1;
/** What a word of the title counts as, in words of the body. */
const TITLE = 2;

/** What a text is about: its stems by how often they come and how much they say, heaviest first. */
export function termsIn(words: readonly ItemWord[], titleWords: number): SketchTerm[] {
  const counted = new Map<number, { term: number; weight: number; times: number }>();
  let left = titleWords;
  for (const { known } of words) {
    const times = left-- > 0 ? TITLE : 1;
    if (known.weight === 0) continue;
    const before = counted.get(known.stem);
    if (before) before.times += times;
    else counted.set(known.stem, { term: known.stem, weight: known.weight, times });
  }
  const weighed = [...counted.values()];
  for (const one of weighed) if (one.times > 1) one.weight *= 1 + Math.log(one.times);
  return weighed
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MOST_TERMS)
    .map(({ term, weight }) => ({ term, weight: Math.max(1, Math.min(255, Math.round(weight * 10))) }));
}

export function titleTermsIn(title: readonly ItemWord[]): number[] {
  const terms = title.filter(({ known }) => known.weight >= LEAST_TITLE_WEIGHT).map(({ known }) => known.stem);
  return [...new Set(terms)].slice(0, MOST_TITLE_TERMS);
}
