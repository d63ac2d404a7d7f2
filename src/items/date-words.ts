const MONTHS: readonly string[] = [
  'jan january januar janner jaenner janv janvier januari',
  'feb february februar feber fevr fev fevrier februari',
  'mar march marz maerz mrz mars mrt maart',
  'apr april avr avril',
  'may mai mei',
  'jun june juni juin',
  'jul july juli juil juillet',
  'aug august aout augustus',
  'sep sept september septembre',
  'oct october okt oktober octobre',
  'nov november novembre',
  'dec december dez dezember decembre',
];
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const ZONE_HOURS: Readonly<Record<number, string>> = {
  [-12]: 'idlw',
  [-11]: 'sst',
  [-10]: 'hst',
  [-9]: 'akst',
  [-8]: 'pst pt akdt',
  [-7]: 'mst mt pdt',
  [-6]: 'cst ct mdt',
  [-5]: 'est et cdt',
  [-4]: 'ast at edt',
  [-3]: 'adt brt art',
  [-2.5]: 'ndt',
  [-3.5]: 'nst',
  // Letters of the military say nothing that one could rely on: RFC 822 gave them the wrong sign (RFC 5322, 4.3).
  0: 'ut utc gmt wet z a b c d e f g h i k l m n o p q r s t u v w x y',
  1: 'cet mez met bst west wat',
  2: 'cest mesz mest eet sast cat',
  3: 'eest msk eat trt',
  4: 'gst msd',
  5: 'pkt',
  7: 'ict wib',
  8: 'sgt hkt awst pht',
  9: 'jst kst',
  9.5: 'acst',
  10: 'aest',
  10.5: 'acdt',
  11: 'aedt',
  12: 'nzst',
  13: 'nzdt',
};
const ZONE_OFFSETS = new Map(
  Object.entries(ZONE_HOURS).flatMap(([hours, names]) =>
    names.split(' ').map((name) => [name, Number(hours) * 60] as const),
  ),
);

/** Number of a month (1 to 12) by its English, German, French or Dutch name, short or long. */
export function monthNumber(name: string): number | undefined {
  return MONTH_NUMBERS.get(
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}.]/gu, ''),
  );
}

/** Minutes east of Greenwich by the short name of a time zone such as `EST`, `MESZ` or `Z`. */
export function zoneOffset(name: string): number | undefined {
  return ZONE_OFFSETS.get(name.toLowerCase());
}
