import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../../src/statements/statement.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { speakersOf } from './marked-text.ts';

type Case = readonly [what: string, marked: string, expected: Speaker, next?: Speaker];

const OUR = { publisher: { name: 'Harbour Watch' } };

function check(language: Language, cases: readonly Case[]): void {
  for (const [what, marked, ...expected] of cases) {
    test(what, () => expect(speakersOf(language, marked, OUR)).toEqual(expected));
  }
}

describe('English', () => {
  check('en', [
    [
      'a role before a name',
      'It works, [Energy minister Ada Bell] said.',
      { name: 'Ada Bell', role: 'Energy minister' },
    ],
    [
      'a role between commas before a name',
      '[Home Secretary, Ada Bell], yesterday spoke.',
      { name: 'Ada Bell', role: 'Home Secretary' },
    ],
    [
      'a role and an organisation behind a name',
      '[Cem Day], director of human rights advocacy and support organisation Stand By Them, noted it.',
      { name: 'Cem Day', role: 'director', organisation: 'Stand By Them' },
    ],
    [
      'an organisation before a role',
      'It failed, said [Refugee Council director Cem Day].',
      { name: 'Cem Day', role: 'director', organisation: 'Refugee Council' },
    ],
    [
      'a possessor',
      'The Public Accounts Committee met. [The committee’s chair, Dame Ada Bell], told reporters.',
      { name: 'Ada Bell', role: 'chair', organisation: 'Public Accounts Committee' },
    ],
    [
      '"its" after a charity was named',
      'The charity Open Door called it theatre. “No,” said [its director, Cem Day].',
      { name: 'Cem Day', role: 'director', organisation: 'Open Door' },
    ],
    [
      '"our" of the publisher',
      '“No,” says [our lawyer Ada Bell].',
      { name: 'Ada Bell', role: 'lawyer', organisation: 'Harbour Watch' },
    ],
    ['a family name', 'Ada Bell came. Later [Bell] spoke.', { name: 'Ada Bell' }],
    ['a family name behind a title', '[Ms Roe-Hay] agreed with Professor Ina Roe-Hay.', { name: 'Ina Roe-Hay' }],
    ['a style', 'The chair, [Lord Ashby], warned.', { name: 'Lord Ashby', role: 'chair' }],
    ['a role of a person named later', '[The mayor] agreed. Mayor Ada Bell left.', { name: 'Ada Bell', role: 'Mayor' }],
    [
      'the role of another person is not taken',
      'Health minister Ada Bell came. [The Energy minister] spoke.',
      { role: 'Energy minister' },
    ],
    ['she is a woman', 'Sir Cem Day met Baroness Ada Bell. [She] said so.', { name: 'Baroness Ada Bell' }],
    [
      'he is who spoke last',
      '[Cem Day, a lawyer], said so. “Yes,” [he] added.',
      { name: 'Cem Day', role: 'lawyer' },
      { name: 'Cem Day', role: 'lawyer' },
    ],
    [
      'he is the subject since',
      '[Ada Bell] said so. Judge Cem Day disagreed. “Not yet,” [he] said.',
      { name: 'Ada Bell' },
      { name: 'Cem Day', role: 'Judge' },
    ],
    ['they is nobody', 'Ada Bell and Cem Day came. [They] said so.', {}],
    ['a spokesperson', '[A Home Office spokesperson] declined.', { role: 'spokesperson', organisation: 'Home Office' }],
    [
      'a spokesperson for somebody',
      '[A spokesperson] for the Refugee Council said so.',
      { role: 'spokesperson', organisation: 'Refugee Council' },
    ],
    ['an organisation', '[The European Commission] said so.', { organisation: 'European Commission' }],
    ['letters', 'The Border Forces Union (BFU) met. [The BFU] said so.', { organisation: 'Border Forces Union' }],
    [
      'a report and who issued it',
      'The Public Accounts Committee has published a report. [The report] says so.',
      { organisation: 'Public Accounts Committee' },
    ],
    ['a report of', '[The report of the Audit Office] says so.', { organisation: 'Audit Office' }],
    ['groups are nobody', '[Aid groups] said so.', {}],
    ['a government is none of ours', '[London] said so.', {}],
    ['a party is no organisation', '[Labour MP Ada Bell] said so.', { name: 'Ada Bell', role: 'Labour MP' }],
    ['a town is no organisation', '[Ada Bell, mayor of Dover], said so.', { name: 'Ada Bell', role: 'mayor' }],
    ['a chair told of', '[THE CHAIR]: Go on. The chair is Ada Bell.', { name: 'Ada Bell', role: 'chair' }],
    ['a transcript', '[ADA BELL]: Mr Day, you may begin.', { name: 'Ada Bell' }],
    ['an age', 'Nuri, 17, came by boat. “Is it one?” [he] asked.', { name: 'Nuri' }],
    ['a family name that is a role', '[Dr. Anna Judge] said so.', { name: 'Anna Judge' }],
    [
      'a biologist who was named before',
      'Ada Bell has waited twelve years. [The biologist] smiles.',
      { name: 'Ada Bell' },
    ],
  ]);
});

