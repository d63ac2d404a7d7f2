const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|at_medium|at_campaign|xtor|pk_\w+|mtm_\w+)$/i;

/** An absolute http(s) address, or `undefined` for anything else a publisher may have put there. */
export function webAddress(value: string | undefined, base?: string): string | undefined {
  const url = value ? URL.parse(value.trim(), base) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}

/**
 * The form in which two addresses of one page are equal: https, without fragment, credentials, tracking parameters,
 * session id and final slash. For comparing, not for visiting.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '').replace(/(?<=.)\/+$/, '');
  return url.href;
}
