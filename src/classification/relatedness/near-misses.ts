import type { Classification, Evidence, NearMiss } from '../classification.ts';
import type { ClassifiableItem } from '../classify.ts';
import type { AgreementProfiles } from './agreement-profiles.ts';
import { type RelatedAgreement, relatedAgreements } from './related-agreements.ts';

/** A near miss, with how near its words come where it is nothing but related. */
export interface RankedNearMiss extends NearMiss {
  /** 0 to 1; absent where names or words of it were found and only fell short. */
  readonly relatedness?: number;
}

/** Related ones are added up to so many near misses in all. */
const MOST = 3;
const MOST_WORDS = 4;

/**
 * What an item nearly matched, nearest first: what was found and fell short, then agreements that it is only related to.
 * Costs milliseconds, not microseconds: for items that somebody asks about.
 */
export function nearMisses(
  profiles: AgreementProfiles,
  item: ClassifiableItem,
  { agreements, nearMisses: found = [] }: Classification,
): RankedNearMiss[] {
  const told = new Set([...agreements, ...found].map(({ id }) => id));
  const { text, language } = item;
  const related = language ? relatedAgreements(profiles, { text, language }).filter(({ id }) => !told.has(id)) : [];
  return [...found, ...related.slice(0, Math.max(0, MOST - found.length)).map((one) => fromRelated(one, item))];
}

function fromRelated({ id, name, score, words }: RelatedAgreement, { title, text }: ClassifiableItem): RankedNearMiss {
  const titleEnd = text.startsWith(title) ? title.length : 0;
  const evidence = words.map(({ start, end, text: word }): Evidence => {
    return { start, end, text: word, field: end <= titleEnd ? 'title' : 'body' };
  });
  const quoted = words.slice(0, MOST_WORDS).map(({ text: word }) => `“${word}”`);
  const relatedness = Math.round(score * 100) / 100;
  return {
    of: 'agreement',
    id,
    name,
    reason: `only related by ${quoted.join(', ')} (${relatedness.toFixed(2)})`,
    evidence,
    relatedness,
  };
}
