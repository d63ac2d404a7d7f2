import { tokenize } from '../../text/token.ts';

/** Stand behind a name and are none. */
const BEHIND_NAMES = new Set(['mp', 'mep', 'msp', 'kc', 'qc', 'mdb', 'mdep', 'jr', 'sr', 'obe', 'cbe', 'phd']);

/** Whether two names end in the same family name: "Yvette Cooper" and "Cooper". */
export function haveSameFamilyName(a: string, b: string): boolean {
  const name = familyName(a);
  return name !== undefined && name === familyName(b);
}

function familyName(name: string): string | undefined {
  return tokenize(name)
    .map(({ folded }) => folded)
    .findLast((word) => !BEHIND_NAMES.has(word));
}
