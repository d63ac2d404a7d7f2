import { drawStatements } from '../../src/statements/draw-statements.ts';
import { quotedSpans } from '../../src/statements/frame/quoted-spans.ts';
import type { Construction, StatementKind } from '../../src/statements/statement.ts';
import { LEAST_TOLD } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';
import { type GermanLabel, type GermanText, readGermanTexts } from './german.ts';
import type { Figure, QuotationError, QuotationScores } from './report.ts';

const FEWEST_WORDS = 8;
const PRONOUN = /^(?:er|sie|es|dieser?|diese[ms]|wir|ich|d(?:er|ie|as))$/iu;

type Fault = 'no-quotation' | 'missed' | 'speaker-wrong';

/** A place where the program and the label disagree. */
interface GermanError extends Span {
  readonly name: string;
  readonly kind: StatementKind;
  readonly fault: Fault;
  readonly construction?: Construction;
  readonly speaker?: string;
  readonly labelled?: string;
  readonly around: string;
}

/** Right ones and all of them. */
interface Share {
  right: number;
  of: number;
}

interface GermanScores {
  readonly directPrecision: Share;
  readonly directRecall: Share;
  readonly directSpeaker: Share;
  readonly indirectPrecision: Share;
  readonly indirectRecall: Share;
  /** Of direct ones the words and speaker. */
  readonly byConstruction: Map<string, Share>;
  readonly errors: GermanError[];
}

interface Drawn extends Span {
  readonly kind: StatementKind;
  readonly construction: Construction;
  readonly speakerAt?: Span;
}

/** Draws statements from the German set in a directory and scores them as `german.ts` says. */
export async function scoreGermanSet(directory: string): Promise<QuotationScores> {
  const texts = readGermanTexts(directory);
  const scores = scoreGerman(texts, false);
  return {
    figures: [
      ...figuresOf('told', scoreGerman(texts, true)),
      ...figuresOf('all', scores),
      ...[...scores.byConstruction].sort().map(([name, { right, of }]) => ({ name, right, found: of })),
    ],
    errors: scores.errors.map(errorOf),
  };
}

function figuresOf(which: string, scores: GermanScores): Figure[] {
  const { directPrecision, directRecall, directSpeaker, indirectPrecision, indirectRecall } = scores;
  return [
    { name: `direct, ${which}`, right: directPrecision.right, found: directPrecision.of, wanted: directRecall.of },
    { name: `direct speaker, ${which}`, right: directSpeaker.right, found: directSpeaker.of },
    { name: `indirect, ${which}`, right: indirectPrecision.right, found: indirectPrecision.of },
    { name: `indirect wanted, ${which}`, right: indirectRecall.right, wanted: indirectRecall.of },
  ];
}

function errorOf({ name, kind, fault, construction, speaker, labelled, around }: GermanError): QuotationError {
  const detail = `${construction ?? ''} found: ${speaker ?? '–'} · labelled: ${labelled ?? '–'}\n${around}`;
  return { id: name, kind: `${kind} ${fault}`, detail };
}

/** @param isToldOnly leave out what is only listed */
function scoreGerman(texts: readonly GermanText[], isToldOnly: boolean): GermanScores {
  const share = (): Share => ({ right: 0, of: 0 });
  const scores: GermanScores = {
    directPrecision: share(),
    directRecall: share(),
    directSpeaker: share(),
    indirectPrecision: share(),
    indirectRecall: share(),
    byConstruction: new Map(),
    errors: [],
  };
  for (const text of texts) {
    const drawn = drawStatements({ text: text.text, language: 'de' }, []).filter(
      ({ confidence }) => !isToldOnly || confidence >= LEAST_TOLD,
    );
    new TextScorer(text, drawn, scores).score();
  }
  return scores;
}

class TextScorer {
  readonly #text: GermanText;
  readonly #drawn: readonly Drawn[];
  readonly #scores: GermanScores;

  constructor(text: GermanText, drawn: readonly Drawn[], scores: GermanScores) {
    this.#text = text;
    this.#drawn = drawn;
    this.#scores = scores;
  }

  score(): void {
    this.#scoreDirect();
    this.#scoreIndirect();
  }

