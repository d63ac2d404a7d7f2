import type { CompiledAgreement, CompiledGuard } from '../../classification/compiled-agreement.ts';
import { holds } from '../../classification/evaluate.ts';
import type { Place } from '../../classification/indexed-text.ts';
import { askedAround, holdsAround, type MissedMention, stretchAround } from '../../classification/match-agreement.ts';
import { attachedRival, hasRival, type Parties } from '../../classification/rival-party.ts';
import { traceQuery } from '../../classification/trace-query.ts';
import type { CountedMention } from './counted-words.ts';
import type { Counted, Uncounted } from './explanation.ts';
import { type QueryContext, queryNode } from './query-node.ts';

type Vouched = Pick<CountedMention, 'place' | 'written'>;

/** What says that a guarded name, an abbreviation or a description means this agreement. */
export function voucherOf(
  mention: CountedMention,
  compiled: CompiledAgreement,
  context: QueryContext,
): Counted['since'] {
  if (mention.by === 'guarded') return guardVoucher(mention, compiled, context);
  if (mention.by === 'abbreviation') return abbreviationVoucher(mention, compiled, context);
  if (mention.by === 'description') return descriptionVoucher(mention, compiled, context);
  return undefined;
}

function guardVoucher(mention: Vouched, compiled: CompiledAgreement, context: QueryContext): Counted['since'] {
  const { text } = context;
  for (const { when, within } of guardsOf(mention, compiled)) {
    const found = stretchesUpTo(within, mention.place, context).find(({ place }) => holds(when, text, place));
    if (!found) continue;
    const query = queryNode(traceQuery(when, text, found.place), context);
    return { reason: `in the same ${found.name} its guard holds`, query };
  }
  return undefined;
}

function abbreviationVoucher(mention: Vouched, compiled: CompiledAgreement, context: QueryContext): Counted['since'] {
  const { text } = context;
  const when = compiled.abbreviations.find(({ written }) => written === mention.written)?.when;
  const sentence = stretchAround(text, 'sentence', mention.place);
  if (!when || !holds(when, text, sentence)) return { reason: 'the text names the agreement in full as well' };
  return {
    reason: 'in the same sentence its query holds',
    query: queryNode(traceQuery(when, text, sentence), context),
  };
}

function descriptionVoucher(mention: Vouched, compiled: CompiledAgreement, context: QueryContext): Counted['since'] {
  const { text } = context;
  const query = compiled.descriptions.find(({ written }) => written === mention.written)?.query;
  const stretch =
    query && text.stretchesOf(query.scope).find((one) => contains(one, mention.place) && holds(query.query, text, one));
  if (!query || !stretch) return undefined;
  return {
    reason: `it holds within one ${query.scope}`,
    query: queryNode(traceQuery(query.query, text, stretch), context),
  };
}

/** Why a name did not count, as matching says it, and what in particular kept it from counting. */
export function whyNot(
  mention: MissedMention,
  compiled: CompiledAgreement,
  parties: Parties,
  context: QueryContext,
): Pick<Uncounted, 'reasons' | 'query'> {
  const voided = voidingQuery(mention, compiled, context);
  if (voided) return { reasons: [mention.reason, `there holds: ${voided.written}`], query: voided.query };
  const rivals = rivalsOf(mention, compiled, parties, context);
  if (rivals.length > 0) return { reasons: [mention.reason, `another party: ${rivals.join(', ')}`] };
  return { reasons: [mention.reason], ...missingVoucher(mention, compiled, context) };
}

function voidingQuery({ place }: Vouched, { agreement, not }: CompiledAgreement, context: QueryContext) {
  const { text } = context;
  const at = not.findIndex((query) => holdsAround(query, text, place));
  const [query, written] = [not[at], agreement.not[at]];
  return query && written !== undefined
    ? { written, query: queryNode(traceQuery(query, text, askedAround(query, text, place)), context) }
    : undefined;
}

/** Each party is tried alone beside the agreement's own. */
function rivalsOf(
  mention: MissedMention,
  { agreement: { parties: own }, guards }: CompiledAgreement,
  parties: Parties,
  { text }: QueryContext,
): string[] {
  if (!guards.some((guard) => guard.names.some(({ written }) => written === mention.written))) return [];
  const sentence = stretchAround(text, 'sentence', mention.place);
  const others = [...parties.keys()].filter((id) => !own.includes(id));
  const withOnly = (id: string): Parties => new Map([...parties].filter(([one]) => one === id || own.includes(one)));
  const attached = others.filter((id) => attachedRival(text, mention.place, sentence, own, withOnly(id)));
  if (attached.length > 0) return attached;
  const isNamed = /names another party/.test(mention.reason);
  return isNamed ? others.filter((id) => hasRival(text, sentence, own, withOnly(id))) : [];
}

function missingVoucher(mention: MissedMention, compiled: CompiledAgreement, context: QueryContext) {
  const { text } = context;
  const [guard] = guardsOf(mention, compiled);
  if (guard) {
    const widest = stretchesUpTo(guard.within, mention.place, context).at(-1)?.place ?? mention.place;
    return { query: queryNode(traceQuery(guard.when, text, widest), context) };
  }
  const when = compiled.abbreviations.find(({ written }) => written === mention.written)?.when;
  if (!when) return {};
  const sentence = stretchAround(text, 'sentence', mention.place);
  return { query: queryNode(traceQuery(when, text, sentence), context) };
}

function guardsOf({ written }: Vouched, { guards }: CompiledAgreement): CompiledGuard[] {
  return guards.filter(({ names }) => names.some((name) => name.written === written));
}

/** The stretches in which a guard may hold, the narrowest first. */
function stretchesUpTo(within: CompiledGuard['within'], place: Place, { text }: QueryContext) {
  const all = [
    { name: 'sentence', place: stretchAround(text, 'sentence', place) },
    { name: 'passage', place: stretchAround(text, 'passage', place) },
    { name: 'item', place: { first: 0, end: text.wordCount } },
  ] as const;
  return all.slice(0, all.findIndex(({ name }) => name === within) + 1);
}

function contains(outer: Place, inner: Place): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}
