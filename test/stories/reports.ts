import { sketchOf } from '../../src/stories/sketch-of.ts';
import type { StoryItem } from '../../src/stories/story-item.ts';
import type { StorySketch } from '../../src/stories/story-sketch.ts';

/** A report of 20 March 2025, unless told otherwise. */
export function report(item: Partial<StoryItem> & { title: string; text: string; day?: string }): StoryItem {
  const { day = '2025-03-20', ...rest } = item;
  const date = new Date(`${day}T10:00:00Z`);
  return { id: item.title, language: 'en', publishedAt: date, arrivedAt: date, agreements: [], ...rest };
}

export function sketched(item: Parameters<typeof report>[0]): StorySketch {
  return sketchOf(report(item));
}

export const SIGNING = {
  title: 'Britain and Albania sign pact on lorry checks',
  text: [
    'Britain and Albania have today signed a pact that lets officers of both countries search lorries together in Durres.',
    'Minister Edith Marlow said the pact would close a gap that smugglers had used since 2019. Eighteen officers move in May.',
    'Her counterpart Arben Kelmendi spoke of a fair deal. The pact costs £4.5 million a year and is paid for by London alone.',
    'Hauliers fear queues of several hours. The harbour has promised them a lane of their own, and a roof for the drivers.',
  ].join('\n\n'),
};