  #scoreDirect(): void {
    const { text, labels } = this.#text;
    const gold = labels.filter(({ type }) => type === 'Direct');
    const items = quotedSpans(text).filter((span) => wordCount(text, span) >= FEWEST_WORDS);
    const drawn = this.#drawn.filter(({ kind }) => kind === 'direct');
    for (const item of items) {
      const labelsOf = gold.filter(({ words }) => covered(item, words) >= 0.8);
      const found = drawn.find((one) => covered(item, [one]) >= 0.8);
      this.#countDirect(item, labelsOf, found);
    }
    for (const label of gold) {
      const [whole] = label.words;
      if (!whole || wordCount(text, whole) < FEWEST_WORDS) continue;
      if (items.some((item) => covered(item, label.words) >= 0.8 || covered(whole, [item]) >= 0.5)) continue;
      this.#scores.directRecall.of++;
      this.#note('direct', 'missed', whole, undefined, label.speaker);
    }
  }

  #countDirect(item: Span, labels: readonly GermanLabel[], found: Drawn | undefined): void {
    const { directPrecision, directRecall, directSpeaker } = this.#scores;
    if (found) count(directPrecision, labels.length > 0);
    if (labels.length > 0) count(directRecall, found !== undefined);
    if (found && labels.length === 0) this.#note('direct', 'no-quotation', item, found);
    if (!found && labels.length > 0) this.#note('direct', 'missed', item, undefined, labels[0]?.speaker);
    const speakers = labels.flatMap(({ speaker }) => speaker);
    if (!found) return;
    if (speakers.length > 0) {
      const isRight = this.#isSpeaker(found.speakerAt, speakers);
      count(directSpeaker, isRight);
      if (!isRight) this.#note('direct', 'speaker-wrong', item, found, speakers);
      this.#countConstruction(found, isRight);
    } else if (labels.length === 0) this.#countConstruction(found, false);
  }

  #scoreIndirect(): void {
    const gold = this.#text.labels.filter(({ type }) => type !== 'Direct');
    const drawn = this.#drawn.filter(({ kind }) => kind === 'indirect');
    const found = new Set<GermanLabel>();
    for (const one of drawn) {
      const alike = gold.filter(({ words }) => this.#isAlike(one, words));
      const right = alike.filter(({ speaker }) => speaker.length === 0 || this.#isSpeaker(one.speakerAt, speaker));
      for (const label of right) found.add(label);
      count(this.#scores.indirectPrecision, right.length > 0);
      this.#countConstruction(one, right.length > 0);
      if (right.length > 0) continue;
      const fault = alike.length > 0 ? 'speaker-wrong' : 'no-quotation';
      this.#note('indirect', fault, one, one, alike[0]?.speaker);
    }
    for (const label of gold.filter(({ type }) => type === 'Indirect')) {
      count(this.#scores.indirectRecall, found.has(label));
      const [first] = label.words;
      if (!found.has(label) && first) this.#note('indirect', 'missed', first, undefined, label.speaker);
    }
  }

  #countConstruction({ kind, construction }: Drawn, isRight: boolean): void {
    const key = `${kind} ${construction}`;
    const share = this.#scores.byConstruction.get(key) ?? { right: 0, of: 0 };
    this.#scores.byConstruction.set(key, share);
    count(share, isRight);
  }

  #isSpeaker(drawn: Span | undefined, labelled: readonly Span[]): boolean {
    if (!drawn) return false;
    const { text } = this.#text;
    const reading = text.slice(drawn.start, drawn.end);
    return labelled.some(
      (span) => overlap(drawn, span) > 0 || (!PRONOUN.test(reading) && reading === text.slice(span.start, span.end)),
    );
  }

  #isAlike(drawn: Span, words: readonly Span[]): boolean {
    const shared = words.reduce((sum, span) => sum + this.#words(intersection(drawn, span)), 0);
    const labelled = words.reduce((sum, span) => sum + this.#words(span), 0);
    return shared >= 0.5 * Math.min(this.#words(drawn), labelled) && shared > 0;
  }

  #words(span: Span): number {
    return span.end > span.start ? wordCount(this.#text.text, span) : 0;
  }

  #note(kind: StatementKind, fault: Fault, span: Span, drawn?: Drawn, labelled?: readonly Span[]): void {
    const { name, text } = this.#text;
    const read = (one: Span): string => text.slice(one.start, one.end);
    this.#scores.errors.push({
      name,
      kind,
      fault,
      start: span.start,
      end: span.end,
      ...(drawn ? { construction: drawn.construction } : {}),
      ...(drawn?.speakerAt ? { speaker: read(drawn.speakerAt) } : {}),
      ...(labelled ? { labelled: labelled.map(read).join(' | ') } : {}),
      around: `${text.slice(Math.max(0, span.start - 160), span.start)}⟦${read(span)}⟧${text.slice(span.end, span.end + 120)}`,
    });
  }
}

function count(share: Share, isRight: boolean): void {
  share.of++;
  if (isRight) share.right++;
}

function intersection(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function covered(span: Span, by: readonly Span[]): number {
  return by.reduce((sum, one) => sum + overlap(span, one), 0) / Math.max(1, span.end - span.start);
}

function wordCount(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
