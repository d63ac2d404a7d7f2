import { createHash } from 'node:crypto';
import { canonicalAddress } from './web-address.ts';

/**
 * What an item may be known by. An item has several keys (its address, the publisher's identifier, the feed's guid),
 * since each of them changes at some publisher; any of them leads back to it.
 */
export type ItemKey = string;

export function addressKey(address: string): ItemKey {
  return hash(canonicalAddress(address));
}

/** @param contentId the publisher's permanent identifier with its scheme: `govuk:5f2c…` */
export function contentKey(contentId: string): ItemKey {
  return hash(`content ${contentId}`);
}

/** A guid that is an address or a tag URI means the same in all feeds; any other only within its source. */
export function guidKey(sourceId: string, guid: string): ItemKey {
  const isGlobal = /^(?:https?:\/\/|tag:|urn:)/i.test(guid);
  return hash(`guid ${isGlobal ? '' : sourceId} ${guid}`);
}

/** For entries that neither address nor guid tells apart. */
export function wordsKey(sourceId: string, ...words: readonly string[]): ItemKey {
  return hash(`words ${sourceId} ${words.join(' ')}`);
}

/** 128 bits suffice to keep items of a life-time apart. */
function hash(identity: string): ItemKey {
  return createHash('sha256').update(identity).digest('base64url').slice(0, 22);
}
