import { detectLanguage } from './detect-language.ts';
import { type DetectedLanguage, languageCode } from './language.ts';
import { sentenceSpans } from './sentence.ts';
import type { Span } from './span.ts';

/** A stretch of a text whose language is certain. */
export interface LanguagePassage extends Span {
  readonly language: DetectedLanguage;
}

/** UTF-16 code units; of a shorter sentence only its paragraph tells the language. */
const LONG_ENOUGH = 40;
const PARAGRAPH = /\S(?:(?!\n\s*\n)[\s\S])*/gu;

/**
 * The language of each part of a text: an English report may quote a paragraph of French. Neighbours of one language are
 * one passage.
 *
 * @param whole ISO 639-1 code of the text's language: parts are in it unless they clearly speak another
 * @returns in order; parts of which nothing is certain are left out
 */
export function passageLanguages(text: string, whole?: string): LanguagePassage[] {
  const passages: LanguagePassage[] = [];
  for (const { index: start, 0: paragraph } of text.matchAll(PARAGRAPH)) {
    const around = detectIn(paragraph, whole);
    for (const sentence of sentenceSpans(paragraph)) {
      const words = paragraph.slice(sentence.start, sentence.end);
      const own = detectIn(words, languageCode(around) ?? whole);
      const language = own.kind === 'unknown' ? around : own;
      append(passages, { start: start + sentence.start, end: start + sentence.end, language });
    }
  }
  return passages;
}

function detectIn(words: string, prior: string | undefined): DetectedLanguage {
  return words.length < LONG_ENOUGH ? { kind: 'unknown' } : detectLanguage(words, prior);
}

function append(passages: LanguagePassage[], next: LanguagePassage): void {
  if (next.language.kind === 'unknown') return;
  const last = passages.at(-1);
  const isSame =
    last?.language.kind === next.language.kind && languageCode(last.language) === languageCode(next.language);
  if (last && isSame) passages.splice(-1, 1, { ...last, end: next.end });
  else passages.push(next);
}
