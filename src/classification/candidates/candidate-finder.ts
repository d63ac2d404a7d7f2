import { LANGUAGES } from '../../text/language.ts';
import type { Agreement } from '../../watchlist/agreement.ts';
import type { Vocabulary } from '../../watchlist/vocabulary.ts';
import { candidateKey } from './candidate-key.ts';
import { namesIn } from './names-in.ts';
import { PhraseTable, PlaceFinder } from './place-finder.ts';
import { SentenceReading } from './sentence-reading.ts';

/** What tells candidates from other words; make it once, use it for many texts. */
export interface CandidateFinder {
  readonly places: PlaceFinder;
  /** Words by which sentences of our field are told: the vocabulary's list `migration`. */
  readonly field: PhraseTable;
  /** Codes that the vocabulary has. */
  readonly parties: ReadonlySet<string>;
  /** Parties of the agreements of the watchlist, by their ids. */
  readonly agreementParties: ReadonlyMap<string, readonly string[]>;
  /** Whether an agreement of the watchlist has a name with this key. */
  isWatched(key: string): boolean;
}

const FIELD_LIST = 'migration';

export function candidateFinder(agreements: readonly Agreement[], vocabulary: Vocabulary): CandidateFinder {
  const field = vocabulary.lists.find(({ id }) => id === FIELD_LIST)?.words ?? [];
  const places = new PlaceFinder(vocabulary);
  // Read when first asked for: it takes some tens of milliseconds, and few texts have a candidate.
  let watched: ReadonlySet<string> | undefined;
  return {
    places,
    field: new PhraseTable(field.map((written) => ({ written, code: FIELD_LIST }))),
    parties: new Set(vocabulary.parties.map(({ id }) => id)),
    agreementParties: new Map(agreements.map(({ id, parties }) => [id, parties])),
    isWatched: (key) => {
      watched ??= new Set(agreements.flatMap((agreement) => keysOf(agreement, places)));
      return watched.has(key);
    },
  };
}

/** A spelling that aliases do not have is a name of the agreement still. */
function keysOf({ name, aliases }: Agreement, places: PlaceFinder): string[] {
  const written = LANGUAGES.flatMap((language) => aliases[language].map((alias) => ({ language, alias })));
  return [{ language: 'en' as const, alias: name }, ...written].flatMap(({ language, alias }) => {
    const reading = new SentenceReading(alias, language, places);
    return namesIn(reading).map((parts) => candidateKey(reading, parts));
  });
}
