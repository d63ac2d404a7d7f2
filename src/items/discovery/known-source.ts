import { canonicalAddress } from '../web-address.ts';

/** The source that polls an address already, if any. */
export function sourceAt<S extends { readonly url: string }>(url: string, sources: readonly S[]): S | undefined {
  const canonical = canonicalAddress(url);
  return sources.find((source) => canonicalAddress(source.url) === canonical);
}
