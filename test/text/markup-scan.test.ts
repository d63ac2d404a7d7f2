import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { attributesIn, MarkupScan } from '../../src/text/markup-scan.ts';

/** What is found, one line each. */
function found(text: string, kind: 'html' | 'xml'): string[] {
  const events: string[] = [];
  new MarkupScan(text, kind, {
    text: (start, end) => events.push(`text ${text.slice(start, end)}`),
    cdata: (start, end) => events.push(`cdata ${text.slice(start, end)}`),
    open: (start, nameEnd, end, isSelfClosing) => {
      const attributes = [...attributesIn(text.slice(nameEnd, end), 100)].map(([name, value]) => ` ${name}=${value}`);
      events.push(`open ${text.slice(start, nameEnd)}${attributes.join('')}${isSelfClosing ? ' /' : ''}`);
    },
    close: (start, end) => events.push(`close ${text.slice(start, end)}`),
  }).run();
  return events;
}

test.each([
  ['an element', '<a>x</a>', ['open a', 'text x', 'close a']],
  ['one that closes itself', '<a/><b />', ['open a /', 'open b /']],
  ['attributes', `<a b="1" c='2' d=3 e>`, ['open a b=1 c=2 d=3 e=']],
  ['a > in a value', '<a b="x>y">z', ['open a b=x>y', 'text z']],
  ['a slash at the end of a value', '<a href=/x/>y', ['open a href=/x/', 'text y']],
  ['a value without its second quotation mark', '<a b="x>y', ['open a b=x', 'text y']],
  ['spaces around =', '<a b = "x>y">', ['open a b=x>y']],
  ['a quotation mark that is none', `<p don't>x</p>`, [`open p don't=`, 'text x', 'close p']],
  ['comments', 'a<!-- <b> -->c<!---->d', ['text a', 'text c', 'text d']],
  ['a CDATA section', '<![CDATA[<b>]]]>x', ['cdata <b>]', 'text x']],
  ['an instruction', '<?x <b> ?>y', ['text y']],
  ['a stray <', '1 < 2 <5', ['text 1 ', 'text <', 'text  2 ', 'text <', 'text 5']],
  ['an end that is cut off', 'x<a b="', ['text x']],
])('%s', (_, text, events) => {
  expect(found(text, 'xml')).toEqual(events);
});

test.each([
  ['HTML knows no other declaration than a doctype', 'a<!x <b>c', ['text a', 'text <', 'text !x ', 'open b', 'text c']],
  ['a doctype', '<!DOCTYPE html>x', ['text x']],
  ['an instruction ends with any >', '<?x <b>y', ['text y']],
])('%s', (_, text, events) => {
  expect(found(text, 'html')).toEqual(events);
});

const name = fc.constantFrom('a', 'item', 'dc:date', 'B');
const words = fc.constantFrom('', ' x ', 'A & B', '&lt;', '“é”\n', ']]');
const attribute = fc
  .tuple(name, fc.constantFrom('"', "'"), fc.constantFrom('', 'x', 'x > y', '/a/', '='))
  .map(([key, quote, value]) => ` ${key}=${quote}${value}${quote}`);
const piece = fc.oneof(
  words,
  fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', ' >'))
    .map(([tag, list, end]) => `<${tag}${list.join('')}${end}`),
  name.map((tag) => `</${tag}>`),
  words.map((text) => `<!-- ${text} -->`),
  words.map((text) => `<![CDATA[${text}]]>`),
);

test('finds in any markup what htmlparser2 finds', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const tags = found(text, 'xml').filter((event) => event.startsWith('open'));
      expect(tags.map((tag) => tag.replace(/ \/$/, ''))).toEqual(foundByHtmlparser2(text));
      const spoken = found(text, 'xml').filter((event) => /^(?:text|cdata) /.test(event));
      expect(spoken.map((event) => event.replace(/^\w+ /, '')).join('')).toBe(textByHtmlparser2(text));
    }),
  );
});

function foundByHtmlparser2(text: string): string[] {
  const tags: string[] = [];
  const onopentag = (tag: string, attributes: Record<string, string>) => {
    tags.push(
      `open ${tag}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}=${value}`)
        .join('')}`,
    );
  };
  new Parser({ onopentag }, { xmlMode: true, decodeEntities: false, lowerCaseAttributeNames: true }).end(text);
  return tags;
}

function textByHtmlparser2(text: string): string {
  const parts: string[] = [];
  new Parser({ ontext: (part) => parts.push(part) }, { xmlMode: true, decodeEntities: false }).end(text);
  return parts.join('');
}
