import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGovukContent } from '../../../../src/items/articles/publishers/govuk.ts';

const NEWS = {
  schema_name: 'news_article',
  document_type: 'press_release',
  base_path: '/government/news/harbour-plan',
  content_id: '7c1a3f0e-5b7d-4c55-9d3e-0a6f3b8e2c11',
  locale: 'en',
  title: 'Harbour plan  signed',
  description: 'Joint crews from summer.',
  first_published_at: '2025-03-04T09:30:00.000+00:00',
  public_updated_at: '2025-03-05T16:00:00.000+00:00',
  withdrawn_notice: {},
  details: {
    body: '<div class="govspeak"><p>The <abbr>HO</abbr> signed.</p><ul><li>one</li></ul><p><a href="/government/uploads/x/annex.odt">Annex</a></p></div>',
    change_history: [
      { public_timestamp: '2025-03-05T16:00:00+00:00', note: 'Added the annex.' },
      { public_timestamp: '2025-03-04T09:30:00+00:00', note: 'First published.' },
    ],
    attachments: [
      {
        title: 'Harbour Plan',
        url: 'https://assets.publishing.service.gov.uk/media/1/plan.pdf',
        content_type: 'application/pdf',
      },
      { title: 'Plan (web)', url: '/government/publications/plan/plan', attachment_type: 'html' },
    ],
  },
};
const read = (more: object, details: object = {}) =>
  readGovukContent({ ...NEWS, ...more, details: { ...NEWS.details, ...details } });
const textOf = (more: object, details: object = {}) => {
  const reading = read(more, details);
  return reading.kind === 'read' ? reading.article.text : reading.problem;
};

test('a press release: text, identity, dates, what was changed, documents', () => {
  expect(readGovukContent(NEWS)).toEqual({
    kind: 'read',
    article: {
      title: 'Harbour plan signed',
      text: 'Joint crews from summer.\n\nThe HO signed.\n\n• one\n\nAnnex\n\n• Harbour Plan\n\n• Plan (web)',
      language: 'en',
      canonicalUrl: 'https://www.gov.uk/government/news/harbour-plan',
      contentId: 'govuk:7c1a3f0e-5b7d-4c55-9d3e-0a6f3b8e2c11',
      publishedAt: new Date('2025-03-04T09:30:00Z'),
      updatedAt: new Date('2025-03-05T16:00:00Z'),
      changeNote: 'Added the annex.',
      documents: [
        {
          url: 'https://assets.publishing.service.gov.uk/media/1/plan.pdf',
          type: 'application/pdf',
          title: 'Harbour Plan',
        },
        {
          url: 'https://www.gov.uk/government/uploads/x/annex.odt',
          type: 'application/vnd.oasis.opendocument.text',
          title: 'Annex',
        },
      ],
    },
  });
});

test('the note of the first publication is no change', () => {
  const first = { change_history: [{ public_timestamp: '2025-03-04T09:30:00Z', note: 'First published.' }] };
  expect(read({}, first)).not.toHaveProperty('article.changeNote');
  expect(read({}, { change_history: [] })).not.toHaveProperty('article.changeNote');
});

test.each([
  [
    'a withdrawn page says so first',
    { withdrawn_notice: { explanation: '<p>Out of date.</p>', withdrawn_at: '2025-06-01T10:00:00Z' } },
    {},
    /^Withdrawn by its publisher on 2025-06-01\.\n\nOut of date\.\n\nJoint crews/,
  ],
  [
    'travel advice in parts',
    {},
    { body: null, parts: [{ title: 'Entry', slug: 'e', body: '<p>No visa.</p>' }] },
    /Entry\n\nNo visa\./,
  ],
  [
    'a collection',
    { links: { documents: [{ title: 'Plan of 2024' }] } },
    { collection_groups: [{ title: 'Plans', body: '<p>All plans.</p>', documents: ['x'] }] },
    /Plans\n\nAll plans\.[\s\S]*• Plan of 2024$/,
  ],
  [
    'a fatality notice',
    {},
    { roll_call_introduction: 'He died.', casualties: ['A sailor'] },
    /He died\.[\s\S]*A sailor/,
  ],
  ['an outcome', {}, { final_outcome_detail: '<p>We will act.</p>' }, /We will act\./],
  [
    'a body in several renderings',
    {},
    {
      body: [
        { content_type: 'text/govspeak', content: '# A' },
        { content_type: 'text/html', content: '<p>Html.</p>' },
      ],
    },
    /Html\./,
  ],
])('%s', (_, more, details, text) => {
  expect(textOf(more, details)).toMatch(text);
});

test.each([
  [
    'gone',
    { schema_name: 'gone', details: { explanation: '<p>Wrong title</p>' } },
    'was withdrawn by its publisher ("Wrong title")',
  ],
  ['gone without a word', { schema_name: 'gone', details: null }, 'was withdrawn by its publisher'],
  ['a redirect', { schema_name: 'redirect', details: {} }, 'has moved to another address'],
  ['without text', { schema_name: 'answer', details: {} }, 'holds no text'],
  ['no content item', { error: 'not found' }, 'answered with something that is no GOV.UK content item'],
  ['a list', [], 'answered with something that is no GOV.UK content item'],
])('unread: %s', (_, json, problem) => {
  expect(readGovukContent(json)).toEqual({ kind: 'unread', problem });
});

test('whatever stands in its parts, a content item is read or refused, and never throws', () => {
  const anything = fc.jsonValue();
  const details = fc.record({
    body: anything,
    parts: anything,
    attachments: anything,
    change_history: anything,
    documents: anything,
  });
  const item = fc.record({
    title: anything,
    description: anything,
    locale: anything,
    links: anything,
    details: fc.oneof(anything, details),
  });
  fc.assert(
    fc.property(item, (value) => {
      expect(['read', 'unread']).toContain(readGovukContent({ ...value, schema_name: 'news_article' }).kind);
    }),
  );
});