describe('German', () => {
  check('de', [
    ['a role', '„Nein“, sagte [Bundesinnenministerin Ada Bell].', { name: 'Ada Bell', role: 'Bundesinnenministerin' }],
    ['a role that is in no list', '„Nein“, sagte [der Wirt Cem Day].', { name: 'Cem Day', role: 'Wirt' }],
    [
      'an adjective',
      '„Nein“, sagte [der kurdische Journalist Cem Day].',
      { name: 'Cem Day', role: 'kurdische Journalist' },
    ],
    ['an adjective alone', '„Nein“, sagte [die sechzehnjährige Ada Bell].', { name: 'Ada Bell' }],
    ['a town', '„Nein“, meint [die Berliner Soziologin Ada Bell].', { name: 'Ada Bell', role: 'Berliner Soziologin' }],
    ['a party', 'Das sagte [der SPD-Abgeordnete Cem Day].', { name: 'Cem Day', role: 'SPD-Abgeordnete' }],
    [
      'a compound',
      'Das sagte [UNHCR-Sprecherin Ada Bell].',
      { name: 'Ada Bell', role: 'UNHCR-Sprecherin', organisation: 'UNHCR' },
    ],
    [
      'an office in the genitive',
      '[Der Sprecher des Auswärtigen Amts] sagte das.',
      { role: 'Sprecher', organisation: 'Auswärtiges Amt' },
    ],
    [
      'his speaker',
      'Der Bund der Kapitäne lobte das. „Ja“, sagte [sein Sprecher Cem Day].',
      { name: 'Cem Day', role: 'Sprecher', organisation: 'Bund der Kapitäne' },
    ],
    ['sie', 'Die Juristin Ada Bell zweifelt. „Nein“, sagte [sie].', { name: 'Ada Bell', role: 'Juristin' }],
    ['sie, several', 'Die Juristin Ada Bell zweifelt. „Nein“, sagten [sie].', {}],
    [
      'the minister',
      'Verteidigungsminister Cem Day kam. [Der Minister] sagte das.',
      { name: 'Cem Day', role: 'Verteidigungsminister' },
    ],
    [
      'the deputy',
      'Cem Day, Innenpolitiker aus Bayern, kam. „Ja“, so [der Abgeordnete].',
      { name: 'Cem Day', role: 'Innenpolitiker' },
    ],
    ['a noun is nobody', '[Seiten] sagten das.', {}],
  ]);
});

