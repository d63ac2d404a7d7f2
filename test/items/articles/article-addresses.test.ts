import { expect, test } from 'vitest';
import { articleAddresses } from '../../../src/items/articles/article-addresses.ts';

const GOVUK = 'https://www.gov.uk/government/news/harbour-plan';
const STATEMENT = 'https://questions-statements.parliament.uk/written-statements/detail/2024-12-10/hcws281';
const STATEMENT_API =
  'https://questions-statements-api.parliament.uk/api/writtenstatements/statements/2024-12-10/hcws281';
const PRESS = 'https://ec.europa.eu/commission/presscorner/detail/en/ip_24_6301';

test.each([
  ['GOV.UK', GOVUK, ['https://www.gov.uk/api/content/government/news/harbour-plan', GOVUK]],
  [
    'GOV.UK with fragment and query',
    `${GOVUK}?utm_source=x#updates`,
    ['https://www.gov.uk/api/content/government/news/harbour-plan', `${GOVUK}?utm_source=x#updates`],
  ],
  [
    'GOV.UK in another language',
    `${GOVUK}.fr`,
    [`https://www.gov.uk/api/content/government/news/harbour-plan.fr`, `${GOVUK}.fr`],
  ],
  ['a written statement', STATEMENT, [STATEMENT_API, STATEMENT]],
  [
    'a written statement in capitals',
    STATEMENT.replace('hcws', 'HCWS'),
    [STATEMENT_API, STATEMENT.replace('hcws', 'HCWS')],
  ],
  [
    'a press release of the Commission',
    PRESS,
    ['https://ec.europa.eu/commission/presscorner/api/documents?reference=IP%2F24%2F6301&language=en', PRESS],
  ],
])('asks the publisher first: %s', (_, link, addresses) => {
  expect(articleAddresses(link)).toEqual(addresses);
});

test.each([
  'https://www.gov.uk/',
  'https://www.gov.uk/search/news-and-communications?keywords=x',
  'https://www.gov.uk/api/content/government/news/harbour-plan',
  'https://www.gov.uk/government/uploads/system/uploads/a/plan.pdf',
  'https://www.gov.uk/government/organisations/home-office.atom',
  'https://assets.publishing.service.gov.uk/media/abc/plan.pdf',
  'https://notgov.uk/government/news/x',
  'https://questions-statements.parliament.uk/written-questions/detail/2024-12-10/12345',
  'https://questions-statements.parliament.uk/written-statements',
  'https://ec.europa.eu/commission/presscorner/home/en',
  'https://ngo.example/news',
])('a page without an API is asked itself: %s', (link) => {
  expect(articleAddresses(link)).toEqual([link]);
});

test.each(['', 'no address', 'mailto:a@b.example', 'ftp://a.example/x'])('%j is no address', (link) => {
  expect(articleAddresses(link)).toEqual([]);
});
