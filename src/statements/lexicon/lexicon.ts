import type { Language } from '../../text/language.ts';

/**
 * What attributing speech needs to know of a language. All words are folded (`foldWord`): lower case, without
 * diacritics.
 */
export interface Lexicon {
  readonly language: Language;
  /** Finite verbs of speech: "said", "erklärte". */
  readonly speechVerbs: ReadonlySet<string>;
  /** Verbs of speech that others use in other senses more often: "adds", "continues", "went on". */
  readonly weakVerbs: ReadonlySet<string>;
  /** What makes a verb one of speech: "set" with "out", "shot" with "back". */
  readonly particles?: ReadonlyMap<string, string>;
  /** Before a participle of speech: "has", "hat", "a". */
  readonly auxiliaries: ReadonlySet<string>;
  /** "said", "gesagt", "déclaré". */
  readonly participles: ReadonlySet<string>;
  /** "saying", "adding", "en ajoutant": go on with the subject of their sentence. */
  readonly gerunds: ReadonlySet<string>;
  /** Third persons that can be a subject, and whom they may mean. */
  readonly pronouns: ReadonlyMap<string, 'female' | 'male' | 'any' | 'several'>;
  /** Begin a noun phrase: articles, possessives. */
  readonly determiners: ReadonlySet<string>;
  /** Stand inside names and titles: "of", "von", "de la", "for the". */
  readonly nameLinks: ReadonlySet<string>;
  /** Begin subordinate speech: "that", "dass", "que", "dat". */
  readonly complementizers: ReadonlySet<string>;
  /** Phrases before the one whose words are reported: "according to", "laut", "nach angaben von", "selon". */
  readonly markers: readonly (readonly string[])[];
  /** Behind the one whose words are reported: "zufolge". */
  readonly postmarkers: ReadonlySet<string>;
  /** Right before a speaker behind the words: ", so X" · ", aldus X". */
  readonly byWords: ReadonlySet<string>;
  /** Of what a quotation is no statement when it stands right behind: "so-called", "titled", "named". */
  readonly naming: ReadonlySet<string>;
  /** The same in several words: "so called". */
  readonly namingPhrases?: readonly (readonly string[])[];
  /** Words that never are part of a name though they begin a sentence: "but", "today". */
  readonly notNames: ReadonlySet<string>;
  /** "in", "of", "with": a noun phrase behind one is no subject. */
  readonly prepositions: ReadonlySet<string>;
  /** "who", "which", "qui": begin what is told of the noun phrase before. */
  readonly relatives: ReadonlySet<string>;
  /** "and", "but", "while", "because": what stands before them is another clause. */
  readonly conjunctions: ReadonlySet<string>;
  /** May stand between a subject and its verb: "also", "later", "on Tuesday" without its "on". */
  readonly adverbs: ReadonlySet<string>;
  /** "is", "was", "been": make a passive of a participle of speech. */
  readonly copulas?: ReadonlySet<string>;
  /** "would", "may": what is said so is not said yet. */
  readonly modals?: ReadonlySet<string>;
  /** Conjunctions that join the parts of one noun phrase or two verbs of one subject: "and", "or". */
  readonly coordinators?: ReadonlySet<string>;
  /** Before the one who does what a passive tells: "by". */
  readonly agentWords?: ReadonlySet<string>;
  /** "statement", "letter", "speech": in one, or by one, something is said. */
  readonly speechNouns?: ReadonlySet<string>;
  /** "Quote from X:" */
  readonly labelMarkers?: readonly (readonly string[])[];
  /** Frequent verbs that are nothing else and end in no way that tells: "set", "made", "took". */
  readonly plainVerbs?: ReadonlySet<string>;
  /** "said": take whatever is said without "that". */
  readonly sayingVerbs?: ReadonlySet<string>;
  /** "said", "added": may stand before their subject. */
  readonly invertedVerbs?: ReadonlySet<string>;
  /** "at least", "at most": behind a preposition they belong to a number that begins a clause. */
  readonly quantityWords?: ReadonlySet<string>;
  /** "claims", "states": are nouns as well. */
  readonly nounVerbs?: ReadonlySet<string>;
  /** "its", "their": what is theirs is no speaker of its own. */
  readonly possessives?: ReadonlySet<string>;
  /** "argued the plan was": take what is reported without "that". */
  readonly bareVerbs?: ReadonlySet<string>;
  /** "told the paper that": take the one who is spoken to first. */
  readonly addresseeVerbs?: ReadonlySet<string>;
  /** "vowed to": what is reported is what the speaker will do. */
  readonly intentVerbs?: ReadonlySet<string>;
  readonly infinitiveMarks?: ReadonlySet<string>;
  /** "whether", "how": begin what is reported and belong to it. */
  readonly questionWords?: ReadonlySet<string>;
  /** Join a role to its place: "professor at", "spokesman in". */
  readonly roleLinks?: ReadonlySet<string>;
  /** How adverbs end, how past tenses do and how gerunds do. */
  readonly adverbEnding?: RegExp;
  readonly pastEnding?: RegExp;
  readonly gerundEnding?: RegExp;
}

/** Of a list as it is written in the lexicons: words parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Of phrases parted by commas. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list.split(',').map((phrase) => phrase.trim().split(/\s+/));
}
