import { type EvaluationError, worstFirst } from './evaluation-error.ts';
import type { ProducedItem } from './produced-item.ts';
import { type AgreementScores, agreementErrors, scoreAgreements, unscoredAgreements } from './score-agreements.ts';
import { type StatementScores, scoreStatements } from './score-statements.ts';
import { type StoryScores, scoreStories } from './score-stories.ts';

/** What `accord-watch evaluate --json` prints. */
export interface Evaluation {
  /** Scored lines. */
  readonly items: number;
  readonly agreements: AgreementScores;
  readonly statements: StatementScores;
  readonly stories: StoryScores;
  /** Worst first. */
  readonly errors: readonly EvaluationError[];
  /** Agreements that the labels cannot judge, since they never speak of them, and the number of items found to. */
  readonly unscored: readonly { readonly id: string; readonly items: number }[];
}

export interface EvaluateOptions {
  /** Ids of all agreements of the watchlist. */
  readonly watched: readonly string[];
  /** Score those too that no label speaks of. */
  readonly all?: boolean;
  /** Score only items in this language, as labelled. */
  readonly language?: string;
}

/**
 * Scores what the program made of an archive. An agreement that no line is labelled with is left out unless `all` is
 * asked for: whoever labelled the items may not have known of it.
 */
export function evaluate(archive: readonly ProducedItem[], { watched, all, language }: EvaluateOptions): Evaluation {
  const labelled = new Set(archive.flatMap(({ line }) => line.agreements));
  const scored = [...new Set([...labelled, ...(all ? watched : [])])].sort();
  const items = archive.filter(({ line }) => language === undefined || line.language === language);
  const statements = scoreStatements(items);
  const stories = scoreStories(items);
  return {
    items: items.length,
    agreements: scoreAgreements(items, scored),
    statements: statements.scores,
    stories: stories.scores,
    errors: worstFirst([...agreementErrors(items, scored, watched), ...statements.errors, ...stories.errors]),
    unscored: unscoredAgreements(
      items,
      watched.filter((id) => !scored.includes(id)),
    ),
  };
}
