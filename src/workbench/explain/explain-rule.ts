import type { RuleMatch } from '../../classification/classification.ts';
import type { CompiledQuery } from '../../classification/compile-query.ts';
import { foundTerms } from '../../classification/evaluate.ts';
import { type CompiledRule, sumOfWeights } from '../../classification/match-rules.ts';
import { traceQuery } from '../../classification/trace-query.ts';
import type { Language } from '../../text/language.ts';
import { countedWords } from './counted-words.ts';
import type { RuleExplanation } from './explanation.ts';
import { placeAt } from './place-at.ts';
import { type QueryContext, queryNode } from './query-node.ts';

/** Which clauses of a rule told, what each adds, and what its query came short by. */
export function explainRule(
  { rule, query }: CompiledRule,
  match: RuleMatch | undefined,
  language: Language | undefined,
  context: QueryContext,
): RuleExplanation {
  const { text } = context;
  const weights = weightsOf(query);
  const mentions = (match?.evidence ?? []).map(({ start, end, clause }) => ({
    place: placeAt(text, { start, end }),
    written: clause,
    weight: weights.get(clause) ?? 1,
  }));
  const trace = traceQuery(query, text, { first: 0, end: text.wordCount });
  const ofItem = match ? undefined : languageReason(rule.languages, language);
  const ofWords = match || !trace.holds ? undefined : thresholdReason({ rule, query }, context);
  const ofPassages = match || !trace.holds || ofItem || ofWords ? undefined : unheardReason(rule);
  return {
    of: 'rule',
    id: rule.id,
    name: rule.name,
    isMatched: match !== undefined,
    ...countedWords(mentions, text, () => undefined),
    query: queryNode(trace, context),
    reasons: [ofItem, ofWords, ofPassages].filter((reason) => reason !== undefined),
  };
}

function languageReason(languages: readonly Language[] | undefined, language: Language | undefined) {
  if (!languages || (language && languages.includes(language))) return undefined;
  return `it is for items in ${languages.join(', ')}; this one is in ${language ?? 'an unknown language'}`;
}

/** Where the item's language is asked for and its words weigh enough, it is the passages that they stand in. */
function unheardReason({ languages }: CompiledRule['rule']): string | undefined {
  return languages && `not all that it needs is in passages in ${languages.join(', ')}`;
}

function thresholdReason({ rule: { threshold }, query }: CompiledRule, { text }: QueryContext): string | undefined {
  const found = foundTerms(query, text, { first: 0, end: text.wordCount });
  const weight = sumOfWeights(found);
  if (threshold === undefined || weight >= threshold) return undefined;
  const short = Math.round((threshold - weight) * 100) / 100;
  return `its different words weigh ${weight} of ${threshold}: ${short} is missing`;
}

function weightsOf(query: CompiledQuery): Map<string, number> {
  switch (query.kind) {
    case 'term':
    case 'sloppy':
      return new Map([[query.written, query.weight]]);
    case 'and':
    case 'or':
      return new Map(query.queries.flatMap((one) => [...weightsOf(one)]));
    case 'near':
      return new Map([query.left, query.right].flatMap((one) => [...weightsOf(one)]));
    case 'not':
    case 'scoped':
      return weightsOf(query.query);
    case 'fact':
      return new Map();
  }
}
