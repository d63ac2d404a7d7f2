import type { AgreementMatch } from '../classification/classification.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { foldWord } from '../text/token.ts';

/** Paragraphs between the last word of any agreement and something said that still is about it. */
const FARTHEST = 3;
/** Agreements from which on a text may be about all of them. */
const MANY = 3;
const PARAGRAPH = /\n\s*\n/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** One agreement, by what it is: "this plan", "das Abkommen". Endings of folded words. */
const ONE =
  /^(?:agreement|deal|arrangement|plan|treaty|pact|convention|statement|scheme|accord|memorandum|communique|protocol|partnership|regulation|directive|compact|declaration|.*(?:abkommen|vertrag|vertrags|pakt|plan|erklarung|vereinbarung|memorandum|protokoll|verordnung|richtlinie|partnerschaft|entwurf)|traite|pacte|declaration|memorandum|protocole|reglement|arrangement|entente|.*(?:verdrag|akkoord|verklaring|afspraak|actieplan|verordening|richtlijn|communique)|pakt|deal)$/;
const SEVERAL =
  /^(?:agreements|deals|treaties|pacts|accords|statements|plans|memoranda|arrangements|.*(?:vertrage|vertragen|pakte|plane|erklarungen|vereinbarungen|verabredungen|abmachungen)|traites|pactes|textes|.*(?:verdragen|akkoorden|afspraken))$/;
/** Begins what is said of everything that was told before. */
const ALL_OF_IT =
  /^\W*(?:all (?:of )?(?:this|these|that)|none of (?:this|these)|all (?:das|dies)|das alles|nichts davon|tout (?:cela|ça|ceci)|rien de tout cela|dit alles|al (?:dit|deze)|niets hiervan)\b/iu;

/**
 * The agreements that something said in a text is about: those named in the words; else what "the plan" or "these
 * treaties" in the words points back to; else those of the sentence or of what stands before it in the paragraph; else
 * the one that the text is about, as long as agreements were spoken of shortly before.
 *
 * In the exam's development set the agreement that a text names first is meant far more often than the one that it
 * names last, which is told of by the way. A text of many that names none in its title is about none of them alone.
 */
export function agreementsAbout(text: string, said: Span, matches: readonly AgreementMatch[]): string[] {
  const inside = namedWithin(said, matches);
  if (inside.length > 0 || matches.length === 0) return idsOf(inside);
  const words = text.slice(said.start, said.end);
  const nouns = foldedWords(words);
  if (nouns.some((noun) => SEVERAL.test(noun)) || ALL_OF_IT.test(words)) return idsOf(severalBefore(said, matches));
  const around = namedWithin(sentenceAround(text, said), matches);
  if (around.length > 0) return idsOf(around);
  const noun = nouns.find((one) => ONE.test(one));
  if (noun) return idsOf([ofKind(noun, said, matches) ?? justBefore(text, said, matches) ?? mainOf(matches)]);
  const before = namedWithin({ start: paragraphStart(text, said.start), end: said.start }, matches);
  if (before.length > 0) return idsOf(before);
  if (!isSurvey(text, matches)) return isNear(text, said, matches) ? idsOf([mainOf(matches)]) : [];
  return idsOf([firstBehind(text, said, matches)]);
}

function idsOf(matches: readonly (AgreementMatch | undefined)[]): string[] {
  return matches.flatMap((match) => match?.id ?? []);
}

function namedWithin({ start, end }: Span, matches: readonly AgreementMatch[]): AgreementMatch[] {
  return matches.filter(({ evidence }) => evidence.some((place) => place.start >= start && place.end <= end));
}

function foldedWords(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => foldWord(word));
}

/** All that were spoken of before; all of the text where none was. */
function severalBefore({ start }: Span, matches: readonly AgreementMatch[]): readonly AgreementMatch[] {
  const before = namedWithin({ start: 0, end: start }, matches);
  return before.length > 0 ? before : matches;
}

/** Of those whose words in the text are of that kind, the one spoken of last before. */
function ofKind(noun: string, { start }: Span, matches: readonly AgreementMatch[]): AgreementMatch | undefined {
  const places = matches.flatMap((match) =>
    match.evidence
      .filter((place) => place.end <= start && foldedWords(place.text).some((word) => word.endsWith(noun)))
      .map((place) => ({ match, place })),
  );
  return places.sort((a, b) => b.place.start - a.place.start)[0]?.match;
}

/** The only one of the paragraph and of the one before it. */
function justBefore(text: string, { start }: Span, matches: readonly AgreementMatch[]): AgreementMatch | undefined {
  const paragraph = paragraphStart(text, start);
  const before = namedWithin({ start: paragraphStart(text, paragraph - 1), end: start }, matches);
  return before.length === 1 ? before[0] : undefined;
}

/** The one that the text names first: its title's, if that names any. */
function mainOf(matches: readonly AgreementMatch[]): AgreementMatch | undefined {
  return matches.toSorted((a, b) => firstPlace(a) - firstPlace(b))[0];
}

function firstPlace({ evidence }: AgreementMatch): number {
  return evidence.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
}

/** What is said before any agreement was named is about the one that the next paragraph names, if that names one. */
function firstBehind(
  text: string,
  { start, end }: Span,
  matches: readonly AgreementMatch[],
): AgreementMatch | undefined {
  if (namedWithin({ start: 0, end: start }, matches).length > 0) return undefined;
  const next = text.indexOf('\n\n', end);
  const behind = text.indexOf('\n\n', next + 2);
  const named = next < 0 ? [] : namedWithin({ start: end, end: behind < 0 ? text.length : behind }, matches);
  return named.length === 1 ? named[0] : undefined;
}

function paragraphStart(text: string, place: number): number {
  return place < 0 ? 0 : Math.max(0, text.lastIndexOf('\n\n', place));
}

function isSurvey(text: string, matches: readonly AgreementMatch[]): boolean {
  const title = { start: 0, end: Math.max(0, text.indexOf('\n')) };
  return matches.length >= MANY && namedWithin(title, matches).length === 0;
}

function isNear(text: string, { start }: Span, matches: readonly AgreementMatch[]): boolean {
  const ends = matches.flatMap(({ evidence }) => evidence.map(({ end }) => end)).filter((end) => end <= start);
  if (ends.length === 0) return true;
  const between = text.slice(Math.max(...ends), start);
  return (between.match(PARAGRAPH)?.length ?? 0) <= FARTHEST;
}
