import type { AgreementClue } from './classification.ts';
import type { CompiledAgreement, CompiledGuard } from './compiled-agreement.ts';
import { foundTerms, holds } from './evaluate.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { attachedRival, hasRival, type Parties } from './rival-party.ts';

/** A place that tells an agreement. */
export interface Mention {
  readonly place: Place;
  /** The name or description from the watchlist. */
  readonly written: string;
  readonly by: AgreementClue;
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
  const named = judged(compiled, text, [
    ...namedPlaces(compiled, text),
    ...guardedPlaces(compiled, text, parties),
    ...describedPlaces(compiled, text),
  ]);
  const short = judged(compiled, text, abbreviatedPlaces(compiled, text, named.counted.length > 0));
  return { counted: [...named.counted, ...short.counted], missed: [...named.missed, ...short.missed] };
}

function judged(compiled: CompiledAgreement, text: IndexedText, candidates: readonly Candidate[]): Mentions {
  const counted: Mention[] = [];
  const missed: MissedMention[] = [];
  for (const { place, written, by, missing } of candidates) {
    const reason = missing ?? voidedBy(compiled, text, place);
    if (reason === undefined) counted.push({ place, written, by });
    else missed.push({ place, written, reason });
  }
  return { counted, missed };
}

function namedPlaces({ names }: CompiledAgreement, text: IndexedText): Candidate[] {
  return names.flatMap(({ atom, written }) =>
    text.placesOf(atom).map((place) => ({ place, written, by: 'name' as const })),
  );
}

function guardedPlaces(compiled: CompiledAgreement, text: IndexedText, parties: Parties): Candidate[] {
  return compiled.guards.flatMap((guard) =>
    guard.names.flatMap(({ atom, written }) =>
      text.placesOf(atom).map((place) => {
        const missing = missingGuard(compiled, guard, text, place, parties);
        return { place, written, by: 'guarded' as const, missing };
      }),
    ),
  );
}

function abbreviatedPlaces({ abbreviations }: CompiledAgreement, text: IndexedText, isNamed: boolean): Candidate[] {
  return abbreviations.flatMap(({ atom, written, when }) =>
    text.placesOf(atom).map((place) => {
      const isVouched = isNamed || (when && holds(when, text, stretchAround(text, 'sentence', place)));
      const missing = isVouched ? undefined : 'nothing says what the abbreviation stands for';
      return { place, written, by: 'abbreviation' as const, missing };
    }),
  );
}

function voidedBy({ not }: CompiledAgreement, text: IndexedText, place: Place): string | undefined {
  if (not.length === 0) return undefined;
  const sentence = stretchAround(text, 'sentence', place);
  return not.some((query) => holds(query, text, sentence))
    ? 'its sentence says that something else is meant'
    : undefined;
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

/** The sentence or passage that a place stands in: of several, the one that ends first. */
export function stretchAround(text: IndexedText, scope: 'sentence' | 'passage', place: Place): Place {
  const around = text.stretchesOf(scope).filter(({ first, end }) => first <= place.first && place.first < end);
  return around[0] ?? place;
}

function describedPlaces({ descriptions }: CompiledAgreement, text: IndexedText): Candidate[] {
  return descriptions.flatMap(({ query, written }) =>
    text
      .stretchesOf(query.scope)
      .filter((stretch) => holds(query.query, text, stretch))
      .map((stretch) => {
        const places = foundTerms(query.query, text, stretch).flatMap((term) => term.places);
        const first = Math.min(...places.map((place) => place.first));
        const end = Math.max(...places.map((place) => place.end));
        return { place: { first, end }, written, by: 'description' as const };
      })
      .filter(({ place }) => place.first < place.end),
  );
}
