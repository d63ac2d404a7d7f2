import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/watchlist/query/parse-query.ts';
import type { QueryMistake } from '../../../src/watchlist/query/query-mistake.ts';

function mistakesIn(query: string): readonly QueryMistake[] {
  const parsed = parseQuery(query);
  return parsed.kind === 'mistaken' ? parsed.mistakes : [];
}

const written = (query: string, { span }: QueryMistake) => query.slice(span.start, span.end);

const cured = (query: string, { span, suggestion = '' }: QueryMistake) =>
  query.slice(0, span.start) + suggestion + query.slice(span.end);

/** Query, what is marked in it, what the message says, and what becomes of the query when the advice is taken. */
const CURABLE: readonly [string, string, RegExp, string][] = [
  ['“small boats” OR x', '“small boats”', /curved/, '"small boats" OR x'],
  ['„kleine Boote“', '„kleine Boote“', /curved/, '"kleine Boote"'],
  ['« petits bateaux »', '« petits bateaux »', /curved/, '"petits bateaux"'],
  ['a ="Le Touquet”', '"Le Touquet”', /curved/, 'a ="Le Touquet"'],
  ["'small boats' OR x", "'small boats'", /single quotation/, '"small boats" OR x'],
  ['boats and ships', 'and', /expected AND, or quotation marks/, 'boats AND ships'],
  ['boats or "big ships"', 'or', /expected OR/, 'boats OR "big ships"'],
  ['boats not ships', 'not', /expected NOT/, 'boats NOT ships'],
  ['Boote und Schiffe', 'und', /expected AND/, 'Boote AND Schiffe'],
  ['Boote ODER Schiffe', 'ODER', /expected OR/, 'Boote OR Schiffe'],
  ['bateaux et navires', 'et', /expected AND/, 'bateaux AND navires'],
  ['bateaux ou navires', 'ou', /expected OR/, 'bateaux OR navires'],
  ['"bootjes" of "schepen"', 'of', /expected OR/, '"bootjes" OR "schepen"'],
  ['"bootjes" en "schepen"', 'en', /expected AND/, '"bootjes" AND "schepen"'],
  ['boats OR', 'OR', /nothing behind OR/, 'boats '],
  ['AND boats', 'AND', /nothing before it/, ' boats'],
  ['| boats', '|', /nothing before it/, ' boats'],
  ['boats OR OR ships', 'OR OR', /one operator/, 'boats OR ships'],
  ['boats | | ships', '| |', /one operator/, 'boats | ships'],
  ['(boats NEAR/3)', 'NEAR/3', /nothing behind NEAR/, '(boats )'],
  ['boats OR ships)', ')', /closes nothing/, 'boats OR ships'],
  ['boats ()', '()', /empty brackets/, 'boats '],
  ['(?i)boats', '(?i)', /no regular expression/, 'boats'],
  ['(?:boats|ships)', '(?:', /no regular expression/, '(boats|ships)'],
  ['\\bboats\\b', '\\bboats\\b', /no regular expression/, 'boats'],
  ['/boats/i', '/boats/i', /no regular expression/, 'boats'],
  ['^boats', '^boats', /beginning of a text/, 'boats'],
  ['boats$', 'boats$', /end of a text/, 'boats'],
  ['boat?', 'boat?', /the one wildcard/, 'boat'],
  ['migrat**', 'migrat**', /one \*/, 'migrat*'],
  ['a NEAR b', 'NEAR', /NEAR\/n/, 'a NEAR/5 b'],
  ['a NEAR3 b', 'NEAR3', /NEAR\/n/, 'a NEAR/3 b'],
  ['a NEAR 5 b', 'NEAR 5', /NEAR\/n/, 'a NEAR/5 b'],
  ['a NEAR~5 b', 'NEAR~5', /NEAR\/n/, 'a NEAR/5 b'],
  ['a NEAR/0 b', 'NEAR/0', /1 to 100/, 'a NEAR/5 b'],
  ['a NEAR/101 b', 'NEAR/101', /1 to 100/, 'a NEAR/5 b'],
  ['a NEAR/x b', 'NEAR/x', /1 to 100/, 'a NEAR/5 b'],
  ['a near/4 b', 'near/4', /NEAR\/n/, 'a NEAR/4 b'],
  ['a W/4 b', 'W/4', /NEAR\/n/, 'a NEAR/4 b'],
  ['a AROUND(4) b', 'AROUND(4)', /NEAR\/n/, 'a NEAR/4 b'],
  ['a NEAR/5 (b AND c)', 'a NEAR/5 (b AND c)', /AND beside NEAR/, '(a NEAR/5 b) AND (a NEAR/5 c)'],
  ['NOT a NEAR/5 b AND c', 'NOT a NEAR/5 b', /NOT beside NEAR/, 'NOT (a NEAR/5 b) AND c'],
  ['title:a NEAR/5 b', 'title:a NEAR/5 b', /field beside NEAR/, 'title:(a NEAR/5 b)'],
  ['boats~2', 'boats~2', /only behind a phrase/, 'boats'],
  ['"boats"~2', '~2', /behind one word/, '"boats"'],
  ['"a b"^2~3', '^2~3', /weight behind ~/, '"a b"~3^2'],
  ['titel:boats', 'titel:', /unknown field titel:.*one of title, body/, 'title:boats'],
  ['Title:boats', 'Title:', /unknown field/, 'title:boats'],
  ['language:de', 'language:', /unknown field/, 'lang:de'],
  ['title : boats', 'title :', /space before/, 'title: boats'],
  ['title：boats', 'title：', /full-width/, 'title:boats'],
  ['"a b", "c d"', ',', /a comma/, '"a b" OR "c d"'],
  ['boats, ships', ',', /a comma/, 'boats OR ships'],
  ['boats; ships', ';', /a semicolon/, 'boats OR ships'],
  ['boats^1,5', '^1,5', /a weight such as/, 'boats^1.5'],
  ['(boats OR ships)^2', '^2', /behind a bracket/, '(boats OR ships)'],
  ['+boats', '+boats', /asked for anyway/, 'boats'],
  ['ships –boats', '–boats', /one hyphen/, 'ships -boats'],
  ['ships --boats', '--boats', /one hyphen/, 'ships -boats'],
  ['ships !boats', '!boats', /NOT or -/, 'ships -boats'],
  ['ships & boats', '&', /expected AND/, 'ships AND boats'],
  ['ships - boats', '-', /expected a word/, 'ships  boats'],
  ['ships ... boats', '...', /expected a word/, 'ships  boats'],
  ['NOT NOT boats', 'NOT', /NOT twice/, ' NOT boats'],
  ['@Deal', '@Deal', /id of a list/, '@deal'],
  ['=@deal', '=@deal', /without =/, '@deal'],
  ['https://a.example/b', 'https://a.example/b', /an address/, '"https://a.example/b"'],
];

