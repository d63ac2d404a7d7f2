import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Rule } from '../watchlist/rule.ts';
import type { RuleMatch } from './classification.ts';
import { type Occurrence, PhraseAutomaton } from './phrase-automaton.ts';
import { scoreMentions } from './score.ts';

interface Clause {
  readonly rule: Rule;
  readonly kind: 'any' | 'all' | 'none';
}
export type RuleAutomaton = PhraseAutomaton<Clause>;

export function compileRules(rules: readonly Rule[]): RuleAutomaton {
  return new PhraseAutomaton(
    rules.flatMap((rule) =>
      (['any', 'all', 'none'] as const).flatMap((kind) =>
        rule[kind].map((words) => ({ words, owner: { rule, kind } satisfies Clause })),
      ),
    ),
  );
}

/**
 * The rules that a text fulfils, strongest first.
 *
 * @param language of the text; a rule bound to languages does not hold where it is unknown
 */
export function matchRules(
  automaton: RuleAutomaton,
  text: string,
  tokens: readonly Token[],
  title: Span,
  language: Language | undefined,
): RuleMatch[] {
  const byRule = Map.groupBy(automaton.find(tokens), (occurrence) => occurrence.phrase.owner.rule);
  const matches: RuleMatch[] = [];
  for (const [rule, occurrences] of byRule) {
    if (!speaks(rule, language) || !isFulfilled(rule, occurrences)) continue;
    const evidence = occurrences.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
    const wordings = occurrences.map((occurrence) => occurrence.phrase.words);
    const inTitle = occurrences.some((occurrence) => occurrence.end <= title.end);
    matches.push({ id: rule.id, name: rule.name, score: scoreMentions(wordings, inTitle), evidence });
  }
  return matches.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

function speaks(rule: Rule, language: Language | undefined): boolean {
  return !rule.languages || (language !== undefined && rule.languages.includes(language));
}

function isFulfilled(rule: Rule, occurrences: readonly Occurrence<Clause>[]): boolean {
  const found = (kind: Clause['kind']) =>
    new Set(occurrences.filter((o) => o.phrase.owner.kind === kind).map((o) => o.phrase.words));
  return found('none').size === 0 && found('any').size > 0 && found('all').size === new Set(rule.all).size;
}
