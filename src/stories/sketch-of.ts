import { hashOf } from '../text/word-scanner.ts';
import { daysIn } from './days-in.ts';
import { type ItemWord, itemWords } from './item-words.ts';
import { ROOT } from './known-words.ts';
import { namesIn } from './names-in.ts';
import { numbersIn } from './numbers-in.ts';
import { saidShingles } from './said-shingles.ts';
import { sampledShingles } from './sampled-shingles.ts';
import type { StoryItem } from './story-item.ts';
import type { StorySketch } from './story-sketch.ts';
import { termsIn, titleTermsIn } from './terms-in.ts';

/** UTF-16 code units; the event stands in the beginning of what is longer. */
const LONGEST = 24_000;
const MOST_AGREEMENTS = 8;
const MOST_WEAK = 3;
const MOST_SPEAKERS = 12;
/** Words of the body that tell the event itself; what led to it stands behind them. */
const LEAD = 45;
const MOST_ROOTS = 48;
const LEAST_ROOT_WEIGHT = 3;
const HOUR = 3_600_000;
/** Behind these lines stands what is the same in every release. */
const NOTES =
  /^[ \t#*]*(?:notes? (?:to|for) (?:the )?editors?|background|further information|about (?:us|the authors?)|ends|hintergrund|hinweise? (?:an|für) (?:die )?redaktion(?:en)?|notes? aux? (?:rédactions?|éditeurs?)|contexte|à propos|noot (?:voor|aan) (?:de )?redacties?|achtergrond)\b[^\n]{0,40}$/imu;

/** What is kept of an item to tell later ones of the same event. Takes a fraction of a millisecond. */
export function sketchOf(item: StoryItem): StorySketch {
  const { id, source = '', language, agreements, agreementNames = [], weakAgreements = [] } = item;
  const { speakers = [], said = [] } = item;
  const { text, titleEnd } = newsOf(item);
  const words = itemWords(text, language);
  const titleWords = words.findLastIndex(({ end }) => end <= titleEnd) + 1;
  const [title, lead] = [words.slice(0, titleWords), words.slice(0, titleWords + LEAD)];
  const hour = Math.floor((item.publishedAt ?? item.arrivedAt).getTime() / HOUR);
  return {
    id,
    source: hashOf(source),
    ...(language ? { language } : {}),
    hour,
    words: words.length,
    shingles: sampledShingles(words.slice(titleWords).map(({ hash }) => hash)),
    terms: termsIn(words, titleWords),
    titleTerms: titleTermsIn(title),
    names: namesIn(words),
    numbers: numbersIn(text, words),
    ...daysIn(text, words, hour),
    events: eventsIn(words),
    leadEvents: eventsIn(lead),
    places: placesIn(words),
    leadPlaces: placesIn(lead),
    titlePlaces: placesIn(title),
    roots: rootsIn(words),
    agreements: [...new Set(agreements)].sort().slice(0, MOST_AGREEMENTS),
    parties: placesIn(itemWords(agreementNames.join('\n'))),
    weakAgreements: [...new Set(weakAgreements)].filter((id) => !agreements.includes(id)).slice(0, MOST_WEAK),
    speakers: [...new Set(speakers)].slice(0, MOST_SPEAKERS).map(hashOf),
    said: saidShingles(said),
  };
}

/** Title, empty line, body without what stands behind the news. */
function newsOf({ title, text }: StoryItem): { text: string; titleEnd: number } {
  const body = (text.startsWith(title) ? text.slice(title.length) : text).slice(0, LONGEST);
  const notes = body.search(NOTES);
  const news = notes > 0 && body.slice(0, notes).trim() !== '' ? body.slice(0, notes) : body;
  return { text: `${title}\n\n${news}`, titleEnd: title.length };
}

function eventsIn(words: readonly ItemWord[]): number[] {
  return different(words, ({ known }) => known.event).sort((a, b) => a - b);
}

function placesIn(words: readonly ItemWord[]): number[] {
  return different(words, ({ known, isCapital }) => (isCapital ? known.place : undefined)).sort((a, b) => a - b);
}

/** Beginnings of long and telling words. */
function rootsIn(words: readonly ItemWord[]): number[] {
  const isTelling = ({ known, start, end }: ItemWord) => known.weight >= LEAST_ROOT_WEIGHT && end - start >= ROOT;
  return different(words, (word) => (isTelling(word) ? word.known.root : undefined), MOST_ROOTS);
}

function different(
  words: readonly ItemWord[],
  pick: (word: ItemWord) => number | undefined,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const picked = new Set<number>();
  for (const word of words) {
    const one = pick(word);
    if (one === undefined) continue;
    picked.add(one);
    if (picked.size >= most) break;
  }
  return [...picked];
}