describe('French', () => {
  check('fr', [
    [
      'a ministry is a part of the role',
      '[La ministre de l’Intérieur, Ada Bell], a dit non.',
      { name: 'Ada Bell', role: 'ministre de l’Intérieur' },
    ],
    [
      'a country is a part of the role',
      '[L’ambassadeur d’Allemagne Cem Day-Roe] a dit non.',
      { name: 'Cem Day-Roe', role: 'ambassadeur' },
    ],
    [
      'behind a comma',
      '« Non », dénonce [Ada Bell], de Portes ouvertes.',
      { name: 'Ada Bell', organisation: 'Portes ouvertes' },
    ],
    [
      'of our association',
      '« Non », résume [Ada Bell], coordinatrice de notre association.',
      { name: 'Ada Bell', role: 'coordinatrice', organisation: 'Harbour Watch' },
    ],
    [
      'elle behind a verb',
      'L’avocate Ada Bell a plaidé. « Non », a-t-[elle] dit.',
      { name: 'Ada Bell', role: 'avocate' },
    ],
    [
      'le préfet',
      'Le préfet du Nord, Cem Day, est venu. « Non », a lancé [le préfet].',
      { name: 'Cem Day', role: 'préfet' },
    ],
    ['a ministry', 'Selon [le ministère de l’Intérieur], non.', { organisation: 'ministère de l’Intérieur' }],
    [
      'a particle',
      '« Oui », avoue [le lieutenant Tancrède de La Roche].',
      { name: 'Tancrède de La Roche', role: 'lieutenant' },
    ],
    ['within the quotation', 'Ada Bell plaide. « Non, a-t-[elle] dit, jamais », et c’est tout.', { name: 'Ada Bell' }],
    [
      'her lawyer, not named',
      'Notre juriste a obtenu un rendez-vous. « Rien », remarque-t-[elle].',
      { role: 'juriste', organisation: 'Harbour Watch' },
    ],
  ]);
});

describe('Dutch', () => {
  check('nl', [
    ['a role', '‘Nee’, zegt [Kamerlid Ada Bell].', { name: 'Ada Bell', role: 'Kamerlid' }],
    [
      'a ministry is a part of the role',
      '‘Nee’, zei [de Britse minister van Binnenlandse Zaken, Ada Bell].',
      { name: 'Ada Bell', role: 'Britse minister van Binnenlandse Zaken' },
    ],
    [
      'an organisation behind its kind',
      '‘Nee’, zegt [Cem Dag van reizigersclub Spoor & Wij].',
      { name: 'Cem Dag', organisation: 'Spoor & Wij' },
    ],
    ['a particle', '‘Nee’, zegt [eigenaar Gerrit van de Beek].', { name: 'Gerrit van de Beek', role: 'eigenaar' }],
    ['a title', '[Mevrouw Ben Haddou]: ‘Nee.’ Soraya Ben Haddou vertrok.', { name: 'Soraya Ben Haddou' }],
    [
      'ze',
      'Europarlementariër Ada Bell was scherp. ‘Nee’, vertelde [ze].',
      { name: 'Ada Bell', role: 'Europarlementariër' },
    ],
    ['ze, several', 'Europarlementariër Ada Bell was scherp. ‘Nee’, zeiden [ze].', {}],
    [
      'the spokesman told of before',
      'De woordvoerder van de Rekenkamer wachtte. ‘Nee’, aldus [de woordvoerder].',
      { role: 'woordvoerder', organisation: 'Rekenkamer' },
    ],
  ]);
});

test('whatever the text, no name is made up', () => {
  const word = fc.constantFrom(
    'Ada',
    'Bell',
    'the',
    'der',
    'la',
    'van',
    'minister',
    'Sprecherin',
    ',',
    '.',
    '’s',
    '“',
    '”',
    '-',
    'she',
    'of',
    'UNHCR',
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...LANGUAGES),
      (words, a, b, language) => {
        const at = a % (words.length + 1);
        const end = Math.min(words.length, at + (b % 4) + 1);
        const marked = [...words.slice(0, at), `[${words.slice(at, end).join(' ')}]`, ...words.slice(end)].join(' ');
        const text = marked.replaceAll(/[[\]]/g, '');
        for (const { name } of speakersOf(language, marked)) {
          for (const part of name?.split(' ') ?? []) expect(text).toContain(part);
        }
      },
    ),
  );
});
