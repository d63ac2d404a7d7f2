import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, isScalar, parseDocument, Scalar } from 'yaml';
import * as z from 'zod';
import { parseYamlFile } from '../../src/watchlist/parse-yaml-file.ts';
import { placeInScalar } from '../../src/watchlist/yaml-place.ts';

/** Files in which the word HERE stands in the value of q. */
const FORMS: Readonly<Record<string, string>> = {
  plain: 'q: one HERE two\n',
  'plain over several lines': 'a: 1\nq: one\n  two\n\n  three HERE\n',
  'single quotes with escapes': "q: 'l''un ''x'' HERE'\n",
  'single quotes over several lines': "q: 'l''un\n\n   two   \n   ''x'' HERE'\n",
  'double quotes with escapes': 'q: "\\"small \\u201Cboats\\u201D\\" \\t\\x41\\U0001F6A2 \\\\ HERE"\n',
  'double quotes over several lines': 'q: "one \\"two\\"\n\n  three \\\n  four HERE"\n',
  folded: 'a:\n  - q: >-\n      one "two"\n      three\n\n        indented HERE\n',
  'folded with a comment, kept end': 'q: >+ # why\n  one\n  HERE two\n\n',
  literal: 'q: |\n  one\n\n    two HERE\n',
  'literal with an indent of its own': 'q: |2\n    one\n  two HERE\n',
  'literal with Windows lines': 'q: |\r\n  one\r\n  two HERE\r\n',
  'with a tag and an anchor': 'q: !!str &x one HERE\n',
  'in a flow collection': 'a: [{ q: one HERE two }]\n',
  'characters of two units': 'q: "🚢 🚢 HERE"\n',
};

test.each(Object.entries(FORMS))('a word is found where it is written: %s', (_, file) => {
  const document = parseDocument(file);
  const path = file.startsWith('a:') && !file.startsWith('a: 1') ? ['a', 0, 'q'] : ['q'];
  const node = document.getIn(path, true);
  if (!isScalar(node) || typeof node.value !== 'string') throw new Error('no string');
  const within = node.value.indexOf('HERE');
  expect(within).toBeGreaterThan(0);
  expect(placeInScalar(file, node, within)).toBe(file.indexOf('HERE'));
  expect(placeInScalar(file, node, within + 4)).toBe(file.indexOf('HERE') + 4);
});

const TYPES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;

test('however a string is written, each of its letters is found', () => {
  const pieces = fc.constantFrom(
    'a',
    'Ärmel',
    '"',
    "''",
    '\\',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '#',
    ': ',
    '“',
    '🚢',
    '\u00a0',
    '- ',
    'word '.repeat(20),
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom(...TYPES), (text, type) => {
      const scalar = new Scalar(text);
      scalar.type = type;
      const file = new Document({ a: { q: scalar } }).toString({ lineWidth: 40 });
      const node = parseDocument(file).getIn(['a', 'q'], true);
      // The library itself loses some values of white space alone.
      fc.pre(isScalar(node) && node.value === text);
      if (!isScalar(node)) return;
      for (const { index, 0: letter } of text.matchAll(/[aÄ🚢]/gu)) {
        const place = placeInScalar(file, node, index);
        expect(String.fromCodePoint(file.codePointAt(place) ?? 0)).toBe(letter);
      }
    }),
  );
});

test('mistakes in values carry line and column, from 1', () => {
  const file = 'rules:\n  - query: >-\n      one\n      two “three”\n';
  const parsed = parseYamlFile('rules.yaml', file, z.object({ rules: z.array(z.object({ query: z.string() })) }));
  if (parsed.kind === 'mistaken') throw new Error('mistaken');
  const within = 'one two '.length;
  expect(parsed.mistakeAt(['rules', 0, 'query'], 'm', within)).toEqual({
    file: 'rules.yaml',
    line: 4,
    column: 11,
    message: 'm',
  });
  expect(parsed.mistakeAt(['rules', 0, 'query'], 'm')).toMatchObject({ line: 2, column: 12 });
  expect(parsed.mistakeAt(['rules', 0, 'name'], 'm')).toMatchObject({ line: 2, column: 5 });
  expect(parsed.mistakeAt(['rules', 5], 'm')).toMatchObject({ line: 2, column: 3 });
});
