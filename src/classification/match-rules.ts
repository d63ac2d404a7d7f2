import type { Language } from '../text/language.ts';
import { passageLanguages } from '../text/passage-languages.ts';
import type { Rule } from '../watchlist/rule.ts';
import type { NearMiss, RuleMatch } from './classification.ts';
import { type AtomBook, type CompiledQuery, compileQuery, type QueryWords } from './compile-query.ts';
import { type FoundTerm, foundTerms, holds } from './evaluate.ts';
import { evidenceAt } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { readQuery } from './read-query.ts';
import { scoreMentions } from './score.ts';
import { wordsInLanguages } from './words-in-languages.ts';

export interface CompiledRule {
  readonly rule: Rule;
  readonly query: CompiledQuery;
}

/** Bounds what a text of one word is told to have of a rule of many. */
const MOST_MENTIONS = 5000;
/** Weights are written with four digits behind the point at the most. */
const WEIGHT_STEPS = 10_000;

interface RuleMention {
  readonly place: Place;
  readonly written: string;
  readonly weight: number;
}

export function compileRule(rule: Rule, book: AtomBook, words: QueryWords): CompiledRule {
  return { rule, query: compileQuery(readQuery(rule.query), rule.query, book, words) };
}

/**
 * The rules that a text fulfils, strongest first, and those whose words fall short of their threshold.
 *
 * A rule bound to languages hears only the words in passages of these; what it excludes, it excludes in any language.
 *
 * @param language of the text; passages that clearly speak another are taken by themselves
 */
export function matchRules(
  rules: readonly CompiledRule[],
  text: IndexedText,
  language: Language | undefined,
): { matches: RuleMatch[]; nearMisses: NearMiss[] } {
  const matches: RuleMatch[] = [];
  const nearMisses: NearMiss[] = [];
  const whole = { first: 0, end: text.wordCount };
  const heardBy = listening(text, language);
  for (const { rule, query } of rules) {
    if (!holds(query, text, whole)) continue;
    const heard = heardBy(rule);
    if (heard !== text && !holds(query, heard, whole)) continue;
    const found = foundTerms(query, heard, whole);
    const mentions = mentionsIn(found);
    const evidence = mentions.map(({ place, written }) => ({ ...evidenceAt(text, place), clause: written }));
    const { id, name, threshold } = rule;
    const weight = sumOfWeights(found);
    if (threshold !== undefined && weight < threshold) {
      nearMisses.push({ of: 'rule', id, name, reason: `its words weigh ${weight} of ${threshold}`, evidence });
    } else matches.push({ id, name, score: scoreMentions(mentions, text), evidence });
  }
  return { matches: matches.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id)), nearMisses };
}

/** What was found, in order of the text; the same words for the same clause once, however many ways lead to them. */
function mentionsIn(found: readonly FoundTerm[]): RuleMention[] {
  const mentions = new Map<string, RuleMention>();
  let tried = 0;
  for (const { query, places } of found) {
    const { written, weight } = query;
    for (const place of places.slice(0, MOST_MENTIONS - tried)) {
      mentions.set(`${place.first}-${place.end} ${written}`, { place, written, weight });
    }
    tried = Math.min(MOST_MENTIONS, tried + places.length);
  }
  return [...mentions.values()].sort((a, b) => a.place.first - b.place.first || a.place.end - b.place.end);
}

/** Each different clause counts once. Rounded: ten times 0.1 must reach a threshold of 1. */
export function sumOfWeights(found: readonly FoundTerm[]): number {
  const weights = new Map(found.map(({ query }) => [query.written, query.weight]));
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  return Math.round(sum * WEIGHT_STEPS) / WEIGHT_STEPS;
}

/** What of a text each rule hears. The languages of passages are asked for only where a rule is bound to some. */
function listening(text: IndexedText, language: Language | undefined): (rule: Rule) => IndexedText {
  let passages: ReturnType<typeof passageLanguages> | undefined;
  return ({ languages }) => {
    if (!languages) return text;
    passages ??= passageLanguages(text.text, language);
    return wordsInLanguages(text, languages, passages, language);
  };
}
