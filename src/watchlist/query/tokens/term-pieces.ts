import { tokenize } from '../../../text/token.ts';
import { mistake, type Report, shown } from '../query-mistake.ts';
import { PHRASE_PIECE, QUOTES } from './phrase-piece.ts';
import type { Piece, PieceReader } from './query-piece.ts';
import type { QueryToken } from './query-token.ts';
import { WEIGHT_PATTERN, weightOf } from './weight.ts';
import { wordMistakes } from './word-mistakes.ts';

/** Phrases, words and lists. The last pattern takes whatever no other piece did. */
export const TERM_PIECES: readonly PieceReader[] = [
  PHRASE_PIECE,
  {
    pattern: /[‘‚'](?<phrase>[^‘’'‚"()]*[\p{L}\p{N}*])[’'‘](?=[\s)]|$)/uy,
    read: ({ start, end, groups: { phrase = '' } }, report) => {
      report(mistake({ start, end }, 'single quotation marks', 'double ones', `"${phrase.trim()}"`));
      return { kind: 'term', start, end, text: phrase, isQuoted: true, isExact: false };
    },
  },
  {
    pattern: /(?:https?:\/\/|www\.)[^\s()"|]+/uy,
    read: ({ start, end, written }, report) => {
      report(mistake({ start, end }, 'an address', 'an address in quotation marks', `"${written}"`));
      return { kind: 'term', start, end, text: written, isQuoted: true, isExact: false };
    },
  },
  { pattern: new RegExp(`=?@(?<id>[^\\s()${QUOTES}^|,;]*)${WEIGHT_PATTERN}`, 'uy'), read: readList },
  { pattern: /\^[^\s()|]*/uy, read: readCaret },
  {
    pattern: new RegExp(`(?<exact>=?)(?<word>[^\\s\\u200B()${QUOTES}（）^|]+)${WEIGHT_PATTERN}`, 'uy'),
    read: readWord,
  },
  { pattern: /[\s\S]/uy, read: readNothing },
];

/** What is read as it stands behind `source:`, `lang:` and the like. */
export const VALUE_PIECE: PieceReader = {
  pattern: new RegExp(`(?<value>[^\\s\\u200B()${QUOTES}（）^|,;]+)${WEIGHT_PATTERN}`, 'uy'),
  read: (piece, report) => {
    const { start, end, groups } = piece;
    const text = groups['value'] ?? '';
    return {
      kind: 'term',
      start,
      end,
      text,
      isQuoted: false,
      isExact: false,
      isValue: true,
      ...weightOf(piece, report),
    };
  },
};

function readList(piece: Piece, report: Report): QueryToken {
  const { start, end, written } = piece;
  const { id = '' } = piece.groups;
  const isId = /^[a-z0-9-]+$/.test(id);
  if (written.startsWith('=')) report(mistake({ start, end }, shown(written), 'a list without =', written.slice(1)));
  else if (!isId) {
    const lower = /^[\w-]+$/.test(id) ? `@${id.toLowerCase().replaceAll('_', '-')}` : undefined;
    report(mistake({ start, end }, shown(written), 'the id of a list of the vocabulary, such as @smuggling', lower));
  }
  return isId ? { kind: 'list', id, start, end, ...weightOf(piece, report) } : { kind: 'hole', start, end };
}

function readCaret({ start, end, written }: Piece, report: Report): QueryToken | undefined {
  const word = written.slice(1);
  if (/^[\p{L}\p{N}]/u.test(word) && !/^\d+$/.test(word)) {
    report(mistake({ start, end }, shown(written), 'a word: ^ does not stand for the beginning of a text', word));
    return { kind: 'hole', start, end };
  }
  report(mistake({ start, end }, shown(written), 'a weight directly behind a word, a phrase or a list'));
  return undefined;
}

function readWord(piece: Piece, report: Report): QueryToken {
  const { start, end } = piece;
  const { exact = '', word = '' } = piece.groups;
  if (piece.before !== '' && QUOTES.includes(piece.before) && /[\p{L}\p{N}]/u.test(word))
    report(mistake({ start, end }, `${shown(word)} right behind a quotation mark`, 'a space between'));
  for (const one of wordMistakes(word, start + exact.length)) report(one);
  if (tokenize(word).length === 0) return { kind: 'hole', start, end };
  return { kind: 'term', start, end, text: word, isQuoted: false, isExact: exact !== '', ...weightOf(piece, report) };
}

function readNothing({ start, end, written }: Piece, report: Report): QueryToken {
  report(mistake({ start, end }, written, 'a word', ''));
  return { kind: 'hole', start, end };
}
