import { mistake, type Report, shown } from '../query-mistake.ts';
import type { Piece } from './query-piece.ts';

/** Weights and their bounds: at most four digits on each side of the point, so that printing one never needs an exponent. */
const WEIGHT = /^-?(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})$/;

/** What may stand directly behind a word, a phrase or a list. */
export const WEIGHT_PATTERN = '(?:\\^(?<weight>[^\\s()"^|,;~]*(?:,\\d+)?))?';

/** The weight that a piece ends with. */
export function weightOf({ end, groups }: Piece, report: Report): { weight?: number } {
  const written = groups['weight'];
  if (written === undefined) return {};
  if (WEIGHT.test(written)) return { weight: Number(written) + 0 };
  const span = { start: end - written.length - 1, end };
  const dotted = written.replace(',', '.');
  const cure = WEIGHT.test(dotted) ? `^${dotted}` : undefined;
  report(mistake(span, `^${shown(written)}`, 'a weight such as ^2, ^0.5 or ^-1', cure));
  return {};
}
