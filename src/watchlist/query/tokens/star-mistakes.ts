import { tokenize } from '../../../text/token.ts';
import { mistake, type QueryMistake, shown } from '../query-mistake.ts';

const SHORTEST_BEGINNING = 3;

/** What is wrong with the stars of a word or phrase. @param offset of `written` in the query */
export function starMistakes(written: string, offset: number): QueryMistake[] {
  if (!written.includes('*')) return [];
  const words = new Map(tokenize(written).map((word) => [word.end, word]));
  return [...written.matchAll(/\*+/gu)].flatMap(({ index, 0: stars }) => {
    const word = words.get(index);
    const span = { start: offset + (word?.start ?? index), end: offset + index + stars.length };
    const found = shown(written.slice(word?.start ?? index, index + stars.length));
    if (!word) return [mistake(span, found, '* directly behind a word, as in migrat*')];
    if (/^[\p{L}\p{N}\p{M}]/u.test(written.slice(index + stars.length)))
      return [mistake(span, `${found} within a word`, '* at the end of a word only, as in migrat*')];
    if (word.folded.length < SHORTEST_BEGINNING)
      return [mistake(span, found, `at least ${SHORTEST_BEGINNING} letters before *`)];
    return stars.length > 1 ? [mistake(span, found, 'one *', `${found.replace(/\*+$/, '')}*`)] : [];
  });
}
