// npm run bench -- statements [--rounds 15]: what it costs to read who said what, whether it is new and which story it is
// of, beside language detection and classification, for items of 600 words in each language; in one warm process.
import { parseArgs } from 'node:util';
import { readWatchlist } from '../src/app/read-watchlist.ts';
import { classify, compileWatchlist } from '../src/classification/classify.ts';
import { storyItemOf } from '../src/monitor/place-item.ts';
import { drawStatements, tieToAgreements, utterancesOf } from '../src/statements/draw-statements.ts';
import { frameOf } from '../src/statements/frame/frame.ts';
import { printBands } from '../src/statements/novelty/print-bands.ts';
import { wordsPrint } from '../src/statements/novelty/words-print.ts';
import { speakerSpans } from '../src/statements/speakers/speaker-spans.ts';
import { isTold } from '../src/statements/statement.ts';
import { bandsToRead, bandsToWrite } from '../src/stories/bands-of.ts';
import { packSketch, unpackSketch } from '../src/stories/pack-sketch.ts';
import { type Neighbour, placeInStory } from '../src/stories/place-in-story.ts';
import { sketchOf } from '../src/stories/sketch-of.ts';
import type { StorySketch } from '../src/stories/story-sketch.ts';
import { detectLanguage } from '../src/text/detect-language.ts';
import { LANGUAGES } from '../src/text/language.ts';
import { type JoinedItem, joinedItems } from './statements/joined-items.ts';

const WARM_UP = 5;
const NEIGHBOURS = 30;
const STEPS = ['detection', 'classification', 'frame', 'utterances', 'speakers', 'about', 'novelty', 'sketch'] as const;
const ALL_STEPS = [...STEPS, 'unpacking', 'placing'] as const;
type Step = (typeof ALL_STEPS)[number];
type Costs = Record<Step, number>;

const { rounds: given } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } }).values;
const rounds = Number(given);
const watchlist = await readWatchlist();
const compiled = compileWatchlist(watchlist);
const items = await joinedItems();
/** As a store keeps them. */
const archive: { readonly id: string; readonly story: string; readonly packed: string }[] = [];

/** Milliseconds of each step of one item. Speakers are what is left of drawing when frame and utterances are taken off. */
function costsOf(item: JoinedItem): { costs: Costs; sketch: StorySketch } {
  const { text, language, title, publishedAt, id } = item;
  const costs = { speakers: 0 } as Costs;
  let before = performance.now();
  const end = (step: Step) => {
    const now = performance.now();
    costs[step] = now - before;
    before = performance.now();
  };
  detectLanguage(text, undefined);
  end('detection');
  const drawn = drawStatements({ text, title, language, publishedAt }, watchlist.offices);
  end('speakers');
  const frame = frameOf(text);
  end('frame');
  utterancesOf(frame, language);
  end('utterances');
  const classification = classify(compiled, { text, title, language, speakers: () => speakerSpans(drawn) });
  end('classification');
  const statements = tieToAgreements(text, drawn, classification.agreements);
  end('about');
  for (const { quote } of statements.filter(isTold)) printBands(wordsPrint(quote));
  end('novelty');
  const told = { item: { id, sourceId: 'one', title, text, language, publishedAt }, classification, statements };
  const sketch = sketchOf(storyItemOf({ ...told, at: publishedAt }));
  bandsToRead(sketch);
  bandsToWrite(sketch);
  end('sketch');
  const neighbours = neighboursOf(item);
  end('unpacking');
  placeInStory(sketch, neighbours);
  end('placing');
  costs.speakers = Math.max(0, costs.speakers - costs.frame - costs.utterances);
  return { costs, sketch };
}

/** Any 30 other items: as many as are ever compared. */
function neighboursOf({ id }: JoinedItem): Neighbour[] {
  const others = archive.filter((one) => one.id !== id).slice(-NEIGHBOURS);
  return others.flatMap(({ story, packed }) => {
    const sketch = unpackSketch(packed);
    return sketch ? [{ story, sketch }] : [];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

for (let round = 0; round < WARM_UP; round++) {
  for (const [at, item] of items.entries()) {
    const { sketch } = costsOf(item);
    if (round === 0) archive.push({ id: item.id, story: `story ${at % 20}`, packed: packSketch(sketch) });
  }
}
const measured = items.map(() => [] as Costs[]);
for (let round = 0; round < rounds; round++) {
  for (const [at, item] of items.entries()) measured[at]?.push(costsOf(item).costs);
}

const told: Record<string, Record<string, string | number>> = {};
for (const language of [undefined, ...LANGUAGES]) {
  const chosen = measured.filter((_, at) => !language || items[at]?.language === language);
  const of = (sum: (costs: Costs) => number) => median(chosen.map((all) => median(all.map(sum))));
  const statements = (one: Costs) => one.frame + one.utterances + one.speakers + one.about + one.novelty;
  const story = (one: Costs) => one.sketch + one.unpacking + one.placing;
  const row: Record<string, string | number> = { texts: chosen.length };
  for (const step of ALL_STEPS) row[step] = microseconds(of((one) => one[step]));
  row['statements'] = microseconds(of(statements));
  row['story'] = microseconds(of(story));
  row['both'] = microseconds(of((one) => statements(one) + story(one)));
  row['of classification'] = (of((one) => statements(one) + story(one)) / of((one) => one.classification)).toFixed(1);
  told[language ?? 'all'] = row;
}
console.log('Medians in microseconds; trust the ratios.');
console.table(told);

function microseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000);
}
