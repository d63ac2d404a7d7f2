import { webAddress } from '../web-address.ts';

const SITEMAP = /^\s*sitemap\s*:\s*(\S+)/gim;
const MOST = 10;

/** The sitemaps that a robots.txt names. */
export function robotsSitemaps(robots: string, url: string): string[] {
  const named = [...robots.matchAll(SITEMAP)].flatMap((match) => webAddress(match[1], url) ?? []);
  return [...new Set(named)].slice(0, MOST);
}
