import type { Classification } from '../classification/classification.ts';
import type { Item } from '../items/item.ts';
import type { ItemStatement } from '../statements/novelty/recorded-statement.ts';
import { speakerKey } from '../statements/speakers/speaker-key.ts';
import { isTold } from '../statements/statement.ts';
import type { StoryStore } from '../storage/story-store.ts';
import { placeInStory } from '../stories/place-in-story.ts';
import { sketchOf } from '../stories/sketch-of.ts';
import type { StoryMember } from '../stories/story.ts';
import type { StoryItem } from '../stories/story-item.ts';

export type StoryRecord = Pick<StoryStore, 'neighbourhood' | 'storyOf' | 'join'>;

/** What of an item decides which story it belongs to. */
interface PlacedItem {
  readonly item: Pick<Item, 'id' | 'sourceId' | 'title' | 'text' | 'language' | 'publishedAt' | 'updatedAt' | 'url'>;
  readonly classification: Pick<Classification, 'agreements' | 'nearMisses'>;
  readonly statements: readonly ItemStatement[];
  readonly at: Date;
}

/**
 * Puts an item into the story that it tells of, or begins one. An item stays in the story that it was put in first,
 * whatever is read later. Run again for the same item it changes nothing.
 *
 * @returns the story's id
 */
export async function placeItem(stories: StoryRecord, placed: PlacedItem): Promise<string> {
  const { item, at } = placed;
  const sketch = sketchOf(storyItemOf(placed));
  const before = await stories.storyOf(item.id, at);
  const around = before === undefined ? await stories.neighbourhood(sketch, at) : undefined;
  const story = before ?? placeInStory(sketch, around?.neighbours ?? []).story;
  return stories.join(story, sketch, memberOf(item, at), {
    now: at,
    ...(around ? { looked: around.looked } : {}),
  });
}

/** An item, as readers are shown where something was reported. */
export function memberOf(item: PlacedItem['item'], at: Date): StoryMember {
  const { id: itemId, sourceId, title, url } = item;
  return { itemId, sourceId, title, at, ...(url ? { url } : {}), ...dateOf(item) };
}

export function storyItemOf({ item, classification, statements, at }: PlacedItem): StoryItem {
  const { id, sourceId, title, text, language } = item;
  const told = statements.filter(isTold);
  return {
    id,
    source: sourceId,
    title,
    text,
    arrivedAt: at,
    agreements: classification.agreements.map((match) => match.id),
    agreementNames: classification.agreements.map((match) => match.name),
    weakAgreements: (classification.nearMisses ?? []).flatMap((near) => (near.of === 'agreement' ? near.id : [])),
    speakers: speakersOf(told),
    said: told.map(({ quote }) => quote),
    ...(language ? { language } : {}),
    ...dateOf(item),
  };
}

/** Its last change where no date of publication is told. */
function dateOf({ publishedAt, updatedAt }: PlacedItem['item']): Pick<Item, 'publishedAt'> {
  const date = publishedAt ?? updatedAt;
  return date ? { publishedAt: date } : {};
}

function speakersOf(statements: readonly ItemStatement[]): string[] {
  return [...new Set(statements.flatMap(({ speaker }) => speakerKey(speaker) ?? []))];
}
