import { tokenize } from '../text/token.ts';
import { type NewAgreement, noAliases } from '../watchlist/agreement-yaml.ts';
import type { Vocabulary } from '../watchlist/vocabulary.ts';
import type { ListedCandidate } from './list-candidates.ts';

/** What an analyst says of a candidate that becomes an agreement. */
export interface AgreementFacts {
  readonly id?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly parties?: readonly string[];
}

export interface ProposedAgreement {
  readonly agreement: NewAgreement;
  /** What the texts do not tell: what stands there is a guess. */
  readonly unknown: readonly ('date' | 'party')[];
  /** Codes of parties that its name tells and the vocabulary lacks. */
  readonly missingParties: readonly string[];
}

const LONGEST_ID = 80;
const LEAST_ALIAS = 3;

/** The agreement that a candidate would be, by what was seen of it. */
export function proposeAgreement(
  candidate: ListedCandidate,
  facts: AgreementFacts,
  vocabulary: Vocabulary,
): ProposedAgreement {
  const known = new Set(vocabulary.parties.map(({ id }) => id));
  const parties = facts.parties ?? candidate.parties.filter((code) => known.has(code));
  const date = facts.date ?? candidate.first.at.toISOString().slice(0, 10);
  const agreement = {
    id: facts.id ?? proposeId(candidate.name, date),
    name: candidate.name,
    date,
    parties: [...parties],
    aliases: aliasesOf(candidate),
    examples: { positive: [candidate.first.sentence], negative: [] },
  };
  return {
    agreement,
    unknown: [...(facts.date ? [] : (['date'] as const)), ...(parties.length > 0 ? [] : (['party'] as const))],
    missingParties: candidate.parties.filter((code) => !known.has(code)),
  };
}

/** As others are called: its name and the year. */
function proposeId(name: string, date: string): string {
  const words = wordsOf(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const year = date.slice(0, 4);
  return `${words.slice(0, LONGEST_ID - year.length - 1).replace(/-$/, '')}-${year}`;
}

/** Each spelling in its language; the name itself is matched anyway. */
function aliasesOf({ name, spellings, first }: ListedCandidate): NewAgreement['aliases'] {
  const aliases = noAliases();
  const taken = new Set<string>();
  for (const { name: alias, language = first.language ?? 'en' } of spellings) {
    const words = wordsOf(alias);
    if (alias.length < LEAST_ALIAS || taken.has(words) || (language === 'en' && words === wordsOf(name))) continue;
    taken.add(words);
    aliases[language].push(alias);
  }
  return aliases;
}

function wordsOf(name: string): string {
  return tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');
}
