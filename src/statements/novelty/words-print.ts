import { spread } from '../../text/hash-filter.ts';
import { tokenize } from '../../text/token.ts';
import { hashOf } from '../../text/word-scanner.ts';

/**
 * The words of a statement as they are stored to tell later whether it was said before: three letters for each word,
 * `*` before one that tells (a number, a name, a "not"), `~` where words are left out or put in. About four bytes a word.
 */
export type WordsPrint = string;

export interface PrintedWord {
  /** Letters that stand for the folded word; equal words have equal ones. */
  readonly code: string;
  /** Makes it another statement where it comes or goes: it has a digit, or a capital within the sentence, or negates. */
  readonly isTelling: boolean;
}

/** Words up to the next gap. */
export type PrintedRun = readonly PrintedWord[];

/** Written statements are read out whole; what is longer is compared by its beginning. */
const MOST_WORDS = 1000;
/** UTF-16 code units read of a text. */
const LONGEST = 12_000;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** "[T]he plan" is "The plan"; other words in brackets are not the speaker's. */
const CAPITAL_IN_BRACKETS = /\[(\p{L})\](?=\p{L})/gu;
const GAP = /\[[^[\]]{0,300}\]|\((?:\.{3}|…)\)|…|\.\s?\.\s?\.(?:\s?\.)?/gu;
const BEGINS_SENTENCE = /[.!?:]["'”’»“«)\]]*\s*$/u;
/** From two on: "one" is an article as well. */
const NUMBERS: ReadonlySet<string> = new Set(
  `two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand first second third fourth fifth
  zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig hundert tausend erste ersten zweite zweiten
  deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille premier premiere deuxieme
  twee drie vijf zes zeven negen tien elf twaalf twintig dertig honderd duizend eerste tweede`.split(/\s+/),
);
const NEGATIONS =
  /^(?:not|never|nobody|none|cannot|nicht|nie|niemals|kein(?:e[mnrs]?)?|pas|jamais|aucune?|niet|nooit|geen)$/;
const IN_PRINT = /(\*?)([\w-]{3})|~/g;

/** @param quote words of a statement, with or without quotation marks */
export function wordsPrint(quote: string): WordsPrint {
  const text = quote.slice(0, LONGEST).replace(CAPITAL_IN_BRACKETS, '$1');
  const runs = text
    .split(GAP)
    .map(runOf)
    .filter((run) => run !== '');
  return (runs.join('~').match(IN_PRINT) ?? []).slice(0, MOST_WORDS).join('');
}

/** Never empty runs. */
export function runsOf(print: WordsPrint): PrintedRun[] {
  const runs: PrintedWord[][] = [[]];
  for (const [, mark, code] of print.matchAll(IN_PRINT)) {
    if (code === undefined) runs.push([]);
    else runs.at(-1)?.push({ code, isTelling: mark === '*' });
  }
  return runs.filter((run) => run.length > 0);
}

function runOf(text: string): string {
  return tokenize(text)
    .map(({ start, end, folded }, at) => {
      const word = text.slice(start, end);
      const isName =
        at > 0 && /^\p{Lu}/u.test(word) && !BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 6), start));
      return `${isName || NEGATIONS.test(folded) || NUMBERS.has(folded) || /\p{N}/u.test(word) ? '*' : ''}${codeOf(folded)}`;
    })
    .join('');
}

function codeOf(folded: string): string {
  const number = spread(hashOf(folded), 14);
  return `${LETTERS[number >>> 12]}${LETTERS[(number >>> 6) & 63]}${LETTERS[number & 63]}`;
}
