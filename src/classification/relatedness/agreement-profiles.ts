import { detectLanguage } from '../../text/detect-language.ts';
import { type Language, ourLanguage } from '../../text/language.ts';
import type { Agreement } from '../../watchlist/agreement.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import { readQuery } from '../read-query.ts';
import { ConceptFinder, conceptsOf } from './concept-finder.ts';
import { type CountedTerm, countTerms } from './count-terms.ts';
import { type TermRarity, termRarity } from './term-rarity.ts';
import { type TermVector, termVector, withLength } from './term-vector.ts';
import { termsAskedFor } from './terms-asked-for.ts';

/** What texts about an agreement are likely to speak of, in one language. */
export interface AgreementProfile {
  readonly agreement: Agreement;
  readonly terms: TermVector;
}

/** All agreements in one language, and how to read texts of it. */
interface ProfilesInLanguage {
  readonly finder: ConceptFinder;
  readonly rarity: TermRarity;
  readonly profiles: readonly AgreementProfile[];
}

/** The profiles of a watchlist; those of a language are made when a text in it first asks for them. */
export type AgreementProfiles = (language: Language) => ProfilesInLanguage;

/** Compile once per watchlist. */
export function agreementProfiles({
  agreements,
  vocabulary,
}: Pick<Watchlist, 'agreements' | 'vocabulary'>): AgreementProfiles {
  const finder = new ConceptFinder(conceptsOf(vocabulary));
  const made = new Map<Language, ProfilesInLanguage>();
  return (language) => {
    const known = made.get(language) ?? profilesIn(language, agreements, finder);
    made.set(language, known);
    return known;
  };
}

function profilesIn(language: Language, agreements: readonly Agreement[], finder: ConceptFinder): ProfilesInLanguage {
  const rarity = termRarity(finder.concepts, language);
  const vectors = agreements.map((agreement) => termVector(profileTerms(agreement, language, finder), rarity));
  const holders = new Map<string, number>();
  for (const term of vectors.flatMap(({ weights }) => [...weights.keys()])) {
    holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const own = ({ weights }: TermVector) =>
    [...weights].map(([term, weight]) => [term, weight * ownness(holders.get(term) ?? 1, agreements.length)] as const);
  const profiles = agreements.map((agreement, index) => ({
    agreement,
    terms: withLength(new Map(own(vectors[index] ?? withLength(new Map())))),
  }));
  return { finder, rarity, profiles };
}

/** 1 for a term of one agreement only, less for those that many share, such as migration. */
function ownness(holders: number, agreements: number): number {
  return Math.log1p(agreements / holders) / Math.log1p(agreements);
}

function profileTerms(agreement: Agreement, language: Language, finder: ConceptFinder): Map<string, CountedTerm> {
  const { name, topic = '', parties, aliases, guarded, people, offices, examples, descriptions } = agreement;
  const asked = Object.values(descriptions)
    .flat()
    .map((query) => termsAskedFor(readQuery(query)));
  const texts = [
    ...(language === 'en' || aliases[language].length === 0 ? [name, topic] : []),
    ...aliases[language],
    ...guarded.flatMap((guard) => guard.aliases[language]),
    ...descriptions[language].flatMap((query) => termsAskedFor(readQuery(query)).words),
    ...people,
    ...offices,
    ...examples.positive.filter((example) => ourLanguage(detectLanguage(example)) === language),
  ];
  const terms = countTerms(texts.join('\n'), language, finder);
  const known = new Set(finder.concepts.map(({ id }) => id));
  for (const concept of [...parties.map((id) => `party:${id}`), `@${topic}`, ...asked.flatMap((one) => one.concepts)]) {
    if (known.has(concept)) terms.set(concept, more(terms.get(concept)));
  }
  return terms;
}

function more({ times, first }: CountedTerm = { times: 0, first: { start: 0, end: 0 } }): CountedTerm {
  return { times: times + 1, first };
}
