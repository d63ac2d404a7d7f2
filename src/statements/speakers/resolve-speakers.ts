import type { Span } from '../../text/span.ts';
import type { Office } from '../../watchlist/office.ts';
import type { Frame } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Speaker } from '../statement.ts';

/** What is known besides the text. */
export interface SpeakerContext {
  readonly lexicon: Lexicon;
  /** Who held which office when. */
  readonly offices: readonly Office[];
  /** When the item was published: office-holders are those of that day. */
  readonly publishedAt?: Date;
}

/**
 * Who the noun phrases of a text are: full name, role, organisation, with pronouns and short forms resolved by what the
 * text says elsewhere.
 *
 * @param mentions in the order of the text
 */
export function resolveSpeakers(
  frame: Frame,
  mentions: readonly (Span | undefined)[],
  { lexicon }: SpeakerContext,
): Speaker[] {
  return mentions.map((mention) => (mention ? readMention(frame.text.slice(mention.start, mention.end), lexicon) : {}));
}

function readMention(phrase: string, lexicon: Lexicon): Speaker {
  return lexicon.pronouns.has(phrase.toLowerCase()) ? {} : { name: phrase };
}
