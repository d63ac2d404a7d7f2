import type { Article, Publisher, Weather } from './publisher.ts';

const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;

/** Something that happens at the publisher's at a moment of the month. */
export interface Happening {
  readonly at: Date;
  readonly happen: (publisher: Publisher) => void;
}

/** What was done to the articles, for comparison with what was found. */
export interface Deeds {
  readonly substantive: Set<number>;
  readonly cosmetic: Set<number>;
  readonly deleted: Set<number>;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Thirty days: news on weekdays, four bursts, four outages, edits, a change of all guids, deletions, a re-dating. */
export function monthScript(start: Date, seed: number): { happenings: Happening[]; deeds: Deeds } {
  const random = randomNumbers(seed);
  const deeds: Deeds = { substantive: new Set(), cosmetic: new Set(), deleted: new Set() };
  const at = (day: number, hour: number, minute = 0) =>
    new Date(start.getTime() + day * 24 * HOUR_MS + hour * HOUR_MS + minute * MINUTE_MS);
  const publish = (moment: Date): Happening => ({ at: moment, happen: (publisher) => void publisher.publish(moment) });
  const weather = (moment: Date, kind: Weather): Happening => ({
    at: moment,
    happen: (publisher) => {
      publisher.weather = kind;
    },
  });
  const pick = (publisher: Publisher): Article | undefined => {
    const known = publisher.articles.filter(
      ({ state, number }) => state === 'online' && publisher.shown().includes(number),
    );
    return known[Math.floor(random() * known.length)];
  };
  const edit = (moment: Date, isSubstantive: boolean): Happening => ({
    at: moment,
    happen: (publisher) => {
      const article = pick(publisher);
      if (!article || deeds.substantive.has(article.number) || deeds.cosmetic.has(article.number)) return;
      change(article, isSubstantive, moment);
      (isSubstantive ? deeds.substantive : deeds.cosmetic).add(article.number);
    },
  });
  const happenings = [
    ...Array.from({ length: 30 }, (_, day) => (at(day, 0).getUTCDay() % 6 === 0 ? [] : newsOf(day))).flat(),
    ...[5, 11, 18, 24].flatMap((day) => Array.from({ length: 45 }, (_, n) => publish(at(day, 10, n)))),
    ...[weather(at(7, 8), 'down'), weather(at(7, 23), 'fair')],
    ...[weather(at(11, 9, 50), 'challenge'), weather(at(11, 16), 'fair')],
    ...[weather(at(20, 9), 'page'), weather(at(22, 12), 'fair')],
    ...[weather(at(27, 1), 'down'), weather(at(27, 2), 'fair')],
    ...Array.from({ length: 24 }, (_, n) => edit(at(1 + n, 19, 7), n % 2 === 0)),
    { at: at(14, 3), happen: (publisher: Publisher) => flipGuids(publisher) },
    ...[3, 9, 16, 25].map((day) => ({
      at: at(day, 20),
      happen: (publisher: Publisher) => {
        const article = pick(publisher);
        if (article) remove(article, deeds);
      },
    })),
    { at: at(17, 4), happen: (publisher: Publisher) => redate(publisher, at(17, 4)) },
  ];
  return { happenings: happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime()), deeds };

  function newsOf(day: number): Happening[] {
    return Array.from({ length: 4 + Math.floor(random() * 9) }, () => publish(at(day, 8 + random() * 10)));
  }
}

function change(article: Article, isSubstantive: boolean, moment: Date): void {
  article.updatedAt = moment;
  article.paragraphs = isSubstantive
    ? [...article.paragraphs, `On reflection the office withdrew ${article.number} of its measures, said a spokesman.`]
    : article.paragraphs.map((paragraph) => paragraph.replace('minister', 'ministre').replace(' and ', ' and  '));
}

function flipGuids(publisher: Publisher): void {
  for (const article of publisher.articles) article.guid = `https://${publisher.host}/?p=${article.number}`;
}

function remove(article: Article, deeds: Deeds): void {
  article.state = 'deleted';
  deeds.deleted.add(article.number);
}

/** The publisher's new software dates all articles to the day of its introduction. */
function redate(publisher: Publisher, moment: Date): void {
  for (const article of publisher.articles) article.updatedAt = moment;
}
