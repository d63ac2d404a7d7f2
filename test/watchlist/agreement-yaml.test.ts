import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { agreementsFileSchema } from '../../src/watchlist/agreement.ts';
import {
  addAlias,
  agreementYaml,
  appendAgreement,
  type NewAgreement,
  noAliases,
} from '../../src/watchlist/agreement-yaml.ts';
import { parseYamlFile } from '../../src/watchlist/parse-yaml-file.ts';

const { vocabulary } = await readWatchlist();
const bundled = await readFile('watchlist/agreements.yaml', 'utf8');
const NEW: NewAgreement = {
  id: 'north-sea-accord-2030',
  name: 'North Sea: Accord',
  date: '2030-01-02',
  parties: ['GB', 'DE'],
  aliases: { ...noAliases(), de: ['Nordsee-Abkommen', "l'accord: nord"] },
  examples: { positive: ['Both signed the "North Sea: Accord".'], negative: [] },
};

function read(yaml: string) {
  const parsed = parseYamlFile('agreements.yaml', yaml, agreementsFileSchema);
  if (parsed.kind === 'mistaken') throw new Error(parsed.mistakes.map(({ message }) => message).join('; '));
  return parsed.value.agreements;
}

test('the bundled file stays as it is, with the new agreement below', () => {
  const edited = appendAgreement(bundled, NEW, vocabulary);
  expect(edited).toEqual({ kind: 'edited', yaml: `${bundled.trimEnd()}\n\n${agreementYaml(NEW)}` });
  const agreements = read(edited.kind === 'edited' ? edited.yaml : '');
  expect(agreements.at(-1)).toMatchObject(NEW);
  expect(agreements).toHaveLength(read(bundled).length + 1);
});

test('parties stand on one line, and an empty list gets its first entry', () => {
  expect(agreementYaml(NEW)).toContain('    parties: [GB, DE]\n');
  const edited = appendAgreement('# Mine\nagreements: []\n', NEW, vocabulary);
  expect(edited).toEqual({ kind: 'edited', yaml: `# Mine\nagreements:\n${agreementYaml(NEW)}` });
});

const OWN = `# Kept\nagreements:\n${agreementYaml(NEW)}# Foot\n`;

test.each([
  ['to a list', 'de', '      - Nordsee-Pakt\n'],
  ['to an empty list', 'nl', '      nl: ["Nordsee-Pakt"]\n'],
] as const)('an alias is added %s, and all else stays', (_, language, line) => {
  const edited = addAlias(OWN, { id: NEW.id, language, alias: 'Nordsee-Pakt' }, vocabulary);
  const yaml = edited.kind === 'edited' ? edited.yaml : '';
  expect(yaml).toContain(line.trimEnd());
  const aliases = { ...NEW.aliases, [language]: [...NEW.aliases[language], 'Nordsee-Pakt'] };
  expect(read(yaml)).toMatchObject([{ aliases }]);
  expect(yaml.replace(/nl: \["Nordsee-Pakt"\]/, 'nl: []').replace(/ +- Nordsee-Pakt\n/, '')).toBe(OWN);
});

test('every agreement of the bundled file takes an alias in every language', () => {
  // Each by itself: to read the whole file for each would take a minute.
  for (const [index, entry] of bundled
    .split(/^(?= {2}- id: )/m)
    .slice(1)
    .entries()) {
    const language = (['en', 'de', 'fr', 'nl'] as const)[index % 4] ?? 'en';
    const yaml = `agreements:\n${entry}`;
    const [before] = read(yaml);
    const edited = addAlias(yaml, { id: before?.id ?? '', language, alias: 'a name: none has' }, vocabulary);
    const aliases = edited.kind === 'edited' ? read(edited.yaml)[0]?.aliases : undefined;
    expect(aliases?.[language]).toEqual([...(before?.aliases[language] ?? []), 'a name: none has']);
  }
});

test.each([
  ['an id twice', () => appendAgreement(OWN, NEW, vocabulary), /id north-sea-accord-2030 occurs twice/],
  [
    'a party that the vocabulary lacks',
    () =>
      appendAgreement(
        OWN,
        { ...NEW, id: 'b', name: 'Other Accord', aliases: noAliases(), parties: ['ZZ'] },
        vocabulary,
      ),
    /has no party ZZ/,
  ],
  [
    'a name of another agreement',
    () =>
      addAlias(
        `${OWN}${agreementYaml({ ...NEW, id: 'b', name: 'Other', aliases: noAliases() })}`,
        { id: 'b', language: 'en', alias: 'Nordsee Abkommen' },
        vocabulary,
      ),
    /names both/,
  ],
  [
    'an unknown agreement',
    () => addAlias(OWN, { id: 'c', language: 'en', alias: 'x y z' }, vocabulary),
    /has no agreement c/,
  ],
  ['a mistaken file', () => appendAgreement('agreements: 1\n', NEW, vocabulary), /agreements\.yaml:1:13/],
])('refused: %s', (_, edit, mistake) => {
  const edited = edit();
  expect(edited.kind === 'refused' && edited.mistakes.join('; ')).toMatch(mistake);
});
