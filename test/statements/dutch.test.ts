import { describe, expect, test } from 'vitest';
import { drawn } from './drawn.ts';

const WORDS = 'Wij wachten al drie lange jaren op deze tekst';

const ATTRIBUTED: readonly [name: string, text: string, mention: string, construction: string][] = [
  ['verb and name', `‘${WORDS}’, zegt Wim Adriaans.`, 'Wim Adriaans', 'behind'],
  ['bare role', `“${WORDS}”, zei Kamerlid Els Hagenaar dinsdag.`, 'Kamerlid Els Hagenaar', 'behind'],
  ['role of no list', `"${WORDS}", zegt imker Joost Blom.`, 'imker Joost Blom', 'behind'],
  ['aldus', `‘${WORDS}’, aldus het Hof.`, 'het Hof', 'behind'],
  ['zo stelt', `‘${WORDS}’, zo stelt burgemeester Ria Kok.`, 'burgemeester Ria Kok', 'behind'],
  ['verb in two parts', `‘${WORDS}’, laat minister Van der Horst weten.`, 'minister Van der Horst', 'behind'],
  [
    'klinkt het bij',
    `„${WORDS}”, klinkt het bij Fien Baert van Vakbond Groen.`,
    'Fien Baert van Vakbond Groen',
    'behind',
  ],
  ['particles in a name', `‘${WORDS}’, zegt Sjaak de Nobel van der Meer.`, 'Sjaak de Nobel van der Meer', 'behind'],
  ['age in brackets', `‘${WORDS}’, zegt visser Kees Dol (58) op de kade.`, 'visser Kees Dol (58)', 'behind'],
  [
    'office with a name behind a comma',
    `“${WORDS},” waarschuwde de Britse minister van Visserij, Tess Harlow.`,
    'de Britse minister van Visserij, Tess Harlow',
    'behind',
  ],
  ['verb of no list with a person', `‘${WORDS}’, lacht Kees Dol.`, 'Kees Dol', 'behind'],
  ['between commas inside', `‘Wij wachten, zegt rechter Ria Kok, al drie lange jaren.’`, 'rechter Ria Kok', 'behind'],
  ['colon', `Ria Kok zegt: ‘${WORDS}.’`, 'Ria Kok', 'before'],
  ['eraan toe', `Ze voegde eraan toe: ‘${WORDS}.’`, 'Ze', 'before'],
  ['subject behind the verb', `Over de kosten was hij korter: ‘${WORDS}.’`, 'hij', 'before'],
  ['perfect tense', `Minister Ria Kok heeft dinsdag gezegd: ‘${WORDS}.’`, 'Minister Ria Kok', 'before'],
  ['document', `In de verklaring van de Raad valt te lezen: ‘${WORDS}.’`, 'de verklaring van de Raad', 'before'],
  ['De heer', `De heer Postma (VVD): ‘${WORDS}?’`, 'De heer Postma (VVD)', 'label'],
  ['Mevrouw', `Mevrouw Ben Said: ‘${WORDS}.’`, 'Mevrouw Ben Said', 'label'],
  ['signature', `Een ontbijt.\n\n“${WORDS}”\n\n– Ria Kok, voorzitter`, 'Ria Kok, voorzitter', 'label'],
  [
    'spreekt van',
    `Minister Ria Kok (Visserij) spreekt van ‘een kans die nooit terugkomt’.`,
    'Minister Ria Kok (Visserij)',
    'within',
  ],
  ['noemt', `Hij noemt de straf ‘buiten elke redelijke verhouding’.`, 'Hij', 'within'],
  ['led in to', `Imker Joost Blom ziet het somber in. ‘${WORDS}.’`, 'Imker Joost Blom', 'lone'],
  [
    'said in the sentence behind',
    `Stilte.\n\n‘${WORDS}.’\n\nDit vertelde onze voorzitter Ria Kok vanmorgen.`,
    'onze voorzitter Ria Kok',
    'behind',
  ],
];

describe('Dutch quotations', () => {
  test.each(ATTRIBUTED)('%s', (_, text, mention, construction) => {
    expect(drawn(text, 'nl', 'direct')[0]).toMatchObject({ mention, construction });
  });

  test('go on with the same speaker', () => {
    const text = `‘${WORDS}’, zegt Ria Kok. ‘Daar hebben wij recht op.’`;
    expect(drawn(text, 'nl', 'direct').map(({ mention }) => mention)).toEqual(['Ria Kok', 'Ria Kok']);
  });

  test.each([
    ['slogan', 'Op een spandoek stond: ‘Geen stad zonder een grens’.'],
    ['title', 'De brochure ‘Wonen aan de lange dijk’ is gratis.'],
    ['named', 'Het verdrag, beter bekend als ‘één erin, één eruit’, begint dinsdag.'],
    ['under four words', 'Ria Kok sprak van een ‘grote stap’.'],
  ])('are none: %s', (_, text) => {
    expect(drawn(text, 'nl', 'direct')).toEqual([]);
  });
});

describe('what Dutch reports', () => {
  test.each([
    ['dat', 'De politie meldt dat de boot lek sloeg.', 'De politie', ['de boot lek sloeg']],
    ['dat behind time', 'De Raad liet vrijdagavond weten dat een debat welkom is.', 'De Raad', ['een debat welkom is']],
    [
      'two clauses',
      'De Rekenkamer stelde vast dat het geld op is, maar dat niemand weet waaraan precies.',
      'De Rekenkamer',
      ['het geld op is', 'niemand weet waaraan precies'],
    ],
    [
      'volgens',
      'Volgens de kustwacht zijn dit jaar honderd boten vergaan.',
      'de kustwacht',
      ['zijn dit jaar honderd boten vergaan'],
    ],
    [
      'aldus',
      'Het debat gaat donderdag verder, aldus de voorzitter.',
      'de voorzitter',
      ['Het debat gaat donderdag verder'],
    ],
    ['behind a comma', 'De premier deelt die zorg, zei hij vrijdag.', 'hij', ['De premier deelt die zorg']],
  ])('%s', (_, text, mention, words) => {
    const found = drawn(text, 'nl', 'indirect');
    expect(found.map((one) => one.words)).toEqual(words);
    expect(found[0]?.mention).toBe(mention);
  });

  test.each([
    ['a plan', 'Volgens plan vertrekt de boot om tien uur.'],
    ['an object', 'Meester Els Roos, die de verdachte bijstaat, pleitte vrijspraak.'],
    ['an infinitive', 'Het kabinet wil niet reageren, behalve dat het akkoord blijft.'],
  ])('is nothing: %s', (_, text) => {
    expect(drawn(text, 'nl', 'indirect')).toEqual([]);
  });
});
