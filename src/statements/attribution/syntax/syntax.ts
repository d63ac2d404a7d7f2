import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';

/** A verb of speech with its auxiliary and the little words that lean on it. */
export interface SpeechVerb extends PieceRange {
  /** A pronoun within it: "a-t-il ajouté". */
  readonly subject?: PieceRange;
}

/** How a language sets speakers about their verb of speech: what French and Dutch do each in its own way. */
export interface Syntax {
  /** The verb of speech that begins at a piece. */
  readonly speechAt: (pieces: readonly Piece[], index: number) => SpeechVerb | undefined;
  /** A verb that takes a piece of a sentence: "parle de", "noemt". */
  readonly mentioningAt: (pieces: readonly Piece[], index: number) => SpeechVerb | undefined;
  /** Any verb at a piece, where a verb is to be expected. */
  readonly anyVerbAt: (pieces: readonly Piece[], index: number) => SpeechVerb | undefined;
  readonly isPerson: (pieces: readonly Piece[], phrase: PieceRange) => boolean;
  /** The noun phrase that stands as subject at a piece or behind what may come between verb and subject. */
  readonly subjectBehind: (pieces: readonly Piece[], index: number) => PieceRange | undefined;
  /** The same behind a marker of source, where other pronouns stand: "selon lui". */
  readonly sourceBehind: (pieces: readonly Piece[], index: number) => PieceRange | undefined;
  /** Subject of a verb that stands at a piece of a clause beginning at `from`. */
  readonly subjectOf: (pieces: readonly Piece[], verb: SpeechVerb, from: number) => PieceRange | undefined;
  /** Subject of the main clause that begins at a piece and ends before another, where it is a person. */
  readonly personIn: (pieces: readonly Piece[], from: number, end: number) => PieceRange | undefined;
  /** Where a noun phrase behind a marker of source begins: "selon" · "d’après" · "volgens" · "aldus". */
  readonly markerEnd: (pieces: readonly Piece[], index: number) => number | undefined;
  /** Where a noun phrase begins in which words are to be read: "lit-on dans" · "is te lezen in". */
  readonly readInEnd: (pieces: readonly Piece[], index: number) => number | undefined;
  /** Whether the words before a quotation say that it is a name, title, slogan or term. */
  readonly isNamed: (pieces: readonly Piece[], quotation: number) => boolean;
  /** Who a sentence names as having said the quotation before it: "Dit vertelde X" · "La phrase, prononcée par X". */
  readonly saidBefore: (pieces: readonly Piece[]) => PieceRange | undefined;
  /** The document in which the words behind a colon are to be read: "Dans son avis, on lit :". */
  readonly documentIn: (pieces: readonly Piece[], from: number, end: number) => PieceRange | undefined;
  /** "que" · "dat": where the words begin that a verb of speech reports by a subordinate clause. */
  readonly clauseBehind: (pieces: readonly Piece[], verb: SpeechVerb) => number | undefined;
  /** Where the next clause of the same kind goes on: ", mais que" · "en dat". */
  readonly isNextClause: (pieces: readonly Piece[], index: number) => boolean;
  /** What may stand behind a marker of source and says nothing: "selon la loi". */
  readonly isSpeaker: (pieces: readonly Piece[], phrase: PieceRange) => boolean;
  /** "le gouvernement" · "de politie": speaks without being a person. */
  readonly isOrganLike: (pieces: readonly Piece[], phrase: PieceRange) => boolean;
  /** Whether a comma ends a source at the head of a sentence: "Selon X, …" but "Volgens X is …". */
  readonly isCommaBehindSource: boolean;
  /** The verb tells of a belief or a wish as well as of speech: "espère que", "vindt dat". */
  readonly isBelief: (pieces: readonly Piece[], verb: SpeechVerb) => boolean;
  /** "et d’ajouter" · "avant de conclure": goes on with the speaker before. */
  readonly isGoingOn: (pieces: readonly Piece[], from: number, end: number) => boolean;
}
