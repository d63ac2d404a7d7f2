import type { Span } from '../text/span.ts';

/**
 * `direct`: the words stand between quotation marks (or behind a speaker's label); `indirect`: they are reported;
 * `written`: the whole text is somebody's own, as a written statement or a speech is.
 */
export const STATEMENT_KINDS = ['direct', 'indirect', 'written'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/**
 * By what construction a statement was told from its text. Each is right so and so often: see `confidenceOf`.
 *
 * - `behind`: “…,” said X · “…,” X said
 * - `before`: X said: “…” · said X: “…”
 * - `within`: X said it was “a great step” forward
 * - `continued`: a quotation that goes on with the speaker of the one before it
 * - `label`: X: “…” · “…” — X
 * - `marker`: according to X, … · laut X …
 * - `clause`: X said that …
 * - `carried`: a sentence that goes on reporting, as its mood shows
 * - `lone`: a quotation of which nobody is told to have said it
 */
export const CONSTRUCTIONS = [
  'behind',
  'before',
  'within',
  'continued',
  'label',
  'marker',
  'clause',
  'carried',
  'lone',
] as const;
export type Construction = (typeof CONSTRUCTIONS)[number];

/** Who says something, as far as the item and the list of office-holders tell. */
export interface Speaker {
  /** Full name of a person. */
  readonly name?: string;
  /** Office or role, as the item calls it. */
  readonly role?: string;
  /** What the speaker speaks for; or who issued a document. */
  readonly organisation?: string;
  /** How the item speaks of one who is known by none of these: "aid groups", "ein Augenzeuge". */
  readonly description?: string;
  /** The same for one person in all items and languages. */
  readonly id?: string;
}

/** Something said, with who said it. */
export interface Statement extends Span {
  readonly kind: StatementKind;
  readonly construction: Construction;
  /** `text.slice(start, end)`: without the outer quotation marks; of several paragraphs with the marks repeated. */
  readonly quote: string;
  readonly speaker: Speaker;
  /** Where the text names the speaker. */
  readonly speakerAt?: Span;
  /** How sure it is that these words are that speaker's, 0 to 1. */
  readonly confidence: number;
  /** Ids of the agreements that it is about. */
  readonly agreements: readonly string[];
}

/** Least confidence at which readers are told of a statement; others are only listed. */
export const LEAST_TOLD = 0.8;

export function isTold({ confidence }: Statement): boolean {
  return confidence >= LEAST_TOLD;
}
