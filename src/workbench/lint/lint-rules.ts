import { implies } from '../../watchlist/query/implies.ts';
import { type Meaning, meaningOf } from '../../watchlist/query/meaning.ts';
import { neverHolds } from '../../watchlist/query/never-holds.ts';
import { parseQuery } from '../../watchlist/query/parse-query.ts';
import type { Query } from '../../watchlist/query/query.ts';
import { allParts } from '../../watchlist/query/query-parts.ts';
import type { Rule } from '../../watchlist/rule.ts';
import type { Vocabulary } from '../../watchlist/vocabulary.ts';
import type { Finding } from './finding.ts';
import { lintBroadWords } from './lint-broad-words.ts';
import { lintQuery } from './lint-query.ts';
import { quoter } from './quoter.ts';

interface MeantRule {
  readonly rule: Rule;
  readonly query: Query;
  readonly meaning: Meaning;
}

/** What can be said of rules from their queries alone. */
export function lintRules(rules: readonly Rule[], vocabulary: Vocabulary): Finding[] {
  const meant = rules.flatMap((rule): MeantRule[] => {
    const parsed = parseQuery(rule.query);
    if (parsed.kind === 'mistaken') return [];
    return [{ rule, query: parsed.query, meaning: withLanguages(rule, meaningOf(parsed.query, vocabulary)) }];
  });
  return meant.flatMap((one) => [...ownFindings(one), ...includedIn(one, meant)]);
}

function ownFindings({ rule, query, meaning }: MeantRule): Finding[] {
  const quote = quoter(rule.query);
  const isWeighed =
    rule.threshold !== undefined || allParts(query).some((part) => 'weight' in part && part.weight !== 1);
  const broad = rule.threshold === undefined ? lintBroadWords(meaning, quote) : [];
  return [...lintQuery(meaning, quote, isWeighed), ...broad].map((found) => ({ ...found, of: 'rule', id: rule.id }));
}

/** A rule for some languages asks for them as if its query did. */
function withLanguages({ languages }: Rule, meaning: Meaning): Meaning {
  if (!languages) return meaning;
  const { span } = meaning;
  const parts = languages.map((value) => ({ kind: 'fact' as const, fact: 'lang' as const, value, span }));
  return { kind: 'and', span, parts: [meaning, { kind: 'or', span, parts }] };
}

/** Other rules that hold wherever this one does: who follows one of those gets all of this. */
function includedIn({ rule, meaning }: MeantRule, all: readonly MeantRule[]): Finding[] {
  if (neverHolds(meaning)) return [];
  return all.flatMap((other) => {
    if (other.rule === rule || other.rule.threshold !== undefined || !implies(meaning, other.meaning)) return [];
    const isSame = rule.threshold === undefined && implies(other.meaning, meaning);
    if (isSame && all.findIndex((one) => one.rule === rule) < all.indexOf(other)) return [];
    const how = isSame ? 'finds the same as' : 'finds nothing that is not found by';
    return [
      { level: 'advice', of: 'rule', id: rule.id, check: 'shadowed', message: `${how} the rule ${other.rule.id}` },
    ];
  });
}
