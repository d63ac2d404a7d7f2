import { plural } from '../text/plural.ts';
import type { Evaluation } from '../workbench/evaluate/evaluate.ts';
import type { AgreementRatios } from '../workbench/evaluate/score-agreements.ts';
import { type Column, table } from './output.ts';

const FIGURES: readonly Column[] = ['Precision', 'Recall', 'F1'].map((title) => ({ title, align: 'right' }));
const COUNTS: readonly Column[] = ['Right', 'Wrong', 'Missed'].map((title) => ({ title, align: 'right' }));

/** The figures as tables, then the worst errors. @param most errors shown */
export function evaluationReport(evaluation: Evaluation, most: number): string {
  return [figures(evaluation), ...byAgreement(evaluation), ...unscored(evaluation), worstErrors(evaluation, most)].join(
    '\n\n',
  );
}

function figures({ items, agreements, statements, stories }: Evaluation): string {
  const { pairwisePrecision, pairwiseRecall, pairwiseF1 } = stories;
  const byLanguage = Object.entries(agreements.byLanguage);
  const rows = [
    ['Agreements', items, ...agreementCells(agreements)],
    ...byLanguage.map(([language, own]) => [`  ${language}`, own.items, ...agreementCells(own)]),
    ...(statements.items > 0
      ? [['Statements', statements.items, ...percents(statements), '', '', ''], speakers(statements)]
      : []),
    ...(stories.items > 0
      ? [['Stories', stories.items, ...percents([pairwisePrecision, pairwiseRecall, pairwiseF1]), '', '', '']]
      : []),
  ];
  return table([{ title: '' }, { title: 'Items', align: 'right' }, ...FIGURES, ...COUNTS], rows);
}

function speakers({ speakerAccuracy }: Evaluation['statements']) {
  return ['  speakers', '', percent(speakerAccuracy), '', '', '', '', ''];
}

function byAgreement({ agreements }: Evaluation): string[] {
  const mistaken = Object.entries(agreements.byAgreement)
    .filter(([, { falsePositives, falseNegatives }]) => falsePositives + falseNegatives > 0)
    .sort(([, a], [, b]) => a.f1 - b.f1);
  if (mistaken.length === 0) return [];
  const rows = mistaken.map(([id, own]) => [id, ...agreementCells(own)]);
  return [table([{ title: 'Agreement with errors', wide: true }, ...FIGURES, ...COUNTS], rows)];
}

function unscored({ unscored: all }: Evaluation): string[] {
  const found = all.filter(({ items }) => items > 0).map(({ id, items }) => `${id} in ${plural(items, 'item')}`);
  if (found.length === 0) return [];
  return [`Found, but not scored, as no label speaks of them (--all scores them): ${found.join(', ')}.`];
}

function worstErrors({ errors }: Evaluation, most: number): string {
  if (errors.length === 0) return 'No errors.';
  const shown = errors.slice(0, most).map(({ id, kind, detail }) => `${id}  ${kind}\n    ${detail}`);
  const rest = errors.length - shown.length;
  const heading = `${plural(errors.length, 'error')}, worst first${rest > 0 ? ` (--errors ${errors.length} shows all)` : ''}:`;
  return [heading, ...shown].join('\n');
}

function agreementCells(ratios: AgreementRatios): (string | number)[] {
  const { truePositives, falsePositives, falseNegatives } = ratios;
  const [precision = '', ...others] = percents(ratios);
  const isNoneFound = truePositives + falsePositives === 0;
  return [isNoneFound ? '–' : precision, ...others, truePositives, falsePositives, falseNegatives];
}

function percents(
  ratios: Pick<AgreementRatios, 'precision' | 'recall' | 'f1'> | readonly [number, number, number],
): string[] {
  const values = 'f1' in ratios ? [ratios.precision, ratios.recall, ratios.f1] : [...ratios];
  return values.map(percent);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
