import { LANGUAGES, type Language } from '../../text/language.ts';

/** An item that named a candidate. */
export interface CandidateSighting {
  readonly at: Date;
  readonly sourceId: string;
  readonly itemId: string;
  readonly url?: string;
  readonly title: string;
  readonly sentence: string;
  readonly language?: Language;
}

/** What analysts decided: watch it as an agreement of its own, or as one that is watched, or never show it again. */
export type CandidateStatus =
  | { readonly kind: 'open' | 'ignored' }
  | { readonly kind: 'accepted' | 'merged'; readonly agreementId: string };

/** A name as texts in a language spell it. */
export interface Spelling {
  readonly name: string;
  readonly language?: Language;
}

/** A candidate with all that was seen of it. */
export interface NotedCandidate {
  readonly key: string;
  readonly spellings: readonly Spelling[];
  readonly status: CandidateStatus;
  readonly parties: readonly string[];
  readonly isMigration: boolean;
  readonly first: CandidateSighting;
  readonly last: CandidateSighting;
  /** Items that named it; beyond some hundreds no more are counted. */
  readonly items: number;
  readonly sourceIds: readonly string[];
}

const INFLECTED = /(?:ische[nmrs]? |s$|es$)/u;
const GOOD_LENGTH = 60;

/** The name to call a candidate by: English before the others, with capitals, in full but not too long, uninflected. */
export function bestName(spellings: readonly Spelling[]): string {
  const ranked = [...spellings].sort((a, b) => looks(b) - looks(a) || a.name.localeCompare(b.name));
  return ranked[0]?.name ?? '';
}

function looks({ name, language }: Spelling): number {
  const words = name.split(/[\s-]+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
  const inflected = language === 'de' && INFLECTED.test(name) ? 1 : 0;
  const length = Math.min(name.length, GOOD_LENGTH) / GOOD_LENGTH - (name.length > GOOD_LENGTH ? 1 : 0);
  return 2 * capitals + length - inflected - (language ? LANGUAGES.indexOf(language) / 4 : 1);
}

/**
 * How much a candidate deserves a look: by the sources and items that name it, by its parties, and whether it is about
 * migration. Only for putting a list in order.
 *
 * @param known codes of the parties that the watchlist has
 */
export function candidateRank(candidate: NotedCandidate, known: ReadonlySet<string>): number {
  const { sourceIds, items, parties, isMigration } = candidate;
  const watched = parties.filter((code) => known.has(code)).length;
  const relevance = (isMigration ? 2 : 0) + (parties.length >= 2 ? 1 : 0) + Math.min(watched, 2);
  return relevance + 2 * Math.log2(1 + sourceIds.length) + Math.log2(1 + items);
}
