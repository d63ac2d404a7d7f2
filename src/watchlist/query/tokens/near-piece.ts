import { mistake, shown } from '../query-mistake.ts';
import type { PieceReader } from './query-piece.ts';

const MOST_WORDS_APART = 100;
/** The distance that is proposed where none is given. */
const USUAL = 5;

/** NEAR/n, and what others write for it. */
export const NEAR_PIECES: readonly PieceReader[] = [
  {
    pattern:
      /(?:NEAR(?:(?=[\s()"]|$)|(?=[/:~,\d]))|(?:near|Near|[Ww]|PRE|ONEAR|WITHIN|ADJ)(?=\/)|AROUND(?=\(\d))(?:\/(?<value>[^\s()"]*)|(?:\s*[:~,]?\s*|\()(?<loose>\d+)\)?(?=[\s()"]|$))?/uy,
    read: ({ start, end, written, groups: { value, loose } }, report) => {
      const number = /^\d+$/.test(value ?? loose ?? '') ? Number(value ?? loose) : undefined;
      const isInBounds = number !== undefined && number >= 1 && number <= MOST_WORDS_APART;
      if (!isInBounds || written !== `NEAR/${number}`) {
        const distance = isInBounds ? number : USUAL;
        const expected = `NEAR/n with the number of words, 1 to ${MOST_WORDS_APART}`;
        report(mistake({ start, end }, shown(written), expected, `NEAR/${distance}`));
      }
      return { kind: 'near', distance: isInBounds ? number : USUAL, start, end };
    },
  },
];
