import { describe, expect, test } from 'vitest';
import { type RobotsAnswer, RobotsBook } from '../../src/sources/robots-book.ts';
import { robotsRules } from '../../src/sources/robots-rules.ts';

const ORIGIN = 'https://news.example';

const RULES: readonly (readonly [string, string, string, boolean])[] = [
  ['no rules', '', '/a', true],
  ['rules for all', 'User-agent: *\nDisallow: /private/', '/private/a', false],
  ['rules for all, elsewhere', 'User-agent: *\nDisallow: /private/', '/public', true],
  ['everything closed', 'User-agent: *\nDisallow: /', '/a', false],
  ['nothing closed', 'User-agent: *\nDisallow:', '/a', true],
  ['rules for us', 'User-agent: *\nDisallow: /\n\nUser-agent: AccordWatch\nDisallow: /drafts', '/a', true],
  ['rules for us with a version', 'User-agent: accordwatch/2\nDisallow: /', '/a', false],
  ['rules for another', 'User-agent: OtherBot\nDisallow: /', '/a', true],
  ['the longest rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['upper and lower case differ', 'User-agent: *\nDisallow: /Service/', '/service/a', true],
  ['wildcards', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
  ['the end of the address', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
  ['line ends of old', 'User-agent: *\rDisallow: /a\r', '/a', false],
  ['a web page instead', '<!doctype html><html><title>Not found</title></html>', '/a', true],
  ['a challenge, or anything', '\u0000\uFFFD Disallow: /', '/a', true],
];

test.each(RULES)('robots.txt: %s', (_, text, path, allowed) => {
  expect(robotsRules(ORIGIN, text).allows(new URL(path, ORIGIN))).toBe(allowed);
});

test.each([
  ['10', 10],
  ['0.5', 0.5],
  ['-3', 0],
  ['soon', 0],
  ['', 0],
])('Crawl-delay %s is %s seconds', (value, seconds) => {
  expect(robotsRules(ORIGIN, `User-agent: *\nCrawl-delay: ${value}`).crawlDelaySeconds).toBe(seconds);
});

test('an address too long to judge is judged by its beginning', () => {
  const rules = robotsRules(ORIGIN, 'User-agent: *\nDisallow: /a');
  expect(rules.allows(new URL(`/a${'x'.repeat(100_000)}`, ORIGIN))).toBe(false);
});

describe('the book', () => {
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  const CLOSED: RobotsAnswer = { kind: 'text', text: 'User-agent: *\nDisallow: /' };
  const UNKNOWN: RobotsAnswer = { kind: 'unknown', reason: 'is ill' };

  function book(...answers: RobotsAnswer[]) {
    const clock = { time: 0 };
    const asked: number[] = [];
    const ask = async () => {
      asked.push(clock.time);
      return answers[Math.min(asked.length, answers.length) - 1] ?? UNKNOWN;
    };
    const robots = new RobotsBook(ask, () => new Date(clock.time));
    const reading = async (time: number) => {
      clock.time = time;
      const found = await robots.rulesOf(ORIGIN);
      return found.kind === 'unknown' ? found.reason : found.rules.allows(new URL('/a', ORIGIN));
    };
    return { asked, reading, robots };
  }

  test('asks once a day', async () => {
    const { asked, reading } = book(CLOSED, { kind: 'none' });
    expect([await reading(0), await reading(DAY - 1), await reading(DAY)]).toEqual([false, false, true]);
    expect(asked).toEqual([0, DAY]);
  });

  test('asks once, however many want to know at once', async () => {
    const { asked, robots } = book(CLOSED);
    await Promise.all([robots.rulesOf(ORIGIN), robots.rulesOf(ORIGIN), robots.rulesOf('https://other.example')]);
    expect(asked).toHaveLength(2);
  });

  test('lives on an old copy for a week when there is no new one, and asks again soon', async () => {
    const { asked, reading } = book(CLOSED, UNKNOWN);
    expect(await reading(0)).toBe(false);
    expect(await reading(DAY)).toBe(false);
    expect(await reading(DAY + 60_000)).toBe(false);
    expect(await reading(7 * DAY - 1)).toBe(false);
    expect(await reading(7 * DAY + HOUR)).toBe('is ill');
    expect(asked).toEqual([0, DAY, 7 * DAY - 1, 7 * DAY + HOUR]);
  });

  test('without a copy it says that it does not know, and is glad of a later answer', async () => {
    const { reading } = book(UNKNOWN, CLOSED);
    expect([await reading(0), await reading(60_000), await reading(HOUR)]).toEqual(['is ill', 'is ill', false]);
  });
});
