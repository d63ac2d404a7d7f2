import type { Classification } from '../../classification/classification.ts';
import {
  type ClassifiableItem,
  type CompiledWatchlist,
  compileWatchlist,
  readItem,
  type Watched,
} from '../../classification/classify.ts';
import type { CompiledAgreement } from '../../classification/compiled-agreement.ts';
import type { IndexedText } from '../../classification/indexed-text.ts';
import type { Vocabulary } from '../../watchlist/vocabulary.ts';
import type { WordsOf } from './absence-reason.ts';
import { explainAgreement } from './explain-agreement.ts';
import { explainRule } from './explain-rule.ts';
import type { AgreementExplanation, Explanation, RuleExplanation } from './explanation.ts';
import { TextWords } from './text-words.ts';

/** What to explain, matched or not; all that matched where nothing is asked for. */
export interface Asked {
  readonly agreement?: string;
  readonly rule?: string;
}

/**
 * Says why an item matches what it matches, and what it comes short by. Ids that the watchlist lacks explain nothing.
 *
 * @param watchlist the same compiled, for who has it already
 */
export function explainItem(
  watched: Watched,
  item: ClassifiableItem,
  asked: Asked = {},
  watchlist: CompiledWatchlist = compileWatchlist(watched),
): Explanation {
  const read = readItem(watchlist, item);
  const words = new TextWords(item.text);
  const isAll = asked.agreement === undefined && asked.rule === undefined;
  return {
    item: { title: item.title, language: item.language ?? null, words: read.text.wordCount },
    agreements: explainAgreements(watchlist, watched.vocabulary, read, words, asked),
    rules: explainRules(watchlist, watched.vocabulary, { ...read, words, item }, asked),
    nearMisses: isAll ? (read.classification.nearMisses ?? []).map(({ of, id, reason }) => ({ of, id, reason })) : [],
  };
}

interface Read {
  readonly classification: Classification;
  readonly text: IndexedText;
}

function explainAgreements(
  watchlist: CompiledWatchlist,
  vocabulary: Vocabulary,
  { classification: { agreements: matches }, text }: Read,
  words: TextWords,
  asked: Asked,
): AgreementExplanation[] {
  // Queries of agreements are asked before it is known which agreements match.
  const unmatched = text.withFacts({ agreement: [] });
  return chosen(
    watchlist.agreements,
    ({ agreement }) => agreement.id,
    matches.map(({ id }) => id),
    [asked.agreement, asked.rule],
  ).map((compiled) =>
    explainAgreement(compiled, watchlist, matches, { text: unmatched, words, wordsOf: wordsOf(vocabulary, compiled) }),
  );
}

function explainRules(
  watchlist: CompiledWatchlist,
  vocabulary: Vocabulary,
  { classification, text, words, item }: Read & { words: TextWords; item: ClassifiableItem },
  asked: Asked,
): RuleExplanation[] {
  const context = { text, words, wordsOf: wordsOf(vocabulary) };
  const matchOf = (wanted: string) => classification.rules.find(({ id }) => id === wanted);
  return chosen(
    watchlist.rules,
    ({ rule }) => rule.id,
    classification.rules.map(({ id }) => id),
    [asked.rule, asked.agreement],
  ).map((compiled) => explainRule(compiled, matchOf(compiled.rule.id), item.language, context));
}

/** Those that are asked for by their own id; where nothing is asked for, those that matched, strongest first. */
function chosen<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  matched: readonly string[],
  [own, other]: readonly [string | undefined, string | undefined],
): T[] {
  const ids = own === undefined ? (other === undefined ? matched : []) : [own];
  return ids.flatMap((id) => all.find((one) => idOf(one) === id) ?? []);
}

function wordsOf({ lists, parties }: Vocabulary, compiled?: CompiledAgreement): WordsOf {
  const own = compiled?.agreement;
  return (of, wanted) => {
    if (of === 'party') return parties.find(({ id }) => id === wanted)?.words ?? [];
    if (own && wanted === 'people') return own.people;
    if (own && wanted === 'offices') return own.offices;
    return lists.find(({ id }) => id === wanted)?.words ?? [];
  };
}
