import type { Language } from '../text/language.ts';
import { tokenize } from '../text/token.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';
import type { Classification } from './classification.ts';
import { type AgreementAutomaton, compileAgreements, matchAgreements } from './match-agreements.ts';
import { compileRules, matchRules, type RuleAutomaton } from './match-rules.ts';

/** The watchlist made ready for matching; compile once, classify many. */
export interface CompiledWatchlist {
  readonly agreements: AgreementAutomaton;
  readonly rules: RuleAutomaton;
}

export function compileWatchlist(watchlist: Pick<Watchlist, 'agreements' | 'rules'>): CompiledWatchlist {
  return { agreements: compileAgreements(watchlist.agreements), rules: compileRules(watchlist.rules) };
}

/** A text to classify; `title` is also the beginning of `text`, where it has one. */
export interface ClassifiableText {
  readonly title: string;
  readonly text: string;
  readonly language?: Language;
}

/** Which agreements a text names and which rules it fulfils; evidence offsets count UTF-16 code units in `text`. */
export function classify(watchlist: CompiledWatchlist, item: ClassifiableText): Classification {
  const tokens = tokenize(item.text);
  const title = { start: 0, end: item.text.startsWith(item.title) ? item.title.length : 0 };
  return {
    agreements: matchAgreements(watchlist.agreements, item.text, tokens, title),
    rules: matchRules(watchlist.rules, item.text, tokens, title, item.language),
  };
}
