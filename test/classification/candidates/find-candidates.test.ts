import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWatchlist } from '../../../src/app/read-watchlist.ts';
import { candidateFinder } from '../../../src/classification/candidates/candidate-finder.ts';
import { findCandidates } from '../../../src/classification/candidates/find-candidates.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { testAgreement } from '../../parts/test-monitor.ts';

const { vocabulary } = await readWatchlist();
const finder = candidateFinder([], vocabulary);
const matchAt = (start: number, end: number, id = 'x') => ({
  id,
  evidence: [{ start, end, text: '', field: 'body' as const, alias: '', by: 'name' as const }],
});
const namesIn = (language: Language, text: string) =>
  findCandidates(finder, { text, language, matches: [] }).map(({ name, key }) => `${name} → ${key}`);

describe('names of agreements are found', () => {
  test.each<[Language, string, string]>([
    [
      'en',
      'The UK-Ghana Joint Statement on Irregular Migration was published on Monday.',
      'UK-Ghana Joint Statement on Irregular Migration → gb-gh-migration-declaration',
    ],
    [
      'en',
      'Ministers hailed the Ghana–UK joint statement on irregular migration.',
      'Ghana–UK joint statement on irregular migration → gb-gh-migration-declaration',
    ],
    ['en', 'Under the Treaty of Aachen, France and Germany deepen cooperation.', 'Treaty of Aachen → aachen-treaty'],
    ['en', 'The Aachen Treaty binds France and Germany.', 'Aachen Treaty → aachen-treaty'],
    ['en', 'The EU signed the Samoa Agreement with African states.', 'Samoa Agreement → samoa-agreement'],
    [
      'en',
      'A migration agreement between Germany and Ghana was signed.',
      'migration agreement between Germany and Ghana → de-gh-migration-agreement',
    ],
    [
      'en',
      'The deal between London and Accra covers asylum seekers.',
      'deal between London and Accra → gb-gh-agreement',
    ],
    [
      'en',
      'The Home Secretary defended the joint action plan with Iraq, whatever smugglers do.',
      'joint action plan with Iraq → iq-plan',
    ],
    [
      'en',
      'A memorandum of understanding between the EU and Egypt on migration was signed.',
      'memorandum of understanding between the EU and Egypt on migration → eg-eu-migration-memorandum',
    ],
    [
      'en',
      'Britain and Serbia sign the UK-Serbia Organised Immigration Crime Partnership Agreement.',
      'UK-Serbia Organised Immigration Crime Partnership Agreement → gb-rs-crime-migration-organised-partnership-agreement',
    ],
    [
      'en',
      'The Convention on the Rights of the Child protects asylum-seeking children.',
      'Convention on the Rights of the Child → child-rights-convention',
    ],
    ['en', 'The EU renewed the Khartoum Declaration.', 'Khartoum Declaration → khartoum-declaration'],
    [
      'de',
      'Das deutsch-marokkanische Migrationsabkommen gilt seit Januar.',
      'deutsch-marokkanische Migrationsabkommen → de-ma-migration-agreement',
    ],
    ['de', 'Das Samoa-Abkommen der EU regelt auch die Rückführung.', 'Samoa-Abkommen → samoa-agreement'],
    [
      'de',
      'Ein Abkommen zwischen Deutschland und Ghana über Migration wurde unterzeichnet.',
      'Abkommen zwischen Deutschland und Ghana über Migration → de-gh-migration-agreement',
    ],
    ['de', 'Deutschland und Frankreich erneuerten den Vertrag von Aachen.', 'Vertrag von Aachen → aachen-treaty'],
    ['de', 'Der Aachener Vertrag verbindet Deutschland und Frankreich.', 'Aachener Vertrag → aachen-treaty'],
    [
      'de',
      'Ein Rückführungsabkommen mit dem Irak plant die Bundesregierung.',
      'Rückführungsabkommen mit dem Irak → iq-return-agreement',
    ],
    ['de', 'Die Erklärung von Rabat nennt Migration als Aufgabe der EU.', 'Erklärung von Rabat → rabat-declaration'],
    [
      'fr',
      "L'accord de Cotonou liait l'Union européenne dans le domaine des migrations.",
      'accord de Cotonou → cotonou-agreement',
    ],
    [
      'fr',
      "L'accord migratoire entre Londres et Accra a été signé.",
      'accord migratoire entre Londres et Accra → gb-gh-migration-agreement',
    ],
    ['fr', "L'accord franco-algérien de 1968 règle le séjour en France.", 'accord franco-algérien → dz-fr-agreement'],
    [
      'fr',
      "L'accord de réadmission avec la Tunisie est contesté.",
      'accord de réadmission avec la Tunisie → tn-readmission-agreement',
    ],
    [
      'fr',
      "Le plan d'action conjoint franco-marocain sur la migration a été adopté.",
      "plan d'action conjoint franco-marocain sur la migration → fr-ma-migration-plan",
    ],
    ['nl', 'Het verdrag van Malaga gaat over vluchtelingen.', 'verdrag van Malaga → malaga-treaty'],
    ['nl', 'Het Samoa-akkoord van de EU regelt ook migratie.', 'Samoa-akkoord → samoa-agreement'],
    ['nl', 'De Tunesiëdeal van de EU helpt migranten niet.', 'Tunesiëdeal van de EU → eu-tn-agreement'],
    [
      'nl',
      'Een migratieakkoord tussen Duitsland en Ghana is getekend.',
      'migratieakkoord tussen Duitsland en Ghana → de-gh-migration-agreement',
    ],
    [
      'nl',
      'Het Duits-Marokkaanse migratieakkoord is van kracht.',
      'Duits-Marokkaanse migratieakkoord → de-ma-migration-agreement',
    ],
    [
      'en',
      'A UK-Iraq joint statement on border security and migration was agreed.',
      'UK-Iraq joint statement on border security and migration → gb-iq-border-migration-security-declaration',
    ],
    ['de', 'Der EU-Migrations- und Asylpakt ist in Kraft.', 'EU-Migrations- und Asylpakt → eu-asylum-migration-pact'],
    [
      'nl',
      'Het memorandum van overeenstemming tussen de EU en Tunesië over migratie.',
      'memorandum van overeenstemming tussen de EU en Tunesië over migratie → eu-tn-migration-memorandum',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(namesIn(language, text)).toEqual([expected]);
  });
});

describe('other things are not', () => {
  test.each<[Language, string]>([
    ['en', 'The Agreement was welcomed by Germany.'],
    ['en', 'The Action Plan alone will not stop migrants.'],
    ['en', 'The UK minister presented a five-point plan on migration.'],
    ['en', 'The Home Office Business Plan sets out targets for asylum.'],
    ['en', "Britain's Trade Union Agreement was signed by border staff."],
    ['en', 'They reached an agreement on asylum with Germany’s coalition partner.'],
    ['en', 'The Home Secretary defended the deal with Iraq.'],
    ['en', 'States apply the Convention to Europeans only.'],
    ['de', 'Ein Freundschaftsvertrag wird 63, sagt Paris.'],
    ['en', 'Microsoft signed a Partnership Agreement with the Home Office.'],
    ['en', 'In a statement the Home Office said the borders were safe.'],
    ['en', "Labour's migration plan was criticised in Britain."],
    ['en', 'The Democratic National Convention debated migration.'],
    ['en', 'The settlement scheme for refugees closes in London.'],
    ['en', 'The Aachen Treaty was praised by nobody we watch.'],
    ['en', 'The Afghan Citizens Resettlement Scheme closed to new refugees in the UK.'],
    ['en', 'The Statement of Changes to the Immigration Rules was laid in London.'],
    ['en', 'A Deutsche Bahn agreement with a supplier in France fell through.'],
    ['en', 'A safety protocol for asylum hotels in London was signed, and a Cookie Consent Agreement.'],
    ['de', 'Das Gericht prüft den Vertrag des Bundes mit Flüchtlingsheimen in Berlin.'],
    ['de', 'Die Städtepartnerschaft zwischen Berlin und London besteht seit 2000.'],
    ['nl', 'Het akkoord van Ajax met de Fransman is rond, meldt Parijs.'],
    ['de', 'Der Koalitionsvertrag zwischen CDU und SPD nennt Asyl.'],
    ['de', 'Der Aktionsplan Sicherheit im Stadion gilt in Deutschland.'],
    ['de', 'Das Migrationsabkommen ist umstritten, sagte der deutsche Minister.'],
    ['de', 'In einer Erklärung forderte ein Verein die Bundesregierung zum Handeln auf.'],
    ['de', 'Die Regierungserklärung des Kanzlers zur Migration in Deutschland.'],
    ['de', 'Deutschland will mehr Migrationsabkommen schließen.'],
    ['fr', "L'accord a été signé à Paris."],
    ['fr', "La déclaration d'Emmanuel Macron sur les réfugiés a surpris."],
    ['fr', 'Le plan du gouvernement français contre les passeurs.'],
    ['fr', "D'accord avec la France, dit le ministre des migrations."],
    ['fr', 'Un accord sur la migration est possible, dit Paris.'],
    ['nl', 'Het regeerakkoord in Nederland noemt asiel.'],
    ['nl', 'De verklaring van de minister over asiel in Nederland.'],
    ['nl', 'Het plan van Nederland voor de grens.'],
  ])('%s: %s', (language, text) => {
    expect(namesIn(language, text)).toEqual([]);
  });
});

test('what the watchlist matches, and other spellings of its names, are no candidates', () => {
  const text = 'The Harbour Treaty and the Treaty of the Harbour bind France. So does the Aachen Treaty.';
  const watching = candidateFinder([testAgreement({ id: 'harbour', name: 'Treaty of Harbour' })], vocabulary);
  expect(findCandidates(watching, { text, language: 'en', matches: [] }).map(({ name }) => name)).toEqual([]);
  const sentence = 'The EU praised the Treaty of Aachen.';
  const found = findCandidates(watching, { text: sentence, matches: [] });
  expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual(['Treaty of Aachen']);
  expect(findCandidates(watching, { text: sentence, matches: [matchAt(20, 24)] })).toEqual([]);
});

test('each agreement once, by its longest name', () => {
  const text =
    'The UK-Ghana statement was signed.\n\nThe UK-Ghana Joint Statement on Irregular Migration is short. The UK–Ghana Statement on Migration helps.';
  expect(findCandidates(finder, { text, matches: [] }).map(({ name }) => name)).toEqual([
    'UK-Ghana Joint Statement on Irregular Migration',
  ]);
});

const pieces = fc.constantFrom(
  ...[
    'Treaty',
    'agreement',
    'of',
    'between',
    'and',
    'Germany',
    'Ghana',
    'UK',
    '-',
    ' ',
    ' ',
    '. ',
    '\n\n',
    'the',
    'on',
  ],
  ...[
    'migration',
    'Abkommen',
    'zwischen',
    'accord',
    'entre',
    'Tunisie',
    "l'",
    'akkoord',
    'Joint',
    ',',
    '“',
    'Ärger',
    '😀',
  ],
);

test('whatever the text, names stand where they are said to stand, in a sentence of the text', () => {
  const texts = fc.tuple(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(...LANGUAGES));
  fc.assert(
    fc.property(texts, ([parts, language]) => {
      const text = parts.join('');
      for (const { name, sentence, start, end, key } of findCandidates(finder, { text, language, matches: [] })) {
        expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(name);
        expect(sentence).toContain(name);
        expect(key).toMatch(/^[^\s-]+(?:-[^\s-]+)*$/);
      }
    }),
  );
});
