import type { Language } from '../../text/language.ts';
import type { Link } from './name-parts.ts';
import { isAction, isEnglishAdjective, isStateWord, PLAIN_MODIFIERS, scopeOf, topicOf } from './name-words.ts';
import type { SentenceReading } from './sentence-reading.ts';

const OF: Readonly<Record<Language, readonly string[]>> = {
  en: ['of'],
  de: ['von', 'vom', 'zu'],
  fr: ['de', 'du', 'des', 'd'],
  nl: ['van'],
};
const LINKS: Readonly<Record<Exclude<Link, 'of'>, ReadonlySet<string>>> = {
  between: new Set(['between', 'zwischen', 'entre', 'tussen', 'unter']),
  with: new Set(['with', 'mit', 'avec', 'met']),
  on: new Set([
    ...['on', 'for', 'concerning', 'regarding', 'against', 'to', 'uber', 'zur', 'zum', 'fur', 'gegen'],
    ...['sur', 'pour', 'contre', 'over', 'inzake', 'voor', 'tegen', 'relatif', 'relative'],
  ]),
};
const COMPLEMENT = /^(?:understanding|intent|action|entente|accord|cooperation|intention|overeenstemming)$/;
const ARTICLE = /^(?:the|a|der|die|das|dem|den|des|le|la|les|l|het|de)$/;
const AND = /^(?:and|und|et|en|sowie)$/;
const BEFORE_MATTER =
  /^(?:der|des|von|de|van|against|contre|the|l|la|les|le|irregular|illegal|irregularer|illegaler|safe|legal)$/;
const CONNECTORS = new Set(['of', 'the', 'and', 'in', 'for', 'on', 'to', 'with', 'its', 'against', 'from']);
const MOST_ADJECTIVES = 4;
const MOST_LINKS = 3;
const LONGEST_NAME = 3;

/** What stands behind a head word and belongs to the name with it. */
export interface RightOfHead {
  readonly end: number;
  readonly links: ReadonlySet<Link>;
  /** Words of names that are no party's. */
  readonly names: readonly number[];
}

interface Followed {
  readonly end: number;
  readonly names?: readonly number[];
}

/** @param isNamed a name stands before it: what it is "of" is no part of it any more */
export function rightOfHead(reading: SentenceReading, head: number, isNamed: boolean): RightOfHead {
  let end = behindAdjectives(reading, behindComplement(reading, head + 1));
  const links = new Set<Link>();
  const names: number[] = [];
  for (let count = 0; count < MOST_LINKS; count++) {
    const found = followLink(reading, end, head);
    if (!found || (isNamed && found.link === 'of')) break;
    // "Treaty of Aachen on …": it has its name, and its matter would only make another of it.
    if (found.link === 'on' && links.has('of') && names.length > 0) break;
    links.add(found.link);
    names.push(...(found.names ?? []));
    end = found.end;
  }
  return { end, links, names };
}

function followLink(
  reading: SentenceReading,
  at: number,
  head: number,
): (Followed & { readonly link: Link }) | undefined {
  if (reading.gapBefore(at) === 'break') return undefined;
  const word = reading.folded(at);
  const follow = { between: behindParties, with: behindParties, of: behindName, on: behindTopic };
  for (const link of ['between', 'with', 'of', 'on'] as const) {
    if (word === 'to' && !isAction(reading.folded(at + 1))) continue;
    const found = leads(reading, link, word) ? follow[link](reading, at + 1, head) : undefined;
    if (found) return { ...found, link };
  }
  return undefined;
}

function leads({ language }: SentenceReading, link: Link, word: string): boolean {
  return link === 'of' ? OF[language].includes(word) : LINKS[link].has(word);
}

/** "of understanding", "d'action" */
function behindComplement(reading: SentenceReading, at: number): number {
  return leads(reading, 'of', reading.folded(at)) && COMPLEMENT.test(reading.folded(at + 1)) ? at + 2 : at;
}

/** French and Dutch adjectives: "migratoire franco-britannique", "de réadmission". */
function behindAdjectives(reading: SentenceReading, from: number): number {
  let at = from;
  for (
    let count = 0;
    reading.language === 'fr' && count < MOST_ADJECTIVES && reading.gapBefore(at) !== 'break';
    count++
  ) {
    const isOf = /^(?:de|d|en)$/.test(reading.folded(at));
    const word = isOf ? at + 1 : at;
    if (!isFrenchAdjective(reading, word)) break;
    at = word + 1;
  }
  return at;
}

function isFrenchAdjective(reading: SentenceReading, at: number): boolean {
  const word = reading.words[at];
  if (!word || word.isCapital) return false;
  const isPair = reading.gapBefore(at + 1) === 'hyphen' || word.gap === 'hyphen';
  const tells = PLAIN_MODIFIERS.has(word.folded) || (topicOf(word.folded) ?? scopeOf(word.folded)) !== undefined;
  return tells || (isPair && isPlace(reading, at));
}

