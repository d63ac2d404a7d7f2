import type { AgreementMatch } from '../../classification/classification.ts';
import type { CompiledWatchlist } from '../../classification/classify.ts';
import type { CompiledAgreement } from '../../classification/compiled-agreement.ts';
import { evidenceAt } from '../../classification/evidence-at.ts';
import type { Place } from '../../classification/indexed-text.ts';
import { type Mention, mentionsOf } from '../../classification/match-agreement.ts';
import { nearness, type Trace, traceQuery } from '../../classification/trace-query.ts';
import type { Span } from '../../text/span.ts';
import { markedSentence } from '../marked-sentence.ts';
import { type CountedMention, countedWords } from './counted-words.ts';
import type { AgreementExplanation, QueryNode, Uncounted } from './explanation.ts';
import { nearNames } from './near-names.ts';
import { placeAt } from './place-at.ts';
import { type QueryContext, queryNode } from './query-node.ts';
import { textPlace } from './text-place.ts';
import { voucherOf, whyNot } from './vouching.ts';

const MOST_UNCOUNTED = 5;
/** Bounds the search for longer names around names. */
const MOST_COVERED = 50;
const MOST_DESCRIPTIONS = 2;
const LEAST_NEARNESS = 0.5;

/** Which names and descriptions told an agreement, what each adds, and why others did not count. */
export function explainAgreement(
  compiled: CompiledAgreement,
  watchlist: CompiledWatchlist,
  matches: readonly AgreementMatch[],
  context: QueryContext,
): AgreementExplanation {
  const { agreement } = compiled;
  const { text } = context;
  const match = matches.find(({ id }) => id === agreement.id);
  const mentions = mentionsOf(compiled, text, watchlist.parties);
  const isCounted = countedBy(match, context);
  const missed = mentions.missed.slice(0, MOST_UNCOUNTED).map((mention) => ({
    ...uncounted(mention, context),
    ...whyNot(mention, compiled, watchlist.parties, context),
  }));
  const covered = mentions.counted
    .filter((mention) => !isCounted(mention))
    .slice(0, MOST_COVERED)
    .flatMap((mention) => coveredMention(agreement.id, mention, matches, context));
  return {
    of: 'agreement',
    id: agreement.id,
    name: agreement.name,
    isMatched: match !== undefined,
    ...countedWords(countedMentions(match, context), text, (mention) => voucherOf(mention, compiled, context)),
    uncounted: [...missed, ...covered].slice(0, MOST_UNCOUNTED),
    moreUncounted: Math.max(0, mentions.missed.length + covered.length - MOST_UNCOUNTED),
    nearNames: match ? [] : nearNames(namesOf(compiled), text),
    nearDescriptions: match ? [] : nearDescriptions(compiled, context),
  };
}

/** As matching tells them: the same words under the same name once, in the order of the text. */
function countedMentions(match: AgreementMatch | undefined, { text }: QueryContext): CountedMention[] {
  return (match?.evidence ?? []).map(({ start, end, alias, by }) => ({
    place: placeAt(text, { start, end }),
    written: alias,
    by,
  }));
}

/** Of all mentions matching keeps those that stand in no longer name. */
function countedBy(match: AgreementMatch | undefined, { text }: QueryContext): (mention: Mention) => boolean {
  const key = ({ start, end }: Span, written: string) => `${start}-${end} ${written}`;
  const counted = new Set(match?.evidence.map((words) => key(words, words.alias)));
  return ({ place, written }) => counted.has(key(evidenceAt(text, place), written));
}

function uncounted({ place, written }: { place: Place; written: string }, { text }: QueryContext): Uncounted {
  const where = textPlace(text, place);
  return { written, place: where, sentence: markedSentence(text.text, where), reasons: [] };
}

/** A mention that would count but for a longer name of another agreement; what its own names cover is not told. */
function coveredMention(
  own: string,
  mention: Mention,
  matches: readonly AgreementMatch[],
  context: QueryContext,
): Uncounted[] {
  const { start, end } = evidenceAt(context.text, mention.place);
  const covering = matches
    .flatMap(({ id, evidence }) => evidence.map((words) => ({ id, ...words })))
    .filter((words) => words.start < end && start < words.end);
  if (covering.some(({ id }) => id === own)) return [];
  const [over] = covering;
  const reason = over ? `part of “${over.alias}”, which is ${over.id}` : 'part of a longer name';
  return [{ ...uncounted(mention, context), reasons: [reason] }];
}

function namesOf({ names, guards }: CompiledAgreement): string[] {
  return [...names, ...guards.flatMap((guard) => guard.names)].map(({ written }) => written);
}

/** Its descriptions in the sentences that come nearest to them. */
function nearDescriptions({ descriptions }: CompiledAgreement, context: QueryContext): QueryNode[] {
  const { text } = context;
  const everywhere = { first: 0, end: text.wordCount };
  const traces = descriptions.map(({ query }): Trace => traceQuery(query, text, everywhere));
  return traces
    .filter((trace) => nearness(trace) >= LEAST_NEARNESS)
    .toSorted((a, b) => nearness(b) - nearness(a))
    .slice(0, MOST_DESCRIPTIONS)
    .map((trace) => queryNode(trace, context));
}
