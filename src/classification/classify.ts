import type { Language } from '../text/language.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';
import { agreementAnchors } from './agreement-anchors.ts';
import { anchorsOf } from './anchors.ts';
import type { Classification } from './classification.ts';
import { AtomBook, queryWords } from './compile-query.ts';
import { type CompiledAgreement, compileAgreement } from './compiled-agreement.ts';
import { type ClassifiableText, indexText } from './index-text.ts';
import type { Facts, IndexedText } from './indexed-text.ts';
import { matchAgreements } from './match-agreements.ts';
import { type CompiledRule, compileRule, matchRules } from './match-rules.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import type { Parties } from './rival-party.ts';
import { Triggers } from './triggers.ts';

/** The watchlist made ready for matching; compile once, classify many. */
export interface CompiledWatchlist {
  readonly automaton: PhraseAutomaton;
  readonly agreements: readonly CompiledAgreement[];
  readonly rules: readonly CompiledRule[];
  readonly parties: Parties;
  /** Which agreements and rules a text may tell of, so that the others are not looked at. */
  readonly agreementTriggers: Triggers;
  readonly ruleTriggers: Triggers;
}

export type Watched = Pick<Watchlist, 'agreements' | 'rules' | 'vocabulary'>;

export function compileWatchlist({ agreements, rules, vocabulary }: Watched): CompiledWatchlist {
  const book = new AtomBook();
  const words = queryWords(vocabulary);
  const compiled = {
    agreements: agreements.map((agreement) => compileAgreement(agreement, book, words)),
    rules: rules.map((rule) => compileRule(rule, book, words)),
    parties: new Map(vocabulary.parties.map((party) => [party.id, book.numbersOf(party.words)])),
  };
  const { phrases } = book;
  const agreementAnchorSets = compiled.agreements.map((agreement) => agreementAnchors(agreement, phrases));
  const ruleAnchorSets = compiled.rules.map(({ query }) => anchorsOf(query, phrases));
  return {
    ...compiled,
    automaton: new PhraseAutomaton(phrases),
    agreementTriggers: new Triggers(agreementAnchorSets, phrases.length),
    ruleTriggers: new Triggers(ruleAnchorSets, phrases.length),
  };
}

/** A text to classify; `title` is also the beginning of `text`, where it has one. */
export interface ClassifiableItem extends ClassifiableText {
  readonly language?: Language;
  /** What is known of the source: what `source:`, `country:` and `kind:` ask for. */
  readonly source?: { readonly id: string; readonly country: string; readonly kind: string };
}

/** What a text tells of; evidence offsets count UTF-16 code units in `text`. */
export function classify(watchlist: CompiledWatchlist, item: ClassifiableItem): Classification {
  return readItem(watchlist, item).classification;
}

/** What a text tells of, with the text as its rules see it: who explains a classification asks it again. */
export function readItem(
  watchlist: CompiledWatchlist,
  item: ClassifiableItem,
): { readonly classification: Classification; readonly text: IndexedText } {
  const facts: Facts = {
    ...(item.source ? { source: [item.source.id], country: [item.source.country], kind: [item.source.kind] } : {}),
    ...(item.language ? { lang: [item.language] } : {}),
  };
  const text = indexText(watchlist.automaton, item, facts);
  const told = matchAgreements(
    triggered(watchlist.agreements, watchlist.agreementTriggers, text),
    text,
    watchlist.parties,
  );
  const withAgreements = text.withFacts({ agreement: told.matches.map(({ id }) => id) });
  const topics = matchRules(triggered(watchlist.rules, watchlist.ruleTriggers, text), withAgreements, item.language);
  const nearMisses = [...told.nearMisses, ...topics.nearMisses];
  return {
    classification: { agreements: told.matches, rules: topics.matches, nearMisses },
    text: withAgreements,
  };
}

function triggered<T>(all: readonly T[], triggers: Triggers, text: IndexedText): T[] {
  return Array.from(triggers.triggeredBy(text), (one) => all[one] as T);
}