function isPlace(reading: SentenceReading, at: number): boolean {
  return reading.placeAt(at) !== undefined;
}

/** One party or several: "the UK, France and Germany". */
function behindParties(reading: SentenceReading, from: number): Followed | undefined {
  let end: number | undefined;
  for (let at: number | undefined = from; at !== undefined; at = nextParty(reading, end ?? at)) {
    const behind = behindParty(reading, at);
    if (behind === undefined) break;
    end = behind;
  }
  return end === undefined ? undefined : { end };
}

function behindParty(reading: SentenceReading, from: number): number | undefined {
  let at = from;
  while (!isPlace(reading, at) && isBeforeParty(reading.folded(at))) at++;
  const place = reading.placeAt(at);
  if (!place || !reading.words[at]?.isCapital) return undefined;
  // "with the German minister"
  if (reading.language === 'en' && isEnglishAdjective(reading.folded(place.end - 1))) return undefined;
  // "with Germany's coalition" is said of another.
  const last = reading.words[place.end - 1];
  return /^['’]s?(?!\p{L})/u.test(reading.sentence.slice(last?.end)) ? undefined : place.end;
}

function isBeforeParty(folded: string): boolean {
  return ARTICLE.test(folded) || /^(?:of|du|van)$/.test(folded) || isStateWord(folded);
}

function nextParty(reading: SentenceReading, at: number): number | undefined {
  const before = reading.words[at - 1];
  const hasComma = before && reading.sentence.slice(before.end, reading.words[at]?.start) === ', ';
  if (AND.test(reading.folded(at)) && (hasComma || reading.gapBefore(at) === 'space')) return at + 1;
  return hasComma ? at : undefined;
}

/** "of Aachen", "von Den Haag", "du Touquet": a name of up to three words. */
function behindName(reading: SentenceReading, from: number): Followed | undefined {
  const at = ARTICLE.test(reading.folded(from)) && !isPlace(reading, from) ? from + 1 : from;
  if (reading.gapBefore(at) === 'break') return undefined;
  const parties = behindParties(reading, from);
  if (parties) return parties;
  let end = at;
  while (end < at + LONGEST_NAME && reading.isNameLike(end) && (end === at || isJoined(reading, end))) end++;
  return end === at ? undefined : { end, names: [at] };
}

function isJoined(reading: SentenceReading, at: number): boolean {
  return reading.gapBefore(at) === 'space' || reading.gapBefore(at) === 'hyphen';
}

/** What it is about: words with capitals behind a head word with one, else matter of agreements. */
function behindTopic(reading: SentenceReading, from: number, head: number): Followed | undefined {
  const isTitle = reading.language === 'en' && reading.words[head]?.isCapital === true;
  return (isTitle ? behindTitle(reading, from) : undefined) ?? behindMatter(reading, from);
}

function behindTitle(reading: SentenceReading, from: number): Followed | undefined {
  const names: number[] = [];
  let at = from;
  let end: number | undefined;
  while (at < from + 12 && reading.gapBefore(at) !== 'break') {
    if (reading.isNameLike(at) || (at > from && reading.gapBefore(at) === 'hyphen')) {
      names.push(at);
      end = at + 1;
    } else if (!CONNECTORS.has(reading.folded(at))) break;
    at++;
  }
  return end === undefined ? undefined : { end, names };
}

function behindMatter(reading: SentenceReading, from: number): Followed | undefined {
  let at = from;
  const skip = (isSkipped: (folded: string) => boolean) => {
    if (isSkipped(reading.folded(at)) && reading.gapBefore(at + 1) !== 'break') at++;
  };
  skip((folded) => ARTICLE.test(folded));
  skip(isAction);
  skip((folded) => BEFORE_MATTER.test(folded));
  if (!topicOf(reading.folded(at)) && topicOf(reading.folded(at + 1)) && reading.gapBefore(at + 1) === 'space') at++;
  if (!topicOf(reading.folded(at)) || reading.gapBefore(at) === 'break') return undefined;
  at++;
  // "border security"
  if (topicOf(reading.folded(at)) && reading.gapBefore(at) === 'space') at++;
  if (/^(?:irregulier|illegal|legal|clandestin|reguli)/.test(reading.folded(at)) && isJoined(reading, at)) at++;
  const second = AND.test(reading.folded(at)) ? secondMatter(reading, at + 1) : undefined;
  return { end: second ?? at };
}

function secondMatter(reading: SentenceReading, from: number): number | undefined {
  let at = from;
  if (/^(?:de|d|la|le|l|the|die|der|het)$/.test(reading.folded(at))) at++;
  if (/^(?:l|la)$/.test(reading.folded(at)) || PLAIN_MODIFIERS.has(reading.folded(at))) at++;
  return topicOf(reading.folded(at)) && reading.gapBefore(at) !== 'break' ? at + 1 : undefined;
}
