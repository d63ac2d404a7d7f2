import { webAddress } from '../web-address.ts';
import { govukContentAddress } from './publishers/govuk.ts';
import { pressCornerAddress } from './publishers/press-corner.ts';
import { writtenStatementAddress } from './publishers/written-statements.ts';

/**
 * Where to ask for an item's text, best first: the publisher's API where there is one, then the page itself. Addresses
 * of an API are offered to programs; robots.txt of the page does not speak of them.
 *
 * @returns absolute addresses, none for a link that is no web address
 */
export function articleAddresses(link: string): readonly string[] {
  const page = webAddress(link);
  if (!page) return [];
  const url = new URL(page);
  const api = govukContentAddress(url) ?? writtenStatementAddress(url) ?? pressCornerAddress(url);
  return api && api !== page ? [api, page] : [page];
}
