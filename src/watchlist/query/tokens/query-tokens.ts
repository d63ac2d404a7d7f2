import { SCOPES } from '../query.ts';
import type { Report } from '../query-mistake.ts';
import { FIELD_PIECES } from './field-pieces.ts';
import { OPERATOR_PIECES } from './operator-pieces.ts';
import { withOperatorWords } from './operator-words.ts';
import type { PieceReader } from './query-piece.ts';
import type { QueryToken } from './query-token.ts';
import { TERM_PIECES, VALUE_PIECE } from './term-pieces.ts';

/** In this order: the first whose pattern fits is taken. */
const PIECES: readonly PieceReader[] = [...OPERATOR_PIECES, ...FIELD_PIECES, ...TERM_PIECES];
const VALUE_PIECES: readonly PieceReader[] = [...OPERATOR_PIECES, VALUE_PIECE, ...TERM_PIECES];

/** Cuts a query into its pieces. Each pattern looks at a piece a fixed number of times: linear in the text's length. */
export function queryTokens(text: string, report: Report): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  // Brackets that are open inside `kind:( … )`.
  let valueDepth = 0;
  while (at < text.length) {
    const isValued = takesValue(tokens.at(-1));
    const { token, end } = pieceAt(text, at, isValued || valueDepth > 0 ? VALUE_PIECES : PIECES, report);
    if (token?.kind === 'open' && (isValued || valueDepth > 0)) valueDepth++;
    if (token?.kind === 'close' && valueDepth > 0) valueDepth--;
    if (token) tokens.push(token);
    at = end;
  }
  return withOperatorWords(tokens, report);
}

function takesValue(token: QueryToken | undefined): boolean {
  return token?.kind === 'field' && !SCOPES.some((scope) => scope === token.name);
}

function pieceAt(
  text: string,
  start: number,
  pieces: readonly PieceReader[],
  report: Report,
): { token: QueryToken | undefined; end: number } {
  for (const { pattern, read } of pieces) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    const piece = { start, end, written: match[0], before: text[start - 1] ?? '', groups: match.groups ?? {} };
    return { token: read(piece, report), end };
  }
  return { token: undefined, end: start + 1 };
}
