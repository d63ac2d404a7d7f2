import type { AgreementClue } from './classification.ts';
import type { CompiledQuery } from './compile-query.ts';
import type { CompiledAgreement, CompiledGuard } from './compiled-agreement.ts';
import { foundTerms, holds } from './evaluate.ts';
import { isInTitle } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { asPlaces } from './place-list.ts';
import { attachedRival, hasRival, type Parties } from './rival-party.ts';
import { firstEndingAt, stretchesToTry } from './stretches-to-try.ts';

/** Of each name so many places are looked at, at the most; a text with more says nothing new by them. */
const MOST_PLACES = 300;

/** A place that tells an agreement. */
export interface Mention {
  readonly place: Place;
  /** The name or description from the watchlist. */
  readonly written: string;
  readonly by: AgreementClue;
  /** Of a description that holds over several sentences: the words of each that it found. */
  readonly parts?: readonly Place[];
}

/** A place that might have told it. */
export interface MissedMention {
  readonly place: Place;
  readonly written: string;
  /** Completes "not matched: …". */
  readonly reason: string;
}

export interface Mentions {
  readonly counted: readonly Mention[];
  readonly missed: readonly MissedMention[];
}

/** A name or description that a text has, and what is missing for it to count. */
interface Candidate extends Omit<Mention, 'by'> {
  readonly by: AgreementClue;
  readonly missing?: string | undefined;
}

/** Where a text tells of an agreement, and where it nearly does. */
export function mentionsOf(compiled: CompiledAgreement, text: IndexedText, parties: Parties): Mentions {
  return joined(namedMentions(compiled, text, parties), describedMentions(compiled, text));
}

/** Where a text has a name of an agreement, or its abbreviation. */
export function namedMentions(compiled: CompiledAgreement, text: IndexedText, parties: Parties): Mentions {
  const named = judged(compiled, text, [...namedPlaces(compiled, text), ...guardedPlaces(compiled, text, parties)]);
  return joined(named, judged(compiled, text, abbreviatedPlaces(compiled, text, named.counted.length > 0)));
}

/** Where a text tells of an agreement without its name. */
export function describedMentions(compiled: CompiledAgreement, text: IndexedText): Mentions {
  return judged(compiled, text, describedPlaces(compiled, text));
}

function joined(a: Mentions, b: Mentions): Mentions {
  return { counted: [...a.counted, ...b.counted], missed: [...a.missed, ...b.missed] };
}

function judged(compiled: CompiledAgreement, text: IndexedText, candidates: readonly Candidate[]): Mentions {
  const counted: Mention[] = [];
  const missed: MissedMention[] = [];
  for (const { missing, ...mention } of candidates) {
    const { place, written } = mention;
    const reason = missing ?? voidedBy(compiled, text, place);
    if (reason === undefined) counted.push(mention);
    else missed.push({ place, written, reason });
  }
  return { counted, missed };
}

function namedPlaces({ names }: CompiledAgreement, text: IndexedText): Candidate[] {
  return names.flatMap(({ atom, written }) =>
    firstPlaces(text, atom).map((place) => ({ place, written, by: 'name' as const })),
  );
}

function guardedPlaces(compiled: CompiledAgreement, text: IndexedText, parties: Parties): Candidate[] {
  return compiled.guards.flatMap((guard) =>
    guard.names.flatMap(({ atom, written }) =>
      firstPlaces(text, atom).map((place) => {
        const missing = missingGuard(compiled, guard, text, place, parties);
        return { place, written, by: 'guarded' as const, missing };
      }),
    ),
  );
}

function firstPlaces(text: IndexedText, atom: number): Place[] {
  const list = text.listOf(atom);
  return list ? asPlaces(list, MOST_PLACES) : [];
}

function abbreviatedPlaces({ abbreviations }: CompiledAgreement, text: IndexedText, isNamed: boolean): Candidate[] {
  return abbreviations.flatMap(({ atom, written, when }) =>
    firstPlaces(text, atom).map((place) => {
      const isVouched = isNamed || (when && holds(when, text, stretchAround(text, 'sentence', place)));
      const missing = isVouched ? undefined : 'nothing says what the abbreviation stands for';
      return { place, written, by: 'abbreviation' as const, missing };
    }),
  );
}

function voidedBy({ not }: CompiledAgreement, text: IndexedText, place: Place): string | undefined {
  const voiding = not.find((query) => holdsAround(query, text, place));
  if (!voiding) return undefined;
  const scope = voiding.kind === 'scoped' ? voiding.scope : 'sentence';
  return `its ${scope} says that something else is meant`;
}

/** Whether a `not` query holds of a place. */
export function holdsAround(query: CompiledQuery, text: IndexedText, place: Place): boolean {
  const stretch = askedAround(query, text, place);
  const isOfPassage = query.kind === 'scoped' && query.scope === 'passage';
  return holds(isOfPassage ? query.query : query, text, stretch);
}

/** A query is asked of the sentence around a place, or of the title or passage if it says so. */
export function askedAround(query: CompiledQuery, text: IndexedText, place: Place): Place {
  const scope = query.kind === 'scoped' ? query.scope : 'sentence';
  if (scope === 'title' || scope === 'body') return { first: 0, end: text.wordCount };
  return stretchAround(text, scope === 'passage' ? 'passage' : 'sentence', place);
}

/** @returns why the name does not count here; undefined where it does */
function missingGuard(
  { agreement }: CompiledAgreement,
  { when, within }: CompiledGuard,
  text: IndexedText,
  place: Place,
  parties: Parties,
): string | undefined {
  const own = agreement.parties;
  const sentence = stretchAround(text, 'sentence', place);
  if (attachedRival(text, place, sentence, own, parties)) return 'it is said of another party';
  if (holds(when, text, sentence)) return undefined;
  if (within === 'item' && holds(when, text, { first: 0, end: text.wordCount })) return undefined;
  if (within === 'passage' && holds(when, text, stretchAround(text, 'passage', place))) {
    return hasRival(text, sentence, own, parties) ? 'its sentence names another party' : undefined;
  }
  return `nothing in the same ${within} says that this one is meant`;
}

/**
 * The sentence or passage that a place stands in: of several, the one that ends first. A title is read together with the
 * first paragraph.
 */
export function stretchAround(text: IndexedText, scope: 'sentence' | 'passage', place: Place): Place {
  const stretches = text.stretchesOf(scope);
  const at = firstEndingAt(stretches, place.first + 1);
  const [nearest = place, wider = nearest] = stretches.slice(at, at + 2).filter(({ first }) => first <= place.first);
  return scope === 'passage' && isInTitle(text, place) ? wider : nearest;
}

function describedPlaces({ descriptions }: CompiledAgreement, text: IndexedText): Candidate[] {
  return descriptions.flatMap(({ query, written }) =>
    stretchesToTry(query, text, { first: 0, end: text.wordCount })
      .filter((stretch) => holds(query.query, text, stretch))
      .map((stretch) => {
        const places = foundTerms(query.query, text, stretch).flatMap((term) => term.places);
        return { place: reach(places), parts: bySentence(text, places), written, by: 'description' as const };
      })
      .filter(({ place }) => place.first < place.end),
  );
}

function bySentence(text: IndexedText, places: readonly Place[]): Place[] {
  const sentences = Map.groupBy(places, (place) => stretchAround(text, 'sentence', place).first);
  return [...sentences.values()].map(reach).sort((a, b) => a.first - b.first);
}

/** From the first word of all to the last. */
function reach(places: readonly Place[]): Place {
  return {
    first: Math.min(...places.map(({ first }) => first)),
    end: Math.max(...places.map(({ end }) => end)),
  };
}
