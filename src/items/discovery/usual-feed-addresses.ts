const ROOT_PATHS = [
  '/feed/',
  '/rss.xml',
  '/rss',
  '/atom.xml',
  '/feed.xml',
  '/index.xml',
  '/feed.json',
  '/spip.php?page=backend',
];
const GOVUK_FINDER = /^\/search\/[\w-]+$/;

/** Addresses at which sites of the usual makes have their feeds, the likeliest first. */
export function usualFeedAddresses(address: string): string[] {
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, '');
  if (url.hostname === 'www.gov.uk') return govUkFeeds(url, path);
  const beside = path && !/\.\w+$/.test(path) ? [`${path}/feed/`, `${path}/rss.xml`] : [];
  const paths = path.includes('spip.php') ? ROOT_PATHS.toReversed() : [...beside, ...ROOT_PATHS];
  return paths.map((usual) => new URL(usual, url.origin).href);
}

/** Organisations and finders have Atom beside their pages (alphagov/collections and finder-frontend, August 2026). */
function govUkFeeds(url: URL, path: string): string[] {
  if (GOVUK_FINDER.test(path)) return [`${url.origin}${path}.atom${url.search}`];
  return /^\/government\/organisations\/[\w-]+$/.test(path) ? [`${url.origin}${path}.atom`] : [];
}
