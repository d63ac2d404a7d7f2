/** An address as something to fetch, or why it is none, completing "its address …". */
export type Fetchable =
  | { readonly kind: 'fit'; readonly url: URL }
  | { readonly kind: 'unfit'; readonly reason: string };

/** Reads an address that a watchlist, a feed or a redirect gave: http(s) only, and without a name and password. */
export function fetchableAddress(address: string, base?: string): Fetchable {
  const url = URL.parse(address, base);
  if (!url) return unfit('cannot be read');
  if (!/^https?:$/.test(url.protocol)) return unfit(`begins with ${url.protocol} instead of http: or https:`);
  if (url.username || url.password) return unfit('holds a name or password');
  return { kind: 'fit', url };
}

function unfit(reason: string): Fetchable {
  return { kind: 'unfit', reason };
}
