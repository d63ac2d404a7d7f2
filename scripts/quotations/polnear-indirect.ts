import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import { CONSTRUCTIONS, LEAST_TOLD } from '../../src/statements/statement.ts';
import type { GoldAttribution } from './brat.ts';
import type { PolnearDocument } from './polnear-direct.ts';
import type { Figure, QuotationError, QuotationScores } from './report.ts';
import { isSpeaker } from './same-speaker.ts';
import { around, covered, length } from './spans.ts';
import { hasSpeechCue } from './speech-cues.ts';

interface Found {
  readonly document: PolnearDocument;
  readonly drawn: DrawnStatement;
  /** Attributions whose content it shares. */
  readonly gold: readonly GoldAttribution[];
  readonly isRight: boolean;
}

const LEAST_SHARED = 0.5;
const QUOTATION_MARK = /["“”‘«»„]|(?<!\p{L})['’](?=\p{L})/u;

export function scoreIndirect(documents: readonly PolnearDocument[]): QuotationScores {
  const found = documents.flatMap(foundIn);
  const told = found.filter(({ drawn }) => drawn.confidence >= LEAST_TOLD);
  const wanted = documents.flatMap((document) => wantedIn(document).map((gold) => ({ document, gold })));
  const missed = wanted.filter(({ document, gold }) => !isFound(document, gold));
  const recalled = wanted.length - missed.length;
  const figures: Figure[] = [
    { name: 'indirect: precision, told', right: rightOf(told), found: told.length },
    { name: 'indirect: precision, all', right: rightOf(found), found: found.length },
    { name: 'indirect: recall', right: recalled, wanted: wanted.length },
    ...CONSTRUCTIONS.flatMap((construction) => ofConstruction(found, construction)),
  ];
  return { figures, errors: [...found.flatMap(wrong), ...missed.map(missing)] };
}

function rightOf(some: readonly Found[]): number {
  return some.filter(({ isRight }) => isRight).length;
}

function ofConstruction(found: readonly Found[], construction: string): Figure[] {
  const some = found.filter(({ drawn }) => drawn.construction === construction);
  return some.length > 0 ? [{ name: `  indirect ${construction}`, right: rightOf(some), found: some.length }] : [];
}

function foundIn(document: PolnearDocument): Found[] {
  const indirect = document.drawn.filter(({ kind }) => kind === 'indirect');
  return indirect.map((drawn) => {
    const gold = document.gold.filter((one) => shares(drawn, one));
    return { document, drawn, gold, isRight: gold.some((one) => isSpeaker(document.text, drawn, one)) };
  });
}

function shares(drawn: DrawnStatement, { content }: GoldAttribution): boolean {
  const shorter = Math.min(drawn.end - drawn.start, length(content));
  return shorter > 0 && covered(drawn, content) >= LEAST_SHARED * shorter;
}

function wantedIn({ gold, text }: PolnearDocument): GoldAttribution[] {
  const words = (spans: GoldAttribution['cue']) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  return gold.filter(
    ({ source, cue, content }) =>
      source.length > 0 && content.length > 0 && !QUOTATION_MARK.test(words(content)) && hasSpeechCue(words(cue)),
  );
}

function isFound(document: PolnearDocument, gold: GoldAttribution): boolean {
  return document.drawn.some(
    (drawn) => drawn.kind === 'indirect' && shares(drawn, gold) && isSpeaker(document.text, drawn, gold),
  );
}

function wrong({ document: { id, text }, drawn, gold, isRight }: Found): QuotationError[] {
  if (isRight) return [];
  const speaker = drawn.speakerAt ? text.slice(drawn.speakerAt.start, drawn.speakerAt.end) : '–';
  const kind = gold.length > 0 ? 'indirect-speaker' : 'indirect-none';
  const sources = gold.flatMap(({ source }) => source).map(({ start, end }) => text.slice(start, end));
  const detail = `${around(text, drawn)}\n→ ${drawn.construction} found: ${speaker} | source: ${sources.join(' / ')}`;
  return [{ id, kind, detail }];
}

function missing({ document: { id, text }, gold }: { document: PolnearDocument; gold: GoldAttribution }) {
  const [first] = gold.content;
  const last = gold.content.at(-1);
  const content = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const [cue, source] = [gold.cue, gold.source].map((spans) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  );
  return { id, kind: 'indirect-missed', detail: `${around(text, content, 120)}\n→ ${source} | ${cue}` };
}
