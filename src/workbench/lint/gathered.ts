import type { Finding } from './finding.ts';

const MOST_SHOWN = 5;

/** Advice of one kind about one agreement or rule, in one line: how many cases, and the first of them. */
export function gathered(
  { of, id }: Pick<Finding, 'of' | 'id'>,
  check: string,
  what: string,
  cases: readonly string[],
): Finding[] {
  const different = [...new Set(cases)];
  if (different.length === 0) return [];
  const more = different.length > MOST_SHOWN ? ', …' : '';
  const message = `${what} (${different.length}): ${different.slice(0, MOST_SHOWN).join(', ')}${more}`;
  return [{ level: 'advice', of, id, check, message, cases: different }];
}
