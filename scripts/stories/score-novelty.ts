import { printBands } from '../../src/statements/novelty/print-bands.ts';
import { type SaidWords, saysTheSame } from '../../src/statements/novelty/says-the-same.ts';
import { wordsPrint } from '../../src/statements/novelty/words-print.ts';
import type { LabelledLine } from '../../src/workbench/evaluate/labelled-line.ts';
import { ratiosOf } from '../../src/workbench/evaluate/ratios.ts';

interface Said extends SaidWords {
  readonly item: string;
  readonly story: string;
  readonly quote: string;
  readonly bands: readonly string[];
  readonly words: readonly string[];
}

/** Share of the words of the shorter quotation that the longer has in the same order, at which two are one. */
const LEAST_IN_ORDER = 0.8;

/**
 * How well `saysTheSame` tells labelled quotations that are one: the same speaker's (or a nameless one's), with four
 * fifths of the shorter's words in the longer in the same order. That is decided by the longest common subsequence, slowly
 * and independently of shingles.
 */
export function noveltyReport(lines: readonly LabelledLine[]): string[] {
  const said = lines.flatMap(saidIn);
  const pairs = said.flatMap((a, at) =>
    said.slice(at + 1).map((b) => ({ a, b, gold: isOne(a, b), same: saysTheSame(a, b) })),
  );
  const of = (gold: boolean, same: boolean) => pairs.filter((pair) => pair.gold === gold && pair.same === same);
  const { precision, recall } = ratiosOf({
    truePositives: of(true, true).length,
    falsePositives: of(false, true).length,
    falseNegatives: of(true, false).length,
  });
  const unfound = of(true, true).filter(({ a, b }) => !a.bands.some((band) => b.bands.includes(band)));
  const describe = (pair: { a: Said; b: Said }) =>
    `${pair.a.item} ${pair.b.item}: “${pair.a.quote}” / “${pair.b.quote}” (${pair.a.speakerKey} / ${pair.b.speakerKey})`;
  return [
    `statements ${said.length}, pairs said the same ${of(true, true).length}: P ${precision} R ${recall}, without a common band ${unfound.length}`,
    ...unfound.map((pair) => `  no common band: ${describe(pair)}`),
    ...of(false, true).map((pair) => `  distinct, taken for one: ${describe(pair)}`),
    ...of(true, false).map((pair) => `  one, taken for distinct: ${describe(pair)}`),
  ];
}

function saidIn({ id, story, statements, language }: LabelledLine): Said[] {
  return (statements ?? []).map(({ quote, speaker, organisation }) => {
    const print = wordsPrint(quote);
    const key = speaker ?? organisation;
    const words =
      quote
        .toLowerCase()
        .replace(/\[[^\]]*\]/g, ' ')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return {
      ...{ item: id, story: story ?? id, quote, print, bands: printBands(print), words },
      ...(key ? { speakerKey: key } : {}),
      ...(language ? { language } : {}),
    };
  });
}

function isOne(a: Said, b: Said): boolean {
  if (a.speakerKey !== undefined && b.speakerKey !== undefined && a.speakerKey !== b.speakerKey) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (!short.some((word) => long.includes(word))) return false;
  return commonInOrder(short, long) / short.length >= LEAST_IN_ORDER;
}

function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (const [at, other] of b.entries()) {
      row.push(word === other ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, row[at] ?? 0));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
