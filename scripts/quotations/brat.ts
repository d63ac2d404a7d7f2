import type { Span } from '../../src/text/span.ts';

/** One annotated relation: who (source), by what word (cue), what (content); each may be of several stretches. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

type Stretches = ReadonlyMap<string, readonly Span[]>;

const TEXT_BOUND = /^(T\d+)\t\S+ ([\d; ]+)\t/;
const EVENT = /^E\d+\t(.*)$/;

/** Reads a brat annotation file; offsets there count code points. Lines of other kinds are passed over. */
export function readBrat(annotations: string, text: string): GoldAttribution[] {
  const lines = annotations.split('\n');
  const toUnit = unitOffsets(text);
  const stretches = new Map(lines.flatMap((line) => textBound(line, toUnit)));
  return lines.flatMap((line) => {
    const roles = EVENT.exec(line)?.[1]?.split(' ');
    return roles ? [attributionOf(roles, stretches)] : [];
  });
}

function textBound(line: string, toUnit: (point: number) => number): [string, Span[]][] {
  const found = TEXT_BOUND.exec(line);
  if (!found) return [];
  const spans = (found[2] ?? '').split(';').map((pair): Span => {
    const [start = 0, end = 0] = pair.trim().split(' ').map(Number);
    return { start: toUnit(start), end: toUnit(end) };
  });
  return [[found[1] ?? '', spans]];
}

function attributionOf(roles: readonly string[], stretches: Stretches): GoldAttribution {
  const of = (role: string) =>
    roles.flatMap((one) => {
      const [name = '', id = ''] = one.split(':');
      return name.replace(/\d+$/, '') === role ? (stretches.get(id) ?? []) : [];
    });
  return { source: of('Source'), cue: of('Cue'), content: of('Content') };
}

function unitOffsets(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (point) => point;
  const offsets: number[] = [];
  let unit = 0;
  for (const letter of text) {
    offsets.push(unit);
    unit += letter.length;
  }
  return (point) => offsets[point] ?? unit;
}
