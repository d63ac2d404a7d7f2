import type { Spelling } from '../classification/candidates/noted-candidate.ts';
import type { Language } from '../text/language.ts';
import { tokenize } from '../text/token.ts';
import type { Agreement } from '../watchlist/agreement.ts';

/** @param fallback language of spellings whose own is not known; English where absent */
export function aliasesToAdd(
  { name, aliases }: Pick<Agreement, 'name' | 'aliases'>,
  spellings: readonly Spelling[],
  fallback: Language = 'en',
): { alias: string; language: Language }[] {
  const present = new Set([name, ...Object.values(aliases).flat()].map(wordsOf));
  return spellings.flatMap(({ name: alias, language = fallback }) => {
    const words = wordsOf(alias);
    if (present.has(words)) return [];
    present.add(words);
    return [{ alias, language }];
  });
}

function wordsOf(name: string): string {
  return tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');
}
