import { mistake, type QueryMistake } from '../query-mistake.ts';
import type { QueryToken } from './query-token.ts';

const OPERATOR = /(?<=\s|^)(?:AND|OR|NOT|NEAR\/\d+)(?=[\s(]|$)|[()|]/u;

/**
 * Where a quotation mark is left over at the end, the one that is missing is usually earlier: in `"a OR "b c"` the mark
 * behind `a`. A phrase that holds an operator shows it.
 */
export function lostQuote(tokens: readonly QueryToken[]): QueryMistake | undefined {
  const phrases = tokens.filter((token) => token.kind === 'term').filter(({ isQuoted }) => isQuoted);
  if (!phrases.at(-1)?.isUnclosed) return undefined;
  for (const { text, start, isExact } of phrases) {
    const operator = OPERATOR.exec(text);
    const opening = start + (isExact ? 1 : 0);
    const found = `" with ${operator?.[0]} behind it`;
    if (operator)
      return mistake(
        { start: opening, end: opening + 1 },
        found,
        `a quotation mark that closes it before ${operator[0]}`,
      );
  }
  return undefined;
}