test.each(CURABLE)('%s: one mistake, and its cure', (query, marked, message, better) => {
  const [first, ...more] = mistakesIn(query);
  if (!first) throw new Error('no mistake was found');
  expect(more).toEqual([]);
  expect(written(query, first)).toBe(marked);
  expect(first.message).toMatch(message);
  expect(first.suggestion).toBeDefined();
  expect(cured(query, first)).toBe(better);
  if (!/^ ?(?:NOT |-)boats$/.test(better)) expect(parseQuery(better).kind).toBe('parsed');
});

/** Query, what is marked in it, what the message says: what was meant is not sure. */
const UNSURE: readonly [string, string, RegExp][] = [
  ['', '', /found nothing/],
  ['  ', '  ', /found nothing/],
  ['ministry of defence', 'of', /quotation marks around the word or its phrase/],
  ['Zahlen en France', 'en', /quotation marks/],
  ['or', 'or', /quotation marks/],
  ['boats AND OR ships', 'AND OR', /one operator/],
  ['(boats OR ships', '(', /closes it/],
  ['a ((boats OR ships)', '(', /closes it/],
  ['boats "ships', '"', /closes it/],
  ['"boats OR "big ships"', '"', /closes it before OR/],
  ['boats (“ships', '“', /closes it/],
  ['boats ""', '""', /without words/],
  ['boats "..."', '"..."', /without words/],
  ['foo.*bar', 'foo.*bar', /no regular expression/],
  ['"foo.*bar"', '.*', /regular expressions/],
  ['[abc]', '[abc]', /\(this OR that\)/],
  ['\\d+', '\\d+', /no regular expression/],
  ['mi*grat', 'mi*', /within a word/],
  ['*grat', '*', /directly behind a word/],
  ['mi*', 'mi*', /at least 3 letters/],
  ['"small bo*"', 'bo*', /at least 3 letters/],
  ['"gr?ne Boote"', 'r?', /wildcards/],
  ['"a b"~', '~', /number of words/],
  ['"a b"~101', '~101', /number of words up to 100/],
  ['(a b) NEAR/3 NOT c', '(a b) NEAR/3 NOT c', /beside NEAR/],
  ['title:', 'title:', /nothing behind title:/],
  ['(source:) boats', 'source:', /nothing behind source:/],
  ['zzzzzz:boats', 'zzzzzz:', /unknown field/],
  ['boats^', '^', /a weight such as/],
  ['boats^two', '^two', /a weight such as/],
  ['boats^1.2.3', '^1.2.3', /a weight such as/],
  ['boats ^2', '^2', /directly behind a word/],
  ['source:x^2', 'x^2', /a plain value/],
  ['"Calais"-Gruppe', '-Gruppe', /a space between/],
  ['NOT boats', 'NOT boats', /nearly every item/],
  ['-boats -ships', '-boats -ships', /nearly every item/],
  ['NOT boats OR ships', 'NOT boats', /side of OR/],
  ['title:(NOT boats)', 'title:(NOT boats)', /nearly every item/],
  ['@', '@', /id of a list/],
];

