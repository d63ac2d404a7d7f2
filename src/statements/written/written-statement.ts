import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { confidenceOf, type Utterance } from '../attribution/utterance.ts';
import type { Frame } from '../frame/frame.ts';

/** UTF-16 code units from the title's end in which the one who speaks is named. */
const HEAD = 1500;
/** Shorter texts only announce it. */
const LEAST_WORDS = 40;
/** Share of the text in quotation marks above which it is somebody else's report. */
const MOST_QUOTED = 0.3;

/** Heads of written statements; the speaker is named in the group `who`, the words begin behind the match. */
const HEADS: readonly RegExp[] = [
  /^[ \t]*statement (?:made|delivered) by:? (?<who>[^\n]{3,120})\n/imu,
  /^[ \t]*(?<who>the [^\n():]{3,90}\([^\n()]{3,60}\)):\s/imu,
  /^[ \t]*my (?:right hon(?:ourable|\.)?|hon(?:ourable|\.)?|noble) (?:and [a-z]+ )?friend,? (?<who>the [^\n]{3,120}?),? has (?:today )?(?:made|laid) the following (?:written )?(?:ministerial )?statement\b[^\n.:]{0,60}[.:]\s/imu,
];
/** Titles of speeches that are published in their speaker's own words. */
const SPEECH_TITLES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:speech|remarks|statement|address) (?:by|of) (?<who>[^\n:–—]{3,90})/iu,
  de: /\b(?:rede|ansprache) (?:von|der|des) (?<who>[^\n:–—]{3,90})/iu,
  fr: /\b(?:discours|allocution|déclaration) (?:de|du|d['’]) ?(?<who>[^\n:–—]{3,90})/iu,
  nl: /\b(?:toespraak|speech|rede) (?:van|door) (?<who>[^\n:–—]{3,90})/iu,
};
const OCCASION =
  /\s+(?:on|at|in|to|during|auf|bei|beim|zum|zur|anlässlich|vor|im|à|au|aux|lors|devant|sur|op|bij|tijdens|voor)\s.*$/isu;
const FIRST_PERSON: Readonly<Record<Language, RegExp>> = {
  en: /\bI\b/gu,
  de: /\b(?:ich|mein\w*|uns\w*)\b/giu,
  fr: /\b(?:je|j['’]|mon|mes|nous)\b/giu,
  nl: /\b(?:ik|mijn|ons|onze)\b/giu,
};
const LEAST_FIRST_PERSONS = 2;

/**
 * The words of a text that as a whole is somebody's own: a written statement to parliament, a speech as it is published.
 * Those who quote from it report the same statement.
 *
 * @param titleEnd UTF-16 offset behind the title; 0 where there is none
 */
export function writtenStatement(frame: Frame, language: Language, titleEnd: number): Utterance | undefined {
  const named = headIn(frame.text, titleEnd) ?? speechIn(frame.text, language, titleEnd);
  if (!named) return undefined;
  const words = trimmed(frame.text, named.from);
  if (!isOwnWords(frame, words, language)) return undefined;
  const confidence = confidenceOf('label');
  return { kind: 'written', construction: 'label', ...words, speakerAt: named.speakerAt, confidence };
}

interface Named {
  readonly speakerAt: Span;
  /** Where the words begin. */
  readonly from: number;
}

function headIn(text: string, titleEnd: number): Named | undefined {
  const head = text.slice(titleEnd, titleEnd + HEAD);
  const found = HEADS.map((pattern) => pattern.exec(head)).filter((match) => match !== null);
  if (found.length === 0) return undefined;
  // "Statement made by" stands above "The Secretary of State (…):", which is nearer to the words.
  const last = found.reduce((a, b) => (b.index > a.index ? b : a));
  const who = last.groups?.['who'] ?? '';
  const start = titleEnd + last.index + last[0].indexOf(who);
  return { speakerAt: { start, end: start + who.length }, from: titleEnd + last.index + last[0].length };
}

function speechIn(text: string, language: Language, titleEnd: number): Named | undefined {
  const title = text.slice(0, titleEnd);
  const found = SPEECH_TITLES[language].exec(title);
  const who = found?.groups?.['who']?.replace(OCCASION, '').trim();
  if (!found || !who) return undefined;
  const start = found.index + found[0].indexOf(who);
  return { speakerAt: { start, end: start + who.length }, from: titleEnd };
}

function isOwnWords({ text, quoted }: Frame, { start, end }: Span, language: Language): boolean {
  const words = text.slice(start, end);
  if (words.split(/\s+/, LEAST_WORDS + 1).length <= LEAST_WORDS) return false;
  const marked = quoted.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  );
  if (marked > MOST_QUOTED * words.length) return false;
  return [...words.matchAll(FIRST_PERSON[language])].length >= LEAST_FIRST_PERSONS;
}

function trimmed(text: string, from: number): Span {
  return { start: from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0), end: text.trimEnd().length };
}
