import { tokenize } from '../../../text/token.ts';
import { mistake, type QueryMistake, type Report, shown } from '../query-mistake.ts';
import type { Piece, PieceReader } from './query-piece.ts';
import type { QueryToken } from './query-token.ts';
import { starMistakes } from './star-mistakes.ts';
import { WEIGHT_PATTERN, weightOf } from './weight.ts';

/** All that is meant as double quotation marks. */
export const QUOTES = '"“”„‟«»‹›＂';
const MOST_WORDS_BETWEEN = 100;
const REGEX_IN_PHRASE = /\\|\.[*+]|[\p{L}\p{N}]\?(?=[\p{L}\p{N}])/u;

const QUOTED = new RegExp(
  `(?<exact>=?)(?<opening>[${QUOTES}])(?<phrase>[^${QUOTES}]*)(?<closing>[${QUOTES}]?)(?:~(?<slop>[^\\s()"^|,;]*))?${WEIGHT_PATTERN}(?<misplaced>~\\d+)?`,
  'uy',
);

/** `"small boats"`, with what may stand around it: `="Le Touquet"~3^2`. */
export const PHRASE_PIECE: PieceReader = { pattern: QUOTED, read: readPhrase };

function readPhrase(piece: Piece, report: Report): QueryToken {
  const { start, groups } = piece;
  const { exact = '', phrase = '', opening = '', closing = '' } = groups;
  const inside = start + exact.length + 1;
  const marked = { start: inside - 1, end: inside + phrase.length + closing.length };
  const straight = `"${phrase.trim()}"`;
  if (closing === '') report(mistake({ start: marked.start, end: inside }, opening, 'a quotation mark that closes it'));
  else if (opening !== '"' || closing !== '"')
    report(mistake(marked, `curved quotation marks ${opening} ${closing}`, 'straight ones', straight));
  if (closing !== '' && /[\p{L}\p{N}]/u.test(piece.before))
    report(mistake(marked, `${opening} right behind a word`, 'a space between', ` ${straight}`));
  for (const one of phraseMistakes(phrase, inside)) report(one);
  const { end } = piece;
  const words = tokenize(phrase).length;
  if (words === 0 && closing !== '') {
    report(mistake({ start, end }, 'a phrase without words', 'a word between the quotation marks'));
    return { kind: 'hole', start, end };
  }
  const isExact = exact !== '';
  return {
    kind: 'term',
    start,
    end,
    text: phrase,
    isQuoted: true,
    isExact,
    ...(closing === '' ? { isUnclosed: true } : {}),
    ...slopOf(piece, words, report),
    ...weightOf(misplacedSlop(piece, report), report),
  };
}

function phraseMistakes(phrase: string, offset: number): QueryMistake[] {
  const habit = REGEX_IN_PHRASE.exec(phrase);
  if (!habit) return starMistakes(phrase, offset);
  const span = { start: offset + habit.index, end: offset + habit.index + habit[0].length };
  return [mistake(span, habit[0], 'words; regular expressions and wildcards but a final * are not read')];
}

/** `"a b"^2~3`: the weight comes last. */
function misplacedSlop(piece: Piece, report: Report): Piece {
  const { misplaced, weight = '' } = piece.groups;
  if (misplaced === undefined) return piece;
  const end = piece.end - misplaced.length;
  const span = { start: end - weight.length - 1, end: piece.end };
  report(mistake(span, `^${weight}${misplaced}`, 'the weight behind ~', `${misplaced}^${weight}`));
  return { ...piece, end };
}

function slopOf({ start, groups }: Piece, words: number, report: Report): { slop?: number } {
  const { exact = '', phrase = '', slop } = groups;
  if (slop === undefined) return {};
  const at = start + exact.length + phrase.length + 2;
  const span = { start: at, end: at + 1 + slop.length };
  if (!/^\d{1,3}$/.test(slop) || Number(slop) > MOST_WORDS_BETWEEN) {
    const expected = `a number of words up to ${MOST_WORDS_BETWEEN} behind ~, such as "small boats"~3`;
    report(mistake(span, `~${shown(slop)}`, expected));
    return {};
  }
  if (words < 2) report(mistake(span, `~${slop} behind one word`, 'a phrase of two words or more', ''));
  return { slop: Number(slop) };
}
