import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What a piece may be to one who looks for subjects of verbs. */
export type WordClass =
  | 'pronoun'
  | 'relative'
  | 'complementizer'
  | 'conjunction'
  | 'preposition'
  | 'determiner'
  | 'adverb'
  /** "has", "was", "would": between a subject and its verb. */
  | 'auxiliary'
  | 'speech'
  /** With a capital, and no other word that merely begins a sentence. */
  | 'name'
  /** A quotation of a few words as well: "the “Iron Lady” said". */
  | 'word'
  | 'sign'
  | 'quotation'
  | 'end';

/** In the order in which they are asked; a capital inside a sentence makes a name of what may be verb or modal. */
const SHORT_QUOTATION = 28;

export function classOf(pieces: readonly Piece[], at: number, lexicon: Lexicon): WordClass {
  const piece = pieces[at];
  if (!piece) return 'end';
  if (piece.kind === 'sign') return 'sign';
  if (piece.kind === 'quotation') return isWordlike(piece) ? 'word' : 'quotation';
  const small = smallClass(piece.folded, lexicon);
  if (small) return piece.isCapital && at > 0 && small === 'auxiliary' ? 'name' : small;
  if (isSpeech(piece.folded, lexicon) && (!piece.isCapital || at === 0)) return 'speech';
  if (isAdverb(piece.folded, lexicon)) return 'adverb';
  return piece.isCapital && !lexicon.notNames.has(piece.folded) ? 'name' : 'word';
}

/** A name, title or term between marks, not something said as "“Yes,”" is. */
function isWordlike({ start, end, quoted }: Piece & { kind: 'quotation' }): boolean {
  return quoted.isTitle || (end - start < SHORT_QUOTATION && !quoted.endsInSign);
}

function smallClass(word: string, lexicon: Lexicon): WordClass | undefined {
  if (lexicon.pronouns.has(word) && !lexicon.relatives.has(word)) return 'pronoun';
  if (lexicon.complementizers.has(word)) return 'complementizer';
  if (lexicon.relatives.has(word)) return 'relative';
  if (lexicon.determiners.has(word)) return 'determiner';
  if (lexicon.auxiliaries.has(word) || lexicon.copulas?.has(word) || lexicon.modals?.has(word)) return 'auxiliary';
  if (lexicon.conjunctions.has(word)) return 'conjunction';
  return lexicon.prepositions.has(word) ? 'preposition' : undefined;
}

function isSpeech(word: string, lexicon: Lexicon): boolean {
  return lexicon.speechVerbs.has(word) || lexicon.gerunds.has(word);
}

function isAdverb(word: string, { adverbs, adverbEnding }: Lexicon): boolean {
  return adverbs.has(word) || (adverbEnding?.test(word) ?? false);
}

/** Whether a noun phrase may begin with a piece of this class. */
export function beginsNounPhrase(word: WordClass): boolean {
  return word === 'determiner' || word === 'name' || word === 'pronoun';
}
