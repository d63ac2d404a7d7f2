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

/** As long as a quotation may be that is a term inside a sentence. */
const SHORT_QUOTATION = 28;

/** Of a capital inside a sentence, where what may be a verb or modal is a name. */
export function classOf(pieces: readonly Piece[], at: number, lexicon: Lexicon): WordClass {
  const piece = pieces[at];
  if (!piece) return 'end';
  if (piece.kind === 'sign') return 'sign';
  if (piece.kind === 'quotation') return isWordlike(piece) ? 'word' : 'quotation';
  const is = classOfWord(piece.folded, lexicon);
  if (!piece.isCapital) return is;
  if (is === 'word') return lexicon.notNames.has(piece.folded) ? 'word' : 'name';
  return at > 0 && (is === 'auxiliary' || is === 'speech') ? 'name' : is;
}

/** A name, title or term between marks, not something said as "“Yes,”" is. */
function isWordlike({ start, end, quoted }: Piece & { kind: 'quotation' }): boolean {
  return quoted.isTitle || (end - start < SHORT_QUOTATION && !quoted.endsInSign);
}

const known = new WeakMap<Lexicon, Map<string, WordClass>>();
const MOST_KNOWN = 20_000;

/** Looked up once for each word: sentences are walked to and fro. */
function classOfWord(word: string, lexicon: Lexicon): WordClass {
  const words = wordsKnown(lexicon);
  const before = words.get(word);
  if (before) return before;
  const is = findClass(word, lexicon);
  words.set(word, is);
  return is;
}

function wordsKnown(lexicon: Lexicon): Map<string, WordClass> {
  const words = known.get(lexicon);
  if (words && words.size < MOST_KNOWN) return words;
  const fresh = new Map<string, WordClass>();
  known.set(lexicon, fresh);
  return fresh;
}

function findClass(word: string, lexicon: Lexicon): WordClass {
  if (lexicon.pronouns.has(word) && !lexicon.relatives.has(word)) return 'pronoun';
  if (lexicon.complementizers.has(word)) return 'complementizer';
  if (lexicon.relatives.has(word)) return 'relative';
  if (lexicon.determiners.has(word)) return 'determiner';
  if (lexicon.auxiliaries.has(word) || lexicon.copulas?.has(word) || lexicon.modals?.has(word)) return 'auxiliary';
  if (lexicon.conjunctions.has(word)) return 'conjunction';
  if (lexicon.prepositions.has(word)) return 'preposition';
  if (lexicon.speechVerbs.has(word) || lexicon.gerunds.has(word)) return 'speech';
  return lexicon.adverbs.has(word) || lexicon.adverbEnding?.test(word) ? 'adverb' : 'word';
}

/** Whether a noun phrase may begin with a piece of this class. */
export function beginsNounPhrase(word: WordClass): boolean {
  return word === 'determiner' || word === 'name' || word === 'pronoun';
}
