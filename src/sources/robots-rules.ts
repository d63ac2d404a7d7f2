import robotsParser from 'robots-parser';

/** What a site's robots.txt says to us. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** How long it asks readers to wait between requests; 0 where it says nothing. */
  readonly crawlDelaySeconds: number;
}

/** Under this name a robots.txt can speak to us. */
const PRODUCT = 'AccordWatch';
/** As much as RFC 9309 (2.5) wants read. */
const LIMIT_CHARACTERS = 500 * 1024;
/** Matching costs the length of all rules times that of the address: a hostile pair took seconds. The rest goes unread. */
const LONGEST_ADDRESS = 500;

/** Reads a robots.txt, whatever it is: lines that are no rules say nothing. @param origin whose it is */
export function robotsRules(origin: string, text: string): RobotsRules {
  const rules = robotsParser(`${origin}/robots.txt`, text.slice(0, LIMIT_CHARACTERS));
  return {
    allows: ({ href }) => rules.isAllowed(href.slice(0, LONGEST_ADDRESS), PRODUCT) ?? true,
    crawlDelaySeconds: Math.max(0, rules.getCrawlDelay(PRODUCT) ?? 0),
  };
}
