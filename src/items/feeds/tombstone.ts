import type { FeedEntry } from '../feed.ts';

/**
 * Whether an entry only tells that the feed is published no more. GOV.UK answers so for finders that it has withdrawn
 * (alphagov/finder-frontend, `show_redirect.atom.builder`, 2026).
 */
export function isTombstone({ title, guid }: FeedEntry): boolean {
  return /^this feed has ended\.?$/i.test(title ?? '') || /\/feed-ended$/.test(guid ?? '');
}
