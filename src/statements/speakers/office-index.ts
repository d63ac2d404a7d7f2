import type { Language } from '../../text/language.ts';
import { foldWord, tokenize } from '../../text/token.ts';
import type { Office, OfficeHolder } from '../../watchlist/office.ts';
import { countryOf } from './nationality.ts';

/** What a text and its publisher tell of an office. */
export interface OfficeQuestion {
  readonly language: Language;
  /** Folded words of the title, with a nationality where one is named. */
  readonly words: readonly string[];
  /** Country of the publisher. */
  readonly country?: string;
}

interface IndexedOffice {
  readonly office: Office;
  readonly isShared: boolean;
}

/** Offices by their titles, office-holders by their names. */
export interface OfficeIndex {
  readonly byTitle: ReadonlyMap<string, readonly IndexedOffice[]>;
  /** By the folded words of each of their names. */
  readonly byName: ReadonlyMap<string, OfficeHolder>;
  readonly byFamilyName: ReadonlyMap<string, readonly OfficeHolder[]>;
}

const indexes = new WeakMap<readonly Office[], OfficeIndex>();

/** Made once for a list of offices. */
export function officeIndexOf(offices: readonly Office[]): OfficeIndex {
  const known = indexes.get(offices);
  if (known) return known;
  const index = makeIndex(offices);
  indexes.set(offices, index);
  return index;
}

function makeIndex(offices: readonly Office[]): OfficeIndex {
  const byTitle = new Map<string, IndexedOffice[]>();
  const byName = new Map<string, OfficeHolder>();
  const byFamilyName = new Map<string, OfficeHolder[]>();
  for (const office of offices) {
    addTitles(byTitle, office, office.titles, false);
    addTitles(byTitle, office, office.sharedTitles, true);
    for (const holder of office.holders) {
      for (const name of [holder.name, ...(holder.also ?? [])]) {
        byName.set(nameKey(name), holder);
        const family = familyOf(name);
        byFamilyName.set(family, [...(byFamilyName.get(family) ?? []), holder]);
      }
    }
  }
  return { byTitle, byName, byFamilyName };
}

function addTitles(byTitle: Map<string, IndexedOffice[]>, office: Office, titles: Office['titles'], isShared: boolean) {
  for (const [language, list] of Object.entries(titles ?? {})) {
    for (const title of list) {
      const key = `${language} ${keyOf(tokenize(title).map(({ folded }) => folded))}`;
      byTitle.set(key, [...(byTitle.get(key) ?? []), { office, isShared }]);
    }
  }
}

const SMALL: ReadonlySet<string> = new Set(
  'the of for and der die das des von vom fur und le la l les de du d des et a aux au het van voor en to'.split(' '),
);

/** Titles differ in small words: "Minister of the Interior", "minister van of voor Asiel". */
function keyOf(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .filter((word) => !SMALL.has(word))
    .join(' ');
}

/** The office that a title means; undefined where it may be another. */
export function officeOf(index: OfficeIndex, { language, words, country }: OfficeQuestion): Office | undefined {
  const whole = index.byTitle.get(`${language} ${keyOf(words)}`) ?? [];
  const own = whole.find(({ isShared }) => !isShared);
  if (own) return own.office;
  const named = words.map(countryOf).find((one) => one !== undefined);
  const bare = named
    ? (index.byTitle.get(`${language} ${keyOf(words.filter((word) => !countryOf(word)))}`) ?? [])
    : whole;
  const place = named ?? country;
  const meant = bare.filter(({ office }) => office.country === place);
  return meant.length === 1 ? meant[0]?.office : undefined;
}

/** Who held an office on a day; undefined on a day of change and where it is not known. */
export function holderOn({ holders }: Office, day: Date): OfficeHolder | undefined {
  const iso = day.toISOString().slice(0, 10);
  const held = holders.filter(({ from, until }) => from <= iso && (until === undefined || iso <= until));
  return held.length === 1 ? held[0] : undefined;
}

export function nameKey(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(foldWord)
    .filter(Boolean)
    .join(' ');
}

const FAMILY_BEGINS: ReadonlySet<string> = new Set('von van de der den la le al el da di'.split(' '));

function familyOf(name: string): string {
  const words = name.split(/\s+/).map(foldWord);
  let first = words.length - 1;
  while (first > 1 && FAMILY_BEGINS.has(words[first - 1] ?? '')) first--;
  return words.slice(first).join(' ');
}

/** The same for one person in all items: "yvette-cooper". */
export function personId({ name }: OfficeHolder): string {
  return nameKey(name).replaceAll(' ', '-');
}
