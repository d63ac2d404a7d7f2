import { type DetectedLanguage, LANGUAGES, languageOfCode } from './language.ts';
import { scoreNgrams } from './language-ngrams.ts';
import { languageByScript } from './language-script.ts';
import { wordVotes } from './language-words.ts';

const UNKNOWN: DetectedLanguage = { kind: 'unknown' };
/** UTF-16 code units; more tells nothing new. */
const SAMPLE = 4000;
const NGRAM_SAMPLE = 1000;

/** Votes of frequent words that settle it without looking closer. */
const ENOUGH_VOTES = 8;
const CLEAR_LEAD = 2;

/** Fewer different n-grams are a name or a number. */
const FEWEST_NGRAMS = 5;
/** Mean score below which a text is in none of the languages with statistics. */
const LOWEST_SCORE = 35;
/** How many n-grams it takes to say so. */
const ENOUGH_NGRAMS = 15;
/** What frequent words add to the mean score of n-grams, if a text had no others. */
const WORD_WEIGHT = 100;
/** Nearly all that we read is in one of our languages. */
const OURS_MORE_LIKELY = 1.1;
/** By how much of its score a language must be ahead of the declared one; more, the shorter the text. */
const leadOverPrior = (ngrams: number): number => 0.15 + 1 / ngrams;
/** By how much of its score a language must be ahead of the next one where none is declared. */
const LEAD = 0.02;

/**
 * The language of a text: by its frequent words where these leave no doubt, else by its n-grams. Headlines of four words
 * are enough for most languages.
 *
 * @param prior ISO 639-1 code of the language that the text is said to be in, such as its feed's: holds unless the text
 *   clearly speaks another
 * @returns unknown where the text is too short or undecided, and nothing is declared: a guess is worse
 */
export function detectLanguage(text: string, prior?: string): DetectedLanguage {
  const sample = text.slice(0, SAMPLE);
  const byScript = languageByScript(sample);
  if (byScript) return byScript;
  const votes = wordVotes(sample);
  const [first, second] = votes;
  if (first && first[1] >= ENOUGH_VOTES && first[1] >= CLEAR_LEAD * (second?.[1] ?? 0)) return languageOfCode(first[0]);
  return byNgrams(sample, new Map(votes), prior);
}

function byNgrams(sample: string, votes: ReadonlyMap<string, number>, prior: string | undefined): DetectedLanguage {
  const declared = prior === undefined ? UNKNOWN : languageOfCode(prior);
  const { count, scores } = scoreNgrams(sample.slice(0, NGRAM_SAMPLE));
  if (count < FEWEST_NGRAMS) return declared;
  const ranked = scores
    .map(({ language, score }) => ({
      language,
      score: likelihood(language, score, (votes.get(language) ?? 0) / count),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < LOWEST_SCORE) {
    return count < ENOUGH_NGRAMS || declared.kind === 'other' ? declared : { kind: 'other' };
  }
  const ofPrior = ranked.find(({ language }) => language === prior)?.score ?? 0;
  if (first.score - ofPrior < leadOverPrior(count) * first.score) return declared;
  return first.score - (second?.score ?? 0) < LEAD * first.score ? UNKNOWN : languageOfCode(first.language);
}

function likelihood(language: string, score: number, shareOfVotes: number): number {
  const more = LANGUAGES.some((ours) => ours === language) ? OURS_MORE_LIKELY : 1;
  return more * (score + WORD_WEIGHT * shareOfVotes);
}
