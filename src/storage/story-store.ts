import * as z from 'zod';
import { bandsToRead, bandsToWrite, nearestFirst } from '../stories/bands-of.ts';
import { packSketch, unpackSketch } from '../stories/pack-sketch.ts';
import type { Neighbour } from '../stories/place-in-story.ts';
import type { Story, StoryMember } from '../stories/story.ts';
import type { StorySketch } from '../stories/story-sketch.ts';
import { BandRows, type LookedUp, nothingLookedUp, secondsOf } from './band-rows.ts';
import { isExpired } from './item-row.ts';
import { itemReference, present, stored } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

const DAY_MS = 24 * 60 * 60_000;
/** As long as items. */
const RETENTION_MS = 730 * DAY_MS;
/** After which an item draws no others into its story. */
const BANDS_MS = 60 * DAY_MS;
/** A row has room for some hundreds; nobody looks at more. */
const MOST_MEMBERS = 300;

const sketchRowSchema = z.object({ story: z.string(), sketch: z.string() });
const storyRowSchema = z.object({
  id: z.string(),
  members: z.record(z.string(), z.object(itemReference)),
});

export interface Neighbourhood {
  readonly neighbours: readonly Neighbour[];
  readonly looked: LookedUp;
}

/** Which items tell of one event, found by what they have in common. */
export class StoryStore {
  readonly #table: Table;
  readonly #bands: BandRows;

  constructor(table: Table) {
    this.#table = table;
    this.#bands = new BandRows(table, keys.sketchBand);
  }

  /** Items that may be of the same story: two batches of reads, whatever the archive's size. */
  async neighbourhood(sketch: StorySketch, now: Date): Promise<Neighbourhood> {
    const looked = await this.#bands.under(bandsToRead(sketch), now);
    const found = [...looked.found].map(([band, ids]) => ({ band, ids }));
    const rows = await this.#table.getAll(nearestFirst(found).map(keys.itemSketch));
    const neighbours = rows.filter((row) => !isExpired(row, now)).flatMap((row) => neighbourFrom(row) ?? []);
    return { neighbours, looked };
  }

  /** The story that an item was put in; undefined where it is in none yet. */
  async storyOf(itemId: string, now: Date): Promise<string | undefined> {
    const row = await this.#table.get(keys.itemSketch(itemId));
    return row && !isExpired(row, now) ? sketchRowSchema.parse(row).story : undefined;
  }

  /**
   * Puts an item into a story, once and for good; its sketch may change. Twice is as good as once.
   *
   * @returns the story that it is in: another one where another poll was first
   */
  async join(
    story: string,
    sketch: StorySketch,
    member: StoryMember,
    { now, looked = nothingLookedUp() }: { readonly now: Date; readonly looked?: LookedUp },
  ): Promise<string> {
    const key = keys.itemSketch(member.itemId);
    const expiry = secondsOf(new Date(now.getTime() + RETENTION_MS));
    const row = { ...key, story, sketch: packSketch(sketch), [TABLE.expiry]: expiry };
    const isJoined = await this.#table.put(row, {
      expression: `attribute_not_exists(pk) OR story = :story OR ${TABLE.expiry} <= :now`,
      values: { ':story': story, ':now': secondsOf(now) },
    });
    const joined = isJoined ? story : ((await this.storyOf(member.itemId, now)) ?? story);
    const expiresAt = new Date(now.getTime() + BANDS_MS);
    await this.#bands.add(member.itemId, bandsToWrite(sketch), looked, expiresAt);
    await this.#addMember(joined, member, expiry);
    return joined;
  }

  /** Those of these stories that are there, in no particular order. */
  async get(ids: readonly string[], now: Date): Promise<Story[]> {
    const rows = await this.#table.getAll([...new Set(ids)].map(keys.story));
    return rows.filter((row) => !isExpired(row, now)).map(storyFrom);
  }

  async #addMember(id: string, member: StoryMember, expiry: number): Promise<void> {
    const told = stored(present(member));
    const isFirst = await this.#table.put(
      { ...keys.story(id), id, members: { [member.itemId]: told }, [TABLE.expiry]: expiry },
      { expression: 'attribute_not_exists(pk)' },
    );
    if (isFirst) return;
    await this.#table.update(keys.story(id), `SET members.#item = :member, ${TABLE.expiry} = :expiry`, {
      expression: 'attribute_not_exists(members.#item) AND size(members) < :most',
      names: { '#item': member.itemId },
      values: { ':member': told, ':expiry': expiry, ':most': MOST_MEMBERS },
    });
  }
}

function neighbourFrom(row: Row): Neighbour | undefined {
  const { story, sketch } = sketchRowSchema.parse(row);
  const unpacked = unpackSketch(sketch);
  return unpacked && { story, sketch: unpacked };
}

function storyFrom(row: Row): Story {
  const { id, members } = storyRowSchema.parse(row);
  const inOrder = Object.values(members)
    .map(present)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.itemId < b.itemId ? -1 : 1));
  return { id, members: inOrder };
}
