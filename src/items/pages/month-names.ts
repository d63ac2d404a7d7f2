const NAMES: readonly string[] = [
  'january jan januar jaenner janner janvier janv januari',
  'february feb februar feber fevrier fevr fev februari',
  'march mar marz maerz mrz mars maart mrt',
  'april apr avril avr',
  'may mai mei',
  'june jun juni juin',
  'july jul juli juillet juil',
  'august aug aout augustus',
  'september sept sep septembre',
  'october oct oktober okt octobre',
  'november nov novembre',
  'december dec dezember dez decembre',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Number of a month, from 1, by its English, German, French or Dutch name: lower case, without diacritics. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(name);
}
