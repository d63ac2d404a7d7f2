import type { Source } from '../../watchlist/source.ts';
import { canonicalAddress } from '../web-address.ts';

/** The source that polls an address already, if any. */
export function sourceAt(url: string, sources: readonly Source[]): Source | undefined {
  const canonical = canonicalAddress(url);
  return sources.find((source) => canonicalAddress(source.url) === canonical);
}
