import { expect, test } from 'vitest';
import { readWrittenStatement } from '../../../../src/items/articles/publishers/written-statements.ts';

const VALUE = {
  id: 1,
  memberId: 4070,
  member: { id: 4070, name: 'Helen Ashdown' },
  memberRole: 'Secretary of State for the Coast',
  uin: 'HCWS281',
  dateMade: '2025-07-10T00:00:00',
  answeringBodyName: 'Coast Office',
  title: 'Harbour talks',
  text: '<p>I met my colleagues.</p><p>We agreed the <a href="https://files.example/plan.pdf">Harbour Plan</a>.</p>',
  house: 'Commons',
  attachments: [{ title: 'Annex', url: 'https://qna.files.example/annex.docx', fileType: 'docx' }],
  linkedStatements: [{ linkedStatementId: 2, linkType: 'JointStatement', linkDate: '2025-07-10T00:00:00' }],
};

test('a statement: its text, who made it, its identity, the day as the House counts it', () => {
  expect(readWrittenStatement({ value: VALUE, links: [] })).toEqual({
    kind: 'read',
    article: {
      title: 'Harbour talks',
      text:
        'I met my colleagues.\n\nWe agreed the Harbour Plan.\n\nStatement made by Helen Ashdown, Secretary of State for the ' +
        'Coast, Coast Office.\n\nThis statement was made in both Houses.',
      language: 'en',
      contentId: 'gb-written-statement:hcws281-2025-07-10',
      canonicalUrl: 'https://questions-statements.parliament.uk/written-statements/detail/2025-07-10/hcws281',
      // Summer time in London.
      publishedAt: new Date('2025-07-09T23:00:00Z'),
      documents: [
        { url: 'https://qna.files.example/annex.docx', title: 'Annex' },
        { url: 'https://files.example/plan.pdf', type: 'application/pdf', title: 'Harbour Plan' },
      ],
    },
  });
});

test('what is missing stays absent', () => {
  expect(
    readWrittenStatement({ value: { uin: 'HLWS1', text: '<p>Yes.</p>', dateMade: 'soon', attachments: null } }),
  ).toEqual({
    kind: 'read',
    article: { text: 'Yes.', language: 'en', documents: [] },
  });
});

test.each([
  [{ value: { uin: 'HCWS1', text: '' } }, 'holds no text'],
  [{ title: 'Not Found', status: 404 }, 'answered with something that is no written statement'],
  [null, 'answered with something that is no written statement'],
])('unread: %j', (json, problem) => {
  expect(readWrittenStatement(json)).toEqual({ kind: 'unread', problem });
});
