import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseYamlFile } from '../../src/watchlist/parse-yaml-file.ts';
import { sourcesFileSchema } from '../../src/watchlist/source.ts';
import { appendSources, type NewSource, sourceYaml } from '../../src/watchlist/source-yaml.ts';

const NEW: NewSource = {
  id: 'de-new',
  name: 'Neu: "Haus"',
  url: 'https://new.example/a?b=c#d',
  country: 'DE',
  kind: 'ngo',
  listing: { item: 'li.news', date: 'time' },
};

test('the bundled file stays as it is, with the new source below', async () => {
  const yaml = await readFile('watchlist/sources.yaml', 'utf8');
  const appended = appendSources(yaml, [NEW]);
  expect(appended.kind === 'appended' && appended.yaml).toBe(`${yaml}${sourceYaml([NEW])}`);
});

test('comments, blank lines and empty lists', () => {
  const yaml =
    '# Head\nsources:\n  # First\n  - id: a\n    name: A # the name\n    url: "https://a.example/"\n    country: GB\n    kind: ngo\n\n# Foot\n';
  const appended = appendSources(yaml, [NEW]);
  const text = appended.kind === 'appended' ? appended.yaml : '';
  for (const comment of ['# Head', '# First', '# the name', '# Foot']) expect(text).toContain(comment);
  const parsed = parseYamlFile('sources.yaml', text, sourcesFileSchema);
  expect(parsed.kind === 'parsed' && parsed.value.sources.map(({ id }) => id)).toEqual(['a', 'de-new']);
  const first = appendSources('sources: []\n', [NEW]);
  expect(first.kind === 'appended' && first.yaml).toBe(`sources:\n${sourceYaml([NEW])}`);
});

test.each([
  ['a mistaken file', 'sources: 1\n', NEW, /sources\.yaml:1:10 sources: .*expected array/],
  [
    'a repeated id',
    `sources:\n${sourceYaml([{ ...NEW, url: 'https://other.example/' }])}`,
    NEW,
    /id de-new would occur twice/,
  ],
  ['a wrong source', 'sources: []\n', { ...NEW, country: 'Germany' }, /expected an ISO 3166-1 alpha-2 code/],
])('%s is refused', (_, yaml, source, message) => {
  const refused = appendSources(yaml, [source]);
  expect(refused.kind === 'refused' && refused.mistakes.join('\n')).toMatch(message);
});
