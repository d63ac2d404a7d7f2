import { type NameParts, partiesOf, range } from './name-parts.ts';
import { EDGE_WORDS, isEnglishAdjective, isOtherThing, PLAIN_MODIFIERS, topicOf } from './name-words.ts';
import type { SentenceReading } from './sentence-reading.ts';

const MADE_BY_STATES = new Set(['treaty', 'convention', 'pact', 'compact', 'protocol', 'memorandum']);
const LOOSE = new Set(['plan', 'partnership', 'arrangement']);
/** Parties that nearly every agreement here has: alone they do not tell which one. */
const EVERYWHERE = new Set(['EU', 'UN', 'GB', 'G7']);
const ADJECTIVE = /(?:isch\w{0,2}|aise?|ois(?:e)?|ien(?:ne)?|iens|aans?e?|se)$/i;

interface Told {
  readonly parties: readonly string[];
  readonly hasTopic: boolean;
  /** Words that are names but of no party. */
  readonly names: number;
  readonly hasCapital: boolean;
  /** A capital's name is among them. */
  readonly isCity: boolean;
}

/** "the deal with Libya" may be one or another; its text must tell which. */
export type NameJudgement = 'name' | 'vague' | 'none';

/**
 * Whether what stands around a head word is the name of one agreement between states, and not a kind of agreements, nor
 * the name of something else.
 */
export function judgeName(reading: SentenceReading, parts: NameParts): NameJudgement {
  if (range(parts.first, parts.end).some((word) => isOther(reading, parts, word))) return 'none';
  const told = toldBy(reading, parts);
  if (!isName(reading, parts, told)) return 'none';
  return isVague(reading, parts, told) ? 'vague' : 'name';
}

function isName(reading: SentenceReading, parts: NameParts, told: Told): boolean {
  if (parts.head.isPlural) return isNamedPlural(told, parts);
  if (told.parties.length >= 2) return true;
  const { sort } = parts.head;
  if (LOOSE.has(sort)) return isNamedLoosely(reading, parts, told);
  if (isStatement(reading, parts)) return false;
  if (told.parties.length === 1) return isNamedByParty(reading, parts, told);
  return MADE_BY_STATES.has(sort) ? told.names > 0 || isTitled(told, parts) : isNamedByPlace(reading, parts, told);
}

function isVague(reading: SentenceReading, { links, head }: NameParts, told: Told): boolean {
  const { parties, hasTopic, hasCapital, isCity, names } = told;
  const isSmall = !hasCapital || reading.language === 'de';
  // "akkoord van Ajax"
  if (parties.length === 0) return links.has('of') && !isCity && !hasCapital && !MADE_BY_STATES.has(head.sort);
  return parties.length === 1 && !hasTopic && names === 0 && links.has('with') && isSmall;
}

function isOther(reading: SentenceReading, { head }: NameParts, word: number): boolean {
  if (reading.placeAt(word)) return false;
  return isOtherThing(word === head.word ? (head.beginning ?? '') : reading.folded(word));
}

function toldBy(reading: SentenceReading, parts: NameParts): Told {
  const { head, first, end } = parts;
  const beginning = head.beginning ? topicOf(head.beginning) : undefined;
  const others = range(first, end).filter((word) => word !== head.word && !reading.placeAt(word));
  const isCity = range(first, end).some((word) => reading.placeAt(word)?.isCity === true);
  const hasTopic = beginning !== undefined || others.some((word) => topicOf(reading.folded(word)) !== undefined);
  const names = others.filter((word) => isNameWord(reading, word) && (word < head.word || parts.names.includes(word)));
  return {
    parties: partiesOf(reading, parts),
    hasTopic,
    names: names.length + (isCity ? 1 : 0),
    hasCapital: reading.words[head.word]?.isCapital === true,
    isCity,
  };
}

