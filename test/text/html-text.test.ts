import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanParagraphs } from '../../src/text/clean-text.ts';
import { htmlToText, nodesToText } from '../../src/text/html-text.ts';

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
  ['two line breaks', 'one<br> <br/>two', 'one\n\ntwo'],
  ['a list item without text', '<ul><li></li><li>x</li></ul><p>y</p>', '• x\n\ny'],
  ['a paragraph whose end is left out', '<p hidden>a<p>b', 'b'],
  ['a hidden part that is never closed', '<div><span hidden>a</div>b', 'b'],
  ['a hidden block inside a line', 'a<div hidden>x</div>b', 'ab'],
  ['markup in a script', 'a<script>if (1 < 2) "<p>"</script>b', 'ab'],
  ['a script that is never closed', 'a<script>x<p>y', 'a'],
  ['elements that close themselves, as in XHTML', 'a<iframe src="x"/>b<script/>c', 'abc'],
  ['prefixes, as in XHTML', '<h:p>a</h:p><h:script>x</h:script><h:p>b</h:p>', 'a\n\nb'],
  ['CDATA, as in XHTML', '<p><![CDATA[a <b>]]></p>', 'a <b>'],
  ['a comment', 'a<!-- <p>x</p> -->b', 'ab'],
  ['a declaration that is none', 'a <! b', 'a <! b'],
  ['text that ends in the middle of a tag', 'a <a href="x', 'a'],
  ['superfluous end tags', '</div>a</b></p>b', 'a\n\nb'],
  ['a bare &', 'Q&A <b>&amp;</b> &copy=1', 'Q&A & &copy=1'],
  ['windows-1252 taken for Latin 1', 'don\u0092t <b>don&#146;t</b>', 'don’t don’t'],
])('%s', (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test.each([
  ['nested very deep', `${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`, 'deep'],
  ['with very many children', `<p>${'<b>x</b>'.repeat(200_000)}</p>`, 'x'.repeat(200_000)],
])('a page %s is read', (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});

const inline = fc.constantFrom(
  'x',
  ' y ',
  'é &amp; ü',
  '<b>',
  '</b>',
  '<br>',
  '<i hidden>',
  '</i>',
  '\n',
  '<img src="a">',
);
const block = fc
  .tuple(fc.constantFrom('p', 'div', 'li', 'td', 'h2', 'script', 'nav'), fc.array(inline, { maxLength: 5 }))
  .map(([name, content]) => `<${name}>${content.join('')}</${name}>`);

test('reads well-formed HTML as a browser does', () => {
  const words = fc.constantFrom('x', ' y ', 'é &amp; ü', '<b>z</b>', '<br>', '<i hidden>h</i>', '\n', '<img src="a">');
  const blocks = fc.tuple(
    fc.constantFrom('p', 'div', 'h2', 'script', 'nav', 'blockquote'),
    fc.array(words, { maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 6 }), (given) => {
      const html = given.map(([name, content]) => `<${name}>${content.join('')}</${name}>`).join('');
      expect(htmlToText(html)).toBe(nodesToText(load(html, null, false).root().get()));
    }),
  );
});

test('what comes out of any HTML is clean', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(inline, block, fc.string()), { maxLength: 12 }), (pieces) => {
      const text = htmlToText(pieces.join(''));
      expect(cleanParagraphs(text)).toBe(text);
    }),
  );
});

test('a line is cleaned once and for all', () => {
  const letters = fc.string({
    unit: fc.constantFrom(' ', '\t', '\u00A0', '\u2003', '\u0000', '\u0085', '\u202E', '\uFEFF', 'a', 'é', '–', '漢'),
  });
  fc.assert(
    fc.property(letters, (text) => {
      const line = cleanLine(text);
      expect(line).toMatch(/^(?:[aé–漢…]+(?: (?! |$))?)*$/);
      expect(cleanLine(line)).toBe(line);
    }),
  );
});
