import { mistake, type QueryMistake, type Report } from '../query-mistake.ts';
import { beginsOperand, endsOperand, type QueryToken, type TermToken } from './query-token.ts';

type Operator = 'and' | 'or' | 'not';

const OPERATOR_WORDS: Readonly<Record<string, Operator>> = {
  and: 'and',
  und: 'and',
  et: 'and',
  en: 'and',
  or: 'or',
  oder: 'or',
  ou: 'or',
  of: 'or',
  not: 'not',
  nicht: 'not',
  niet: 'not',
  sauf: 'not',
};

/** Which operator a word is taken for that stands outside quotation marks. */
export function operatorNamed(word: string): Operator | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(OPERATOR_WORDS, lower) ? OPERATOR_WORDS[lower] : undefined;
}

/**
 * Finds and/or/not in lower case and in other languages. Words side by side must all occur, so that they would silently
 * be searched for; whoever means the word itself puts it, or the phrase it is part of, in quotation marks.
 */
export function withOperatorWords(tokens: readonly QueryToken[], report: Report): QueryToken[] {
  const read: QueryToken[] = [];
  for (const [at, token] of tokens.entries()) {
    const isWord = token.kind === 'term' && !token.isQuoted && !token.isExact && !token.isValue;
    read.push(isWord ? operatorOr(token, read.at(-1), tokens[at + 1], report) : token);
  }
  return read;
}

function operatorOr(
  word: TermToken,
  before: QueryToken | undefined,
  behind: QueryToken | undefined,
  report: Report,
): QueryToken {
  const kind = operatorNamed(word.text);
  if (!kind) return word;
  const isPlaced = beginsOperand(behind) && (kind === 'not' || endsOperand(before));
  report(operatorMistake(word, kind, isPlaced && isSure(word, before, behind)));
  return isPlaced ? { kind, start: word.start, end: word.end } : word;
}

function operatorMistake(token: TermToken, kind: Operator, isSure: boolean): QueryMistake {
  const operator = kind.toUpperCase();
  const expected = `${operator}, or quotation marks around the word or its phrase`;
  return mistake(token, `"${token.text}"`, expected, isSure ? operator : undefined);
}

/** "ministry of defence" is a phrase that lacks its quotation marks, "en France" no Dutch AND. */
function isSure({ text }: TermToken, before: QueryToken | undefined, behind: QueryToken | undefined): boolean {
  if (!/^(?:of|en)$/i.test(text)) return true;
  const isWord = (token: QueryToken | undefined) => token?.kind === 'term' && !token.isQuoted;
  return !isWord(before) && !isWord(behind);
}
