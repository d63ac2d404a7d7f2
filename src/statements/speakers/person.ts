import type { Span } from '../../text/span.ts';
import type { Gender } from '../lexicon/roles.ts';
import type { OrganisationPhrase } from './organisation-name.ts';

/** An organisation as the text calls it beside a person; what it is called in full is told by the whole text. */
export type OrganisationClue =
  | { readonly kind: 'named'; readonly name: string }
  | Extract<OrganisationPhrase, { kind: 'meant' }>;

/** A person as named in one place of a text. */
export interface PersonPlace extends Span {
  /** Without titles. */
  readonly name: string;
  /** Folded words of the name, family name last. */
  readonly parts: readonly string[];
  readonly sentence: number;
  /** With title, role and what else stands beside the name. */
  readonly reach: Span;
  readonly role?: string;
  /** Folded words of the role. */
  readonly roleWords: readonly string[];
  readonly organisation?: OrganisationClue;
  readonly gender?: Gender;
  /** A title or role tells that it is a person. */
  readonly isSure: boolean;
}
