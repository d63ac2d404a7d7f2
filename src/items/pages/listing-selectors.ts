import type { Listing } from '../../watchlist/source.ts';
import type { ListingPage } from './listing-page.ts';

/** The parts of an entry that a selector can point at and that can do without. */
export const SELECTED_PARTS = ['title', 'date', 'summary'] as const;

/** Says which selector is no CSS selector, if any. */
export function checkSelectors({ $ }: ListingPage, listing: Listing): string | undefined {
  for (const [part, selector] of Object.entries(listing)) {
    try {
      $(selector);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `listing.${part} "${selector}" is no CSS selector (${reason})`;
    }
  }
  return undefined;
}
