const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|at_medium|at_campaign|xtor|pk_\w+|mtm_\w+)$/i;

const WELL_WRITTEN = /^https?:\/\/[^\s\\"<>`{}|^]+$/i;
const ASCII = /^[!-~]+$/;

/**
 * An absolute http(s) address, or `undefined` for anything else a publisher may have put there. A well-written one is
 * left as its publisher writes it.
 */
export function webAddress(value: string | undefined, base?: string): string | undefined {
  const written = value?.trim() ?? '';
  const url = written ? URL.parse(written, base) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return WELL_WRITTEN.test(written) && ASCII.test(written) ? written : url.href;
}

/**
 * The form in which two addresses of one page are equal: https, without `www.`, fragment, credentials, tracking parameters,
 * session id and final slash. For comparing, not for visiting.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.protocol = 'https:';
  url.hostname = url.hostname.replace(/^www\.(?=.+\..)/, '');
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '').replace(/(?<=.)\/+$/, '');
  return url.href;
}
