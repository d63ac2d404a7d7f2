import type { Language } from '../text/language.ts';
import type { Rule } from '../watchlist/rule.ts';
import type { NearMiss, RuleMatch } from './classification.ts';
import { type AtomBook, type CompiledQuery, compileQuery, type QueryWords } from './compile-query.ts';
import { type FoundTerm, foundTerms, holds } from './evaluate.ts';
import { evidenceAt } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { readQuery } from './read-query.ts';
import { scoreMentions } from './score.ts';

export interface CompiledRule {
  readonly rule: Rule;
  readonly query: CompiledQuery;
}

/** Bounds what a text of one word is told to have of a rule of many. */
const MOST_MENTIONS = 5000;

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
 * @param language of the text; a rule bound to languages does not hold where it is unknown
 */
export function matchRules(
  rules: readonly CompiledRule[],
  text: IndexedText,
  language: Language | undefined,
): { matches: RuleMatch[]; nearMisses: NearMiss[] } {
  const matches: RuleMatch[] = [];
  const nearMisses: NearMiss[] = [];
  const whole = { first: 0, end: text.wordCount };
  for (const { rule, query } of rules) {
    if (!speaks(rule, language) || !holds(query, text, whole)) continue;
    const found = foundTerms(query, text, whole);
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

/** Each different clause counts once. */
function sumOfWeights(found: readonly FoundTerm[]): number {
  const weights = new Map(found.map(({ query }) => [query.written, query.weight]));
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function speaks(rule: Rule, language: Language | undefined): boolean {
  return !rule.languages || (language !== undefined && rule.languages.includes(language));
}
