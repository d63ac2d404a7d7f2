import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import type { AgreementProfile, AgreementProfiles } from './agreement-profiles.ts';
import { type CountedTerm, countTerms } from './count-terms.ts';
import { type SharedTerm, sharedTerms, type TermVector, termVector } from './term-vector.ts';

/** A word of a text that relates it to an agreement. */
interface RelatingWord extends Span {
  /** As it stands in the text. */
  readonly text: string;
  /** What it adds to the score. */
  readonly share: number;
}

/** An agreement that a text is about as far as its words go, whether it names it or not. */
export interface RelatedAgreement {
  readonly id: string;
  readonly name: string;
  /** Cosine of the text and the agreement's profile: 0 to 1. */
  readonly score: number;
  /** Those that count most first; of several words that mean the same, the first in the text. */
  readonly words: readonly RelatingWord[];
}

// Measured on the sample week and on texts of our own and of examiners, in four languages: of texts that a follower of
// agreements would not want to see, none is related; of those made to mislead, one in six.
const LEAST_SCORE = 0.15;
/** One place or country alone relates nothing: football in Calais, wages in Turkey. */
const LEAST_WORDS = 3;
/** What a word must add to count as one. */
const LEAST_SHARE = 0.015;

/** The agreements that a text comes near, nearest first. */
export function relatedAgreements(
  profilesOf: AgreementProfiles,
  { text, language }: { readonly text: string; readonly language: Language },
): RelatedAgreement[] {
  const { finder, rarity, profiles } = profilesOf(language);
  const counts = countTerms(text, language, finder);
  const vector = termVector(counts, rarity);
  return profiles
    .map((profile) => ({ profile, shared: sharedTerms(vector, profile.terms) }))
    .filter(({ profile, shared }) => isNear(profile, vector, shared))
    .map(({ profile: { agreement }, shared }) => ({
      id: agreement.id,
      name: agreement.name,
      score: scoreOf(shared),
      words: telling(shared).map(({ term, share }) => ({ ...wordAt(text, counts.get(term)), share })),
    }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

function isNear({ agreement }: AgreementProfile, vector: TermVector, shared: readonly SharedTerm[]): boolean {
  const isPartyNamed = agreement.parties.some((id) => vector.weights.has(`party:${id}`));
  return isPartyNamed && scoreOf(shared) >= LEAST_SCORE && telling(shared).length >= LEAST_WORDS;
}

function scoreOf(shared: readonly SharedTerm[]): number {
  return shared.reduce((sum, { share }) => sum + share, 0);
}

function telling(shared: readonly SharedTerm[]): SharedTerm[] {
  return shared.filter(({ share }) => share >= LEAST_SHARE);
}

function wordAt(text: string, counted: CountedTerm | undefined): Span & { text: string } {
  const { start, end } = counted?.first ?? { start: 0, end: 0 };
  return { start, end, text: text.slice(start, end) };
}
