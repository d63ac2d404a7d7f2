import type { Source } from '../../watchlist/source.ts';

type Kind = Source['kind'];

const COUNTRY_OF_TLD: Readonly<Record<string, string>> = { uk: 'GB', eu: 'EU', int: 'INT' };
// Country codes that the whole world uses as names.
const WORLDLY = new Set('ai co fm io me tv cc gg ly to ws la'.split(' '));
const COUNTRY_OF_HOST: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)europa\.eu$/, 'EU'],
  [/(?:^|\.)(?:un|unhcr|ohchr)\.org$/, 'UN'],
  [/(?:^|\.)reliefweb\.int$/, 'UN'],
  [/(?:^|\.)iom\.int$/, 'UN'],
];
const KIND_OF_HOST: readonly (readonly [RegExp, Kind])[] = [
  [
    /(?:^|\.)(?:parliament\.uk|bundestag\.de|bundesrat\.de|senat\.fr|assemblee-nationale\.fr|europarl\.europa\.eu)$/,
    'parliament',
  ],
  [/(?:^|\.)(?:tweedekamer\.nl|eerstekamer\.nl|dekamer\.be|lachambre\.be|senate\.be)$/, 'parliament'],
  [/(?:^|\.)(?:ec\.europa\.eu|commission\.europa\.eu|consilium\.europa\.eu)$/, 'government'],
  [/(?:^|\.)europa\.eu$|(?:^|\.)(?:un|unhcr|ohchr)\.org$|\.int$/, 'agency'],
  [
    /(?:^|\.)(?:gov\.uk|gouv\.fr|bund\.de|belgium\.be|fgov\.be|rijksoverheid\.nl|bundesregierung\.de|gov\.\w\w|gov)$/,
    'government',
  ],
  [/\.(?:org|ngo|asso\.fr|org\.uk|charity)$/, 'ngo'],
];

/** Country by the host's name or the region in the page's language (`en-GB`); `undefined` where neither tells. */
export function guessCountry(host: string, languageTag?: string): string | undefined {
  const known = COUNTRY_OF_HOST.find(([pattern]) => pattern.test(host))?.[1];
  if (known) return known;
  const tld = host.split('.').at(-1) ?? '';
  if (COUNTRY_OF_TLD[tld]) return COUNTRY_OF_TLD[tld];
  if (/^[a-z]{2}$/.test(tld) && !WORLDLY.has(tld)) return tld.toUpperCase();
  return /^[a-z]{2,3}-([A-Z]{2})$/i.exec(languageTag ?? '')?.[1]?.toUpperCase();
}

/** What sort of publisher a host is, where its name tells. */
export function guessKind(host: string): Kind | undefined {
  return KIND_OF_HOST.find(([pattern]) => pattern.test(host))?.[1];
}