function isNameWord(reading: SentenceReading, word: number): boolean {
  const folded = reading.folded(word);
  if (PLAIN_MODIFIERS.has(folded) || EDGE_WORDS.has(folded) || topicOf(folded)) return false;
  return reading.isNameLike(word);
}

/** "accords du Touquet", "Abraham Accords", but not "agreements with Italy". */
function isNamedPlural({ names, parties }: Told, { links, head, first }: NameParts): boolean {
  const isOne = head.sort === 'agreement' || head.sort === 'treaty' || head.sort === 'convention';
  return isOne && names > 0 && parties.length === 0 && (links.has('of') || first < head.word) && !links.has('with');
}

/** Plans, partnerships and arrangements are many: a party and the matter are asked for, or the matter in a title. */
function isNamedLoosely(reading: SentenceReading, parts: NameParts, told: Told): boolean {
  const { links, head } = parts;
  const { parties, hasTopic, hasCapital, names } = told;
  if (!hasTopic && !(head.sort === 'plan' && links.has('with'))) return false;
  if (parties.length > 0 && !links.has('of') && !isSaidByAdjective(reading, parts)) return true;
  return hasCapital && names > 0 && links.has('on');
}

/** "Afghan Resettlement Scheme" */
function isSaidByAdjective(reading: SentenceReading, { first, end }: NameParts): boolean {
  const place = range(first, end).find((word) => reading.placeAt(word));
  if (place === undefined) return false;
  return reading.language === 'en'
    ? isEnglishAdjective(reading.folded(place))
    : ADJECTIVE.test(reading.words[place]?.text ?? '');
}

/** A statement is anybody's unless it is said of two. */
function isStatement(reading: SentenceReading, { head, first, end }: NameParts): boolean {
  const isJoint = range(first, end).some((word) => /^(?:joint|common)$/.test(reading.folded(word)));
  return reading.folded(head.word) === 'statement' && !isJoint;
}

/** "Samoa Agreement", "migration agreement with Ghana", "EU Pact on Migration"; not "the German agreement". */
function isNamedByParty(reading: SentenceReading, parts: NameParts, told: Told): boolean {
  const { links, head, first } = parts;
  const { parties, hasTopic, hasCapital, names } = told;
  if (links.has('with')) return hasTopic || (head.sort !== 'declaration' && !EVERYWHERE.has(parties[0] ?? ''));
  if (hasTopic) return hasCapital || MADE_BY_STATES.has(head.sort) || !EVERYWHERE.has(parties[0] ?? '');
  if (names > 0) return hasCapital && head.sort !== 'declaration';
  return (
    !isSaidByAdjective(reading, parts) &&
    !EVERYWHERE.has(parties[0] ?? '') &&
    (first < head.word || head.beginning !== undefined)
  );
}

/** "Refugee Convention", "Pact on Migration and Asylum", "Vluchtelingenverdrag"; a "Freundschaftsvertrag" is any. */
function isTitled({ hasTopic, hasCapital }: Told, { head, first, end }: NameParts): boolean {
  if (!hasTopic || !hasCapital) return false;
  if (head.beginning === undefined) return end - first > 1;
  return head.sort !== 'treaty' || /^(?:refugee|asylum)$/.test(topicOf(head.beginning) ?? '');
}

/** Agreements and declarations that are called by a place: "Khartoum Declaration", "accord de Cotonou". */
function isNamedByPlace(reading: SentenceReading, { links, head, first, names }: NameParts, told: Told): boolean {
  if (told.names === 0) return false;
  const hasJoined = reading.gapBefore(head.word) === 'hyphen' && first < head.word;
  if (reading.language === 'en') return told.hasCapital && (first < head.word || links.has('of') || links.has('on'));
  // "déclaration d'Emmanuel Macron" names a speaker, "déclaration de Rabat" a place.
  const [name] = names;
  const isPerson = name !== undefined && head.sort === 'declaration' && reading.isNameLike(name + 1);
  return (hasJoined || links.has('of') || first < head.word) && !isPerson;
}
