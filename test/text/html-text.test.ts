import { expect, test } from 'vitest';
import { htmlToText } from '../../src/text/html-text.ts';

test.each([
  ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['inline markup', 'A <b>bold</b> <a href="x">word</a>.', 'A bold word.'],
  ['list items', '<ul><li>first</li><li><p>second</p></li></ul>', '• first\n\n• second'],
  ['line breaks', 'one<br>two', 'one\ntwo'],
  ['scripts and styles', 'a<script>alert(1)</script><style>p{}</style>b', 'ab'],
  ['hidden parts', '<p>seen</p><p hidden>unseen</p><span aria-hidden="true">icon</span>', 'seen'],
  ['entities', 'caf&eacute; &amp; &lt;b&gt;', 'café & <b>'],
  ['white space', '  a \n\t b&nbsp;c ', 'a b c'],
  ['control characters', 'a\u0000b\u0008c\u202Ed', 'abcd'],
  ['table cells', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['plain text with a stray <', 'fewer than <5 people', 'fewer than <5 people'],
])('%s', (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test.each([
  ['nested very deep', `${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`, 'deep'],
  ['with very many children', `<p>${'<b>x</b>'.repeat(200_000)}</p>`, 'x'.repeat(200_000)],
])('a page %s is read', (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});
