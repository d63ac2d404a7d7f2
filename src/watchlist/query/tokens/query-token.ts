import type { Span } from '../../../text/span.ts';
import type { Fact, Scope } from '../query.ts';

export type FieldName = Scope | Fact | 'party';

/** A word or a phrase as it is written. */
export interface TermToken extends Span {
  readonly kind: 'term';
  /** Without quotation marks and without what stands behind them. */
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isExact: boolean;
  /** Its quotation mark is not closed. */
  readonly isUnclosed?: true;
  /** The value of a field. */
  readonly isValue?: true;
  readonly slop?: number;
  readonly weight?: number;
}

export interface ListToken extends Span {
  readonly kind: 'list';
  readonly id: string;
  readonly weight?: number;
}

export interface OperatorToken extends Span {
  readonly kind: 'and' | 'or' | 'not' | 'near';
  /** Of NEAR. */
  readonly distance?: number;
}

/** A piece of a query's text. A hole stands for something whose mistake has been reported. */
export type QueryToken =
  | TermToken
  | ListToken
  | OperatorToken
  | (Span & { readonly kind: 'field'; readonly name: FieldName })
  | (Span & { readonly kind: 'open' | 'close' | 'hole' });

/** Whether something that is asked for begins with this token. */
export function beginsOperand(token: QueryToken | undefined): boolean {
  return token !== undefined && ['term', 'list', 'field', 'open', 'not', 'hole'].includes(token.kind);
}

/** Whether something that is asked for ends with this token. */
export function endsOperand(token: QueryToken | undefined): boolean {
  return token !== undefined && ['term', 'list', 'close', 'hole'].includes(token.kind);
}
