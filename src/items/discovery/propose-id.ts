// Parts of host names that tell nothing of the publisher.
const EMPTY = new Set(
  'www www2 feeds feed rss api web gov gouv co ac org com net info eu int bund europa ec asso fgov'.split(' '),
);
const LONGEST = 60;

/**
 * An id for a source, in the manner of those there are: country, then host or path, such as `de-bmi` or
 * `gb-home-office`.
 *
 * @param taken ids that are in use
 */
export function proposeId(url: string, country: string | undefined, name: string, taken: ReadonlySet<string>): string {
  const { hostname, pathname } = new URL(url);
  const labels = hostname
    .split('.')
    .slice(0, -1)
    .filter((label) => !EMPTY.has(label));
  const segments = pathname
    .replace(/\.\w+$/, '')
    .split('/')
    .map(slug)
    .filter((part) => !isFeedWord(part));
  const publisher = slug(labels.join('-')) || segments.at(-1) || slug(name) || 'source';
  const prefix = country ? `${country.toLowerCase()}-` : '';
  const wishes = [publisher, `${publisher}-${segments.at(-1) ?? slug(name)}`, `${publisher}-${slug(name)}`];
  const ids = wishes.map((wish) => `${prefix}${wish}`.slice(0, LONGEST).replace(/-+$/, ''));
  return ids.find((id) => !taken.has(id)) ?? numbered(ids[0] ?? 'source', taken);
}

function numbered(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function isFeedWord(part: string): boolean {
  return part === '' || /^(?:rss|atom|feeds?|index|backend|spip|xml|[a-z]{2})$/.test(part);
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
