import type { IndexedText, Place } from '../../classification/indexed-text.ts';
import { nearness, type Shortfall, type Trace } from '../../classification/trace-query.ts';
import { plural } from '../../text/plural.ts';
import type { Scope } from '../../watchlist/query/query.ts';
import { markedSentence } from '../marked-sentence.ts';
import { absenceReason, type WordsOf } from './absence-reason.ts';
import type { QueryNode } from './explanation.ts';
import { textPlace } from './text-place.ts';
import type { TextWords } from './text-words.ts';

/** What explaining a query needs to know of the text and of the words it may ask for. */
export interface QueryContext {
  readonly text: IndexedText;
  readonly words: TextWords;
  readonly wordsOf: WordsOf;
}

const MOST_FOUND = 3;
const MOST_PARTS = 8;
const MOST_WORDS = 6;
const DEEPEST = 8;

/** A trace for people: what was asked, what was found where, what is missing. */
export function queryNode(trace: Trace, context: QueryContext, depth = 0): QueryNode {
  const [inside] = trace.parts;
  if (trace.query.kind === 'not' && inside && (trace.holds || inside.parts.length === 0)) {
    return negatedNode(inside, context);
  }
  const { text } = context;
  const parts = depth < DEEPEST ? shownParts(trace) : [];
  const reason = reasonOf(trace, context);
  const sentence = sentenceOf(trace, text);
  return {
    holds: trace.holds,
    asks: asks(trace),
    ...(reason ? { reason } : {}),
    ...foundIn(trace, text),
    ...(sentence ? { sentence } : {}),
    parts: parts.map((part) => queryNode(part, context, depth + 1)),
    moreParts: trace.parts.length - parts.length,
  };
}

/** Of NEAR its sides tell the words. Several words of a list may be the same words of the text. */
function foundIn({ query, places }: Trace, text: IndexedText): Pick<QueryNode, 'found' | 'moreFound'> {
  if (query.kind === 'near') return { found: [], moreFound: 0 };
  const different = [...new Map(places.map((place) => [`${place.first}-${place.end}`, place])).values()];
  return {
    found: different.slice(0, MOST_FOUND).map((place) => textPlace(text, place)),
    moreFound: Math.max(0, different.length - MOST_FOUND),
  };
}

/** "Not" before a single word needs no line of its own; what holds by not being there needs no reasons. */
function negatedNode(inside: Trace, context: QueryContext): QueryNode {
  const holds = !inside.holds;
  const written = writtenIn(inside);
  const more = written.length > MOST_WORDS ? `, and ${written.length - MOST_WORDS} more` : '';
  const words = inside.parts.length > 0 ? `: ${written.slice(0, MOST_WORDS).join(', ')}${more}` : '';
  return {
    holds,
    asks: `not ${asks(inside)}${words}`,
    ...(holds ? {} : { reason: 'but it is there' }),
    ...foundIn(inside, context.text),
    parts: [],
    moreParts: 0,
  };
}

function writtenIn({ query, parts }: Trace): string[] {
  return 'written' in query ? [query.written] : parts.flatMap(writtenIn);
}

/** Of OR the sides that hold, or the nearest; of AND those that fail before those that hold. */
function shownParts({ query, holds, parts }: Trace): readonly Trace[] {
  if (query.kind === 'or' && holds) return parts.filter((part) => part.holds).slice(0, MOST_PARTS);
  if (parts.length <= MOST_PARTS) return parts;
  const ranked = parts.toSorted((a, b) => (query.kind === 'or' ? nearness(b) - nearness(a) : +a.holds - +b.holds));
  const kept = new Set(ranked.slice(0, MOST_PARTS));
  return parts.filter((part) => kept.has(part));
}

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  title: 'in the title',
  body: 'in the body',
  sentence: 'in one sentence',
  passage: 'in one passage',
  speaker: 'where a speaker is named',
};

/** Of which a text has one only. */
function isOne(scope: Scope): boolean {
  return scope === 'title' || scope === 'body';
}

function asks({ query }: Trace): string {
  switch (query.kind) {
    case 'term':
    case 'sloppy':
      return query.written;
    case 'and':
      return 'all of';
    case 'or':
      return 'any of';
    case 'not':
      return 'not';
    case 'near':
      return `NEAR/${query.distance}`;
    case 'scoped':
      return SCOPE_NAMES[query.scope];
    case 'fact':
      return `${query.fact}:${query.value}`;
  }
}

function reasonOf(trace: Trace, context: QueryContext): string | undefined {
  const { query, holds, parts, shortfall } = trace;
  if (holds) return trace.heldIn !== undefined && trace.heldIn > 1 ? `${trace.heldIn} of them` : undefined;
  if (shortfall) return shortfallReason(shortfall, trace, context);
  if (query.kind === 'not') return 'but it is there';
  if (query.kind === 'scoped') return isOne(query.scope) ? undefined : 'none; the nearest one:';
  const held = parts.filter((part) => part.holds).length;
  return query.kind === 'or' ? 'none' : `${held} of ${parts.length}`;
}

function shortfallReason(shortfall: Shortfall, { query }: Trace, context: QueryContext): string {
  const { text, words, wordsOf } = context;
  switch (shortfall.kind) {
    case 'absent':
      return absenceReason('written' in query ? query.written : '', words, wordsOf);
    case 'elsewhere': {
      const [first] = shortfall.places;
      const place = first && textPlace(text, first);
      return place ? `not here; “${place.words}” is in the ${place.field}, line ${place.line}` : 'not here';
    }
    case 'apart':
      return `${plural(shortfall.distance, 'word')} apart, at most ${shortfall.asked} asked`;
    case 'overlapping':
      return 'both sides are the same words';
    case 'scattered':
      return `${plural(shortfall.others, 'other word')} between them, at most ${shortfall.asked} asked`;
    case 'unlike':
      return shortfall.known.length > 0 ? `it is ${shortfall.known.join(', ')}` : 'unknown, or none';
    case 'no-stretch':
      return 'the text has none';
  }
}

/** The sentence in which a scope, or a NEAR that is too wide, was looked for. */
function sentenceOf(trace: Trace, text: IndexedText): QueryNode['sentence'] {
  const { query, shortfall, parts } = trace;
  if (shortfall?.kind === 'apart') return marked(text, sidesOf(trace, shortfall.between));
  if (shortfall?.kind === 'scattered') return marked(text, [shortfall.between]);
  const [inside] = parts;
  if (query.kind !== 'scoped' || query.scope === 'body' || !inside) return undefined;
  const places = placesIn(inside);
  return marked(text, places.length > 0 ? places : [{ first: inside.within.first, end: inside.within.first + 1 }]);
}

/** Of a NEAR that is too wide: the words at either end. */
function sidesOf({ parts }: Trace, between: Place): Place[] {
  const isAtEnd = ({ first, end }: Place) => first === between.first || end === between.end;
  return parts.flatMap(placesIn).filter((place) => isAtEnd(place) && place.end <= between.end);
}

function placesIn({ places, parts }: Trace): Place[] {
  return [...places, ...parts.flatMap(placesIn)];
}

function marked(text: IndexedText, places: readonly Place[]): QueryNode['sentence'] {
  const spans = places.map(({ first, end }) => ({ start: text.startOf(first), end: text.endOf(end - 1) }));
  const [first, ...others] = spans.sort((a, b) => a.start - b.start);
  return first && markedSentence(text.text, first, others);
}
