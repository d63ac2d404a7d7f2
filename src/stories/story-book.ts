import { bandsToRead, bandsToWrite, nearestFirst } from './bands-of.ts';
import { type Neighbour, type Placed, placeInStory } from './place-in-story.ts';
import { sketchOf } from './sketch-of.ts';
import type { StoryItem } from './story-item.ts';

/** Newest items of a row; older ones fall out, as in the store. */
const MOST_IN_BAND = 40;

/** An archive of stories in memory, which finds and compares as the store does. */
export class StoryBook {
  readonly #items = new Map<string, Neighbour>();
  readonly #bands = new Map<string, string[]>();

  /** Items in the order of their arrival; one that came before keeps its story. */
  add(item: StoryItem): Placed {
    const sketch = sketchOf(item);
    const found = bandsToRead(sketch).flatMap((band) => {
      const ids = this.#bands.get(band);
      return ids ? [{ band, ids }] : [];
    });
    const neighbours = nearestFirst(found).flatMap((id) => this.#items.get(id) ?? []);
    const before = this.#items.get(item.id);
    const placed = placeInStory(sketch, neighbours);
    const story = before?.story ?? placed.story;
    this.#items.set(item.id, { story, sketch });
    for (const band of bandsToWrite(sketch)) this.#keep(band, item.id);
    return { ...placed, story };
  }

  #keep(band: string, id: string): void {
    const ids = (this.#bands.get(band) ?? []).filter((one) => one !== id);
    this.#bands.set(band, [...ids, id].slice(-MOST_IN_BAND));
  }
}
