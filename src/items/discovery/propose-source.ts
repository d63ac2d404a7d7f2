import { detectLanguage } from '../../text/detect-language.ts';
import { ourLanguage } from '../../text/language.ts';
import type { Source } from '../../watchlist/source.ts';
import type { NewSource } from '../../watchlist/source-yaml.ts';
import { proposeId } from './propose-id.ts';
import { guessCountry, guessKind } from './publisher-guess.ts';

/** What is known of a publication that is to become a source. */
export interface Publication {
  readonly url: string;
  readonly title?: string;
  /** As declared: `en` or `en-GB`. */
  readonly languageTag?: string;
  /** Titles and summaries of its entries. */
  readonly words?: string;
  readonly reading?: Pick<Source, 'listing' | 'sitemap'>;
}

/** What the analyst says; goes before every guess. */
export type Said = Partial<Pick<Source, 'id' | 'name' | 'country' | 'language' | 'kind'>>;

export interface ProposedSource {
  readonly source: NewSource;
  /** What could be neither read nor guessed, and stands in the source only to fill the place. */
  readonly unknown: readonly ('country' | 'kind')[];
}

/** Makes a source of a publication: what is said, what it declares, what its address tells. */
export function proposeSource(publication: Publication, said: Said, taken: ReadonlySet<string>): ProposedSource {
  const { url, title, languageTag, words = '', reading } = publication;
  const host = new URL(url).hostname;
  const name = (said.name ?? title ?? host).slice(0, 120);
  const country = said.country ?? guessCountry(host, languageTag);
  const kind = said.kind ?? guessKind(host);
  const language = said.language ?? ourLanguage(detectLanguage(words, subtag(languageTag)));
  const source = {
    id: said.id ?? proposeId(url, country, name, taken),
    name,
    url,
    ...reading,
    country: country ?? 'INT',
    ...(language ? { language } : {}),
    kind: kind ?? 'media',
  } as const;
  return { source, unknown: [...(country ? [] : ['country' as const]), ...(kind ? [] : ['kind' as const])] };
}

/** `en` of `en-GB`. */
function subtag(tag: string | undefined): string | undefined {
  return tag?.split(/[-_]/)[0]?.toLowerCase();
}
