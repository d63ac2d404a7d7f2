import type { Meaning } from '../../watchlist/query/meaning.ts';
import { disjuncts } from '../../watchlist/query/never-holds.ts';
import { isFrequentWord } from './frequent-words.ts';
import type { QueryFinding } from './lint-query.ts';

/** Letters below which a word or a beginning says too little by itself. */
const LEAST_WORD = 3;
const LEAST_BEGINNING = 4;

/** Single words that make a query hold all alone although most items have them. */
export function lintBroadWords(meaning: Meaning, quote: (meaning: Meaning) => string): QueryFinding[] {
  return disjuncts(meaning).flatMap((side) => {
    const why = tooBroad(side);
    return why ? [{ level: 'advice', check: 'broad', message: `${quote(side)} is enough by itself, and ${why}` }] : [];
  });
}

function tooBroad(side: Meaning): string | undefined {
  if (side.kind !== 'phrase' || side.words.length !== 1 || side.isExact) return undefined;
  const [word] = side.words;
  if (!word) return undefined;
  if (word.folded.length < LEAST_WORD) return 'so short a word means many things in many languages';
  if (word.isPrefix && word.folded.length < LEAST_BEGINNING) return 'very many words begin so';
  return isFrequentWord(word.folded) ? 'is found in very many items' : undefined;
}
