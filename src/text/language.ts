import { tokenize } from './token.ts';

/** The languages in which agreements carry names. */
export const LANGUAGES = ['en', 'de', 'fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

const FREQUENT_WORDS: Record<Language, ReadonlySet<string>> = {
  en: words('the of and to in that is was for on with as by it from are this be at have has which not will an or were'),
  de: words('der die das und ist von zu den mit dem des ein eine fur nicht auf im sich auch es an werden aus als wird'),
  fr: words('le la les et des est du une un dans pour que qui sur par au aux avec ce cette sont pas plus ont ete se'),
  nl: words('de het een van en is op te dat met voor zijn niet aan er om ook als bij door naar heeft worden wordt uit'),
};
const LEAST_WORDS = 3;
const LEAST_LEAD = 1.3;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * The language of a text by its most frequent words.
 *
 * @returns `undefined` where too few of them occur or two languages are close: a guess is worse than not knowing
 */
export function detectLanguage(text: string): Language | undefined {
  const votes = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]));
  for (const token of tokenize(text.slice(0, 20_000))) {
    for (const language of LANGUAGES) {
      if (FREQUENT_WORDS[language].has(token.folded)) votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_WORDS) return undefined;
  return first[1] >= LEAST_LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}