test.each(UNSURE)('%s: one mistake, at its place', (query, marked, message) => {
  const [first, ...more] = mistakesIn(query);
  if (!first) throw new Error('no mistake was found');
  expect(more).toEqual([]);
  expect(written(query, first)).toBe(marked);
  expect(first.message).toMatch(message);
});

test('an opening bracket that is not closed is the one that is marked', () => {
  expect(mistakesIn('a (b (c) d').map(({ span }) => span)).toEqual([{ start: 2, end: 3 }]);
});

test('several mistakes are told in the order of the text, but not too many', () => {
  const query = '“small boats” and titel:x OR mi* (';
  expect(mistakesIn(query).map((one) => written(query, one))).toEqual(['“small boats”', 'and', 'titel:', 'mi*', '(']);
  expect(mistakesIn('mi* '.repeat(1000))).toHaveLength(20);
});

test('too long a query, and one too deep, are refused once', () => {
  expect(mistakesIn('boat '.repeat(4001)).map(({ message }) => message)).toEqual([
    'found 20005 characters, expected at most 20000',
  ]);
  for (const opening of ['(', 'title:', 'NOT ', '-(']) {
    const query = `${opening.repeat(60)}boat${')'.repeat(opening.endsWith('(') ? 60 : 0)}`;
    expect(
      mistakesIn(query).filter(({ message }) => /more than 50/.test(message)),
      opening,
    ).toHaveLength(1);
  }
  expect(mistakesIn(Array(60).fill('boat').join(' NEAR/1 '))).toMatchObject([
    { message: expect.stringMatching(/more than 50 NEAR/) },
  ]);
  expect(mistakesIn(`${'('.repeat(50)}boat${')'.repeat(50)}`)).toEqual([]);
});
