import { plural } from '../text/plural.ts';
import type {
  AgreementExplanation,
  Counted,
  Explanation,
  QueryNode,
  RuleExplanation,
  TextPlace,
  Uncounted,
} from '../workbench/explain/explanation.ts';
import type { SentencePiece } from '../workbench/marked-sentence.ts';
import { type Paint, type Piece, wrapPieces } from './wrap-pieces.ts';

export interface TextLook {
  /** Columns. */
  readonly width: number;
  /** Absent: words in square brackets are the marked ones. */
  readonly paint?: Paint;
}

const MOST_NEAR_MISSES = 10;
const LONGEST = 120;

/** An explanation for people. */
export function explanationText(explanation: Explanation, look: TextLook): string {
  const lines = new Lines(look);
  const { item, agreements, rules, nearMisses } = explanation;
  lines.add('', [
    { text: item.title || 'No title', style: 'strong' },
    { text: ` (${item.language ?? 'unknown language'}, ${plural(item.words, 'word')})`, style: 'faint' },
  ]);
  for (const agreement of agreements) describeAgreement(agreement, lines);
  for (const rule of rules) describeRule(rule, lines);
  if (agreements.length + rules.length === 0) lines.add('', [{ text: 'Nothing on the watchlist is matched.' }]);
  if (nearMisses.length > 0) lines.gap().add('', [{ text: 'Nearly matched:', style: 'strong' }]);
  for (const { of, id, reason } of nearMisses.slice(0, MOST_NEAR_MISSES)) {
    lines.add('  ', [{ text: `${of} ${id}: ${reason}` }]);
  }
  lines.more('  ', nearMisses.length - MOST_NEAR_MISSES);
  return lines.text();
}

function describeAgreement(explained: AgreementExplanation, lines: Lines): void {
  describeMatch(explained, lines);
  for (const one of explained.uncounted) describeUncounted(one, lines);
  lines.more('  ', explained.moreUncounted);
  for (const { written, words, of, place } of explained.nearNames) {
    const text = `“${place.words}” (${placeText(place)}) is ${words} of ${of} words of the name “${written}”`;
    lines.add('  ✗ ', [{ text }], 'bad');
  }
  for (const description of explained.nearDescriptions) {
    lines.add('  ✗ ', [{ text: 'a description does not hold:' }], 'bad');
    describeNode(description, '    ', lines);
  }
  const { isMatched, uncounted, nearNames, nearDescriptions } = explained;
  if (!isMatched && uncounted.length + nearNames.length + nearDescriptions.length === 0) {
    lines.add('  ✗ ', [{ text: 'the text has none of its names, nor half of one' }], 'bad');
  }
}

function describeRule(explained: RuleExplanation, lines: Lines): void {
  describeMatch(explained, lines);
  for (const reason of explained.reasons) lines.add('  ✗ ', [{ text: reason }], 'bad');
  lines.add('  ', [{ text: 'its query:', style: 'faint' }]);
  describeNode(explained.query, '    ', lines);
}

function describeMatch(explained: AgreementExplanation | RuleExplanation, lines: Lines): void {
  const { of, id, name, isMatched, score, counted, inTitle } = explained;
  const what = of === 'agreement' ? 'Agreement' : 'Rule';
  lines
    .gap()
    .add(isMatched ? '✓ ' : '✗ ', [{ text: `${what} ${id}`, style: 'strong' }], isMatched ? 'good' : 'bad')
    .add('  ', [{ text: isMatched ? name : `${name}: not matched`, style: 'faint' }]);
  for (const one of counted) describeCounted(one, lines);
  if (!isMatched) return;
  const parts = [...counted.map(({ adds }) => String(adds)), ...(inTitle > 0 ? [`${inTitle} (in the title)`] : [])];
  lines.add('  ', [{ text: `score ${score}`, style: 'strong' }, { text: ` = ${parts.join(' + ')}` }]);
}

function describeCounted({ written, by, adds, places, morePlaces, since }: Counted, lines: Lines): void {
  const what = { name: 'name', guarded: 'guarded name', abbreviation: 'abbreviation', description: 'description' };
  lines.add(
    '  ✓ ',
    [{ text: `${by ? what[by] : 'clause'} “${shortened(written)}”` }, { text: `  +${adds}`, style: 'good' }],
    'good',
  );
  for (const { sentence, ...place } of places) {
    lines.add('      ', [{ text: `${placeText(place)}: `, style: 'faint' }, ...lines.sentence(sentence)]);
  }
  lines.more('      ', morePlaces);
  if (!since) return;
  lines.add('      ', [{ text: `${since.reason}${since.query ? ':' : ''}`, style: 'faint' }]);
  if (since.query) describeNode(since.query, '        ', lines);
}

function describeUncounted({ written, place, sentence, reasons, query }: Uncounted, lines: Lines): void {
  lines.add('  ✗ ', [{ text: `does not count: “${shortened(written)}”` }], 'bad');
  lines.add('      ', [{ text: `${placeText(place)}: `, style: 'faint' }, ...lines.sentence(sentence)]);
  for (const reason of reasons) lines.add('      ', [{ text: reason }]);
  if (query) describeNode(query, '        ', lines);
}

function describeNode(node: QueryNode, indent: string, lines: Lines): void {
  const { holds, asks, reason, found, moreFound, sentence, parts, moreParts } = node;
  const words = found.map((place) => `“${place.words}” (${place.field}, line ${place.line})`);
  const told = [...words, ...(moreFound > 0 ? [`and ${moreFound} more`] : [])].join(', ');
  const texts = [asks, ...(reason ? [reason] : []), ...(told ? [told] : [])];
  lines.add(`${indent}${holds ? '✓' : '✗'} `, [{ text: texts.join(': ') }], holds ? 'good' : 'bad');
  if (sentence) lines.add(`${indent}  `, lines.sentence(sentence));
  for (const part of parts) describeNode(part, `${indent}  `, lines);
  lines.more(`${indent}  `, moreParts);
}

/** Descriptions can be long, and their parts follow. */
function shortened(written: string): string {
  return written.length > LONGEST ? `${written.slice(0, LONGEST)} …` : written;
}

function placeText({ field, line, start, end }: TextPlace): string {
  return `${field}, line ${line}, ${start}–${end}`;
}

/** Lines within a width. Behind half of it nothing is indented further. */
class Lines {
  readonly #lines: string[] = [];
  readonly #look: TextLook;

  constructor(look: TextLook) {
    this.#look = look;
  }

  gap(): this {
    this.#lines.push('');
    return this;
  }

  /** @param first what stands before the first line, in a style of its own; the others are indented as far */
  add(first: string, pieces: readonly Piece[], style?: 'good' | 'bad'): this {
    const { width, paint = (text) => text } = this.#look;
    const before = first.length > width / 2 ? first.slice(-Math.floor(width / 2)) : first;
    const [head = '', ...tail] = wrapPieces(pieces, before, width, paint);
    this.#lines.push(style ? paint(before, style) + head.slice(before.length) : head, ...tail);
    return this;
  }

  more(indent: string, count: number): void {
    if (count > 0) this.add(indent, [{ text: `and ${count} more`, style: 'faint' }]);
  }

  sentence(pieces: readonly SentencePiece[]): Piece[] {
    const isPlain = this.#look.paint === undefined;
    return pieces.map(({ text, isMarked }) =>
      isMarked ? { text: isPlain ? `[${text}]` : text, style: 'mark' as const } : { text },
    );
  }

  text(): string {
    return this.#lines.join('\n');
  }
}
