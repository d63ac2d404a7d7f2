import { mistake } from '../query-mistake.ts';
import { NEAR_PIECES } from './near-piece.ts';
import type { PieceReader } from './query-piece.ts';

/** White space, brackets and operators. Hard and other odd spaces separate like plain ones. */
export const OPERATOR_PIECES: readonly PieceReader[] = [
  { pattern: /[\s\u200B]+/uy, read: () => undefined },
  {
    pattern: /\(\?(?:[a-zA-Z]+\)|<?[:=!]?)/uy,
    read: ({ start, end, written }, report) => {
      const expected = 'words; no regular expression is read, and case never counts unless = stands before a word';
      const isFlag = written.endsWith(')');
      report(mistake({ start, end }, written, expected, isFlag ? '' : '('));
      return isFlag ? undefined : { kind: 'open', start, end };
    },
  },
  { pattern: /\(/uy, read: ({ start, end }) => ({ kind: 'open', start, end }) },
  {
    pattern: /\)(?<behind>(?:[\^~]|\{\d)[^\s()]*|[*+?](?=[\s()]|$))?/uy,
    read: ({ start, end, groups: { behind } }, report) => {
      const span = { start: start + 1, end };
      if (behind)
        report(mistake(span, `${behind} behind a bracket`, 'weights, ~ and * behind words and phrases only', ''));
      return { kind: 'close', start, end };
    },
  },
  {
    pattern: /[（）]/uy,
    read: ({ start, end, written }, report) => {
      const isOpening = written === '（';
      report(mistake({ start, end }, `full-width ${written}`, 'a plain bracket', isOpening ? '(' : ')'));
      return { kind: isOpening ? 'open' : 'close', start, end };
    },
  },
  ...NEAR_PIECES,
  { pattern: /(?:AND(?=[\s()"“„«]|$)|&&(?=[\s()"]|$))/uy, read: ({ start, end }) => ({ kind: 'and', start, end }) },
  { pattern: /(?:OR(?=[\s()"“„«]|$)|\|{1,2})/uy, read: ({ start, end }) => ({ kind: 'or', start, end }) },
  {
    pattern: /(?:NOT(?=[\s()"“„«]|$)|(?<![^\s(|:])-(?=[^\s()-]|\())/uy,
    read: ({ start, end }) => ({ kind: 'not', start, end }),
  },
];
