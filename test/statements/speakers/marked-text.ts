import { frameOf } from '../../../src/statements/frame/frame.ts';
import { grammarOf } from '../../../src/statements/lexicon/grammar-of.ts';
import { resolveSpeakers, type SpeakerContext } from '../../../src/statements/speakers/resolve-speakers.ts';
import type { Speaker } from '../../../src/statements/statement.ts';
import type { Language } from '../../../src/text/language.ts';
import type { Span } from '../../../src/text/span.ts';

/** Who the phrases in square brackets are, in order. */
export function speakersOf(
  language: Language,
  marked: string,
  context: Partial<Omit<SpeakerContext, 'lexicon'>> = {},
): Speaker[] {
  const mentions: Span[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const isMention = part.startsWith('[');
    const words = isMention ? part.slice(1, -1) : part;
    if (isMention) mentions.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const { lexicon } = grammarOf(language);
  return resolveSpeakers(frameOf(text), mentions, { lexicon, offices: [], ...context });
}
