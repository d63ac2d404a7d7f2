import { type Alike, compareSketches } from './compare-sketches.ts';
import type { StorySketch } from './story-sketch.ts';

/** An item that is in a story already. */
export interface Neighbour {
  readonly story: string;
  readonly sketch: StorySketch;
}

/** Which story an item is of. */
export interface Placed {
  readonly story: string;
  /** The item that it is nearest to, and how; absent where the item begins a story. */
  readonly because?: Alike & { readonly item: string };
  /**
   * Other stories that it is like, nearest first. They stay apart: their readers were told of them as two, and a mistaken
   * merger cannot be taken back. A reader may be shown them as related.
   */
  readonly alsoLike: readonly string[];
}

const LEAST_TO_JOIN = 0.7;
const LEAST_TO_LINK = 0.4;
const MOST_LINKS = 3;
/** Members of a story that decide how well an item fits it. */
const NEAREST = 3;

interface StoryFit {
  readonly story: string;
  readonly strength: number;
  readonly nearest: Alike & { readonly item: string };
}

/**
 * Puts an item into the story that it fits best, or begins one, whose id is made of the item's. The same item and
 * neighbours give the same story; an item that is among the neighbours is not compared with itself.
 */
export function placeInStory(sketch: StorySketch, neighbours: readonly Neighbour[]): Placed {
  const others = neighbours.filter((one) => one.sketch.id !== sketch.id);
  const fits = [...Map.groupBy(others, ({ story }) => story)]
    .flatMap(([story, members]) => fitOf(sketch, story, members) ?? [])
    .sort((a, b) => b.strength - a.strength || (a.story < b.story ? -1 : 1));
  const [best, ...rest] = fits;
  const joined = best && best.strength >= LEAST_TO_JOIN ? best : undefined;
  const like = (joined ? rest : fits).filter(({ strength }) => strength >= LEAST_TO_LINK);
  return {
    story: joined?.story ?? storyIdOf(sketch.id),
    ...(joined ? { because: joined.nearest } : {}),
    alsoLike: like.slice(0, MOST_LINKS).map(({ story }) => story),
  };
}

/** Id of the story that an item begins. */
export function storyIdOf(item: string): string {
  return `story-${item}`;
}

/** The nearest member counts most, the next two somewhat, so that no chain of items drifts from event to event. */
function fitOf(sketch: StorySketch, story: string, members: readonly Neighbour[]): StoryFit | undefined {
  const alike = members
    .flatMap((member) => {
      const found = compareSketches(sketch, member.sketch);
      return found ? [{ item: member.sketch.id, ...found }] : [];
    })
    .sort((a, b) => b.strength - a.strength || (a.item < b.item ? -1 : 1));
  const [nearest] = alike;
  if (!nearest) return undefined;
  const sum = alike.slice(0, NEAREST).reduce((total, { strength }) => total + strength, 0);
  return { story, strength: (nearest.strength + sum / Math.min(NEAREST, members.length)) / 2, nearest };
}
