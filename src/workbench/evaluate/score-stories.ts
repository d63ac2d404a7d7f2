import type { WeighedError } from './evaluation-error.ts';
import type { ProducedItem } from './produced-item.ts';
import { ratiosOf } from './ratios.ts';

export interface StoryScores {
  readonly pairwisePrecision: number;
  readonly pairwiseRecall: number;
  readonly pairwiseF1: number;
  /** Lines that label a story. */
  readonly items: number;
}

interface StoryItem {
  readonly id: string;
  readonly label: string;
  readonly found: string;
}

/** Over all unordered pairs of the items that are labelled with a story. An item in no story is one of its own. */
export function scoreStories(items: readonly Pick<ProducedItem, 'line' | 'story'>[]): {
  readonly scores: StoryScores;
  readonly errors: readonly WeighedError[];
} {
  const labelled = items.flatMap(({ line, story }): StoryItem[] =>
    line.story ? [{ id: line.id, label: line.story, found: story ?? `alone ${line.id}` }] : [],
  );
  const truePositives = pairsWithin(labelled, ({ label, found }) => JSON.stringify([label, found]));
  const { precision, recall, f1 } = ratiosOf({
    truePositives,
    falsePositives: pairsWithin(labelled, ({ found }) => found) - truePositives,
    falseNegatives: pairsWithin(labelled, ({ label }) => label) - truePositives,
  });
  const scores = { pairwisePrecision: precision, pairwiseRecall: recall, pairwiseF1: f1, items: labelled.length };
  return { scores, errors: [...splits(labelled), ...merges(labelled)] };
}

function pairsWithin(items: readonly StoryItem[], keyOf: (item: StoryItem) => string): number {
  return groups(items, keyOf).reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

/** Largest first. */
function groups(items: readonly StoryItem[], keyOf: (item: StoryItem) => string): StoryItem[][] {
  return [...Map.groupBy(items, keyOf).values()].sort((a, b) => b.length - a.length);
}

function splits(items: readonly StoryItem[]): WeighedError[] {
  return groups(items, ({ label }) => label).flatMap((story) => {
    const [main = [], ...parts] = groups(story, ({ found }) => found);
    return parts.map((part) => {
      const detail = `${story[0]?.label}: ${idsOf(part)} apart from ${idsOf(main)}`;
      return { id: part[0]?.id ?? '', kind: 'story-split', detail, weight: 0.5 } as const;
    });
  });
}

function merges(items: readonly StoryItem[]): WeighedError[] {
  return groups(items, ({ found }) => found).flatMap((story) => {
    const [main = [], ...parts] = groups(story, ({ label }) => label);
    return parts.map((part) => {
      const detail = `${idsOf(part)} of ${part[0]?.label} together with ${idsOf(main)} of ${main[0]?.label}`;
      return { id: part[0]?.id ?? '', kind: 'story-merged', detail, weight: 0.5 } as const;
    });
  });
}

const MOST_IDS = 6;

function idsOf(items: readonly StoryItem[]): string {
  const shown = items.slice(0, MOST_IDS).map(({ id }) => id);
  const rest = items.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
