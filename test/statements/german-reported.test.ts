import { describe, expect, test } from 'vitest';
import { drawStatements } from '../../src/statements/draw-statements.ts';

interface Example {
  readonly name: string;
  readonly text: string;
  /** Words and speaker of each indirect statement, in order. */
  readonly said: readonly (readonly [words: string, speaker: string])[];
}

const CLAUSES: readonly Example[] = [
  {
    name: 'dass, behind a separable verb',
    text: 'Der Minister teilte am Freitag mit, dass das Abkommen gilt.',
    said: [['das Abkommen gilt', 'Der Minister']],
  },
  {
    name: 'dass, behind an apposition that parts the verb',
    text: 'Dort teilte der Leiter der Behörde, Jörg Zahn, mit, dass die Frist im Mai endet.',
    said: [['die Frist im Mai endet', 'der Leiter der Behörde, Jörg Zahn']],
  },
  {
    name: 'the reporting mood without dass',
    text: 'Die Abgeordnete Rita Sommer kritisierte, der Plan sei nicht abgestimmt.',
    said: [['der Plan sei nicht abgestimmt', 'Die Abgeordnete Rita Sommer']],
  },
  {
    name: 'the perfect tense',
    text: 'Am Abend hat die Kommission erklärt, sie werde den Vertrag prüfen.',
    said: [['sie werde den Vertrag prüfen', 'die Kommission']],
  },
  {
    name: 'an infinitive',
    text: 'Die Behörde kündigte an, die Kontrollen bis März zu verlängern.',
    said: [['die Kontrollen bis März zu verlängern', 'Die Behörde']],
  },
  {
    name: 'darauf hinweisen',
    text: 'Der Verein wies darauf hin, dass viele Kinder betroffen seien.',
    said: [['viele Kinder betroffen seien', 'Der Verein']],
  },
  {
    name: 'the verb behind the words',
    text: 'Das Abkommen sei gescheitert, sagte die Politikerin Clara Bruns dem „Kasseler Boten“.',
    said: [['Das Abkommen sei gescheitert', 'die Politikerin Clara Bruns']],
  },
  {
    name: 'so behind the words',
    text: 'Die Zahlen gingen deutlich zurück, so ein Sprecher der Bundespolizei.',
    said: [['Die Zahlen gingen deutlich zurück', 'ein Sprecher der Bundespolizei']],
  },
  {
    name: 'so in their midst',
    text: 'Das Abkommen, so Kanzler Timo Brandt, sei ein Anfang.',
    said: [['Das Abkommen, so Kanzler Timo Brandt, sei ein Anfang', 'Kanzler Timo Brandt']],
  },
  {
    name: 'heard from somewhere',
    text: 'Aus Regierungskreisen hieß es, das Abkommen werde im Herbst unterzeichnet.',
    said: [['das Abkommen werde im Herbst unterzeichnet', 'Regierungskreisen']],
  },
];

const MARKERS: readonly Example[] = [
  {
    name: 'laut',
    text: 'Laut Bundespolizei gingen die Zahlen im Januar zurück.',
    said: [['gingen die Zahlen im Januar zurück', 'Bundespolizei']],
  },
  {
    name: 'nach Angaben von',
    text: 'Nach Angaben von Pro Hilfe leben dort 300 Menschen.',
    said: [['leben dort 300 Menschen', 'Angaben von Pro Hilfe']],
  },
  {
    name: 'nach Angaben, in the midst',
    text: 'Der Vertrag gilt nach Angaben des Ministeriums ab Mai.',
    said: [['Der Vertrag gilt nach Angaben des Ministeriums ab Mai', 'Angaben des Ministeriums']],
  },
  {
    name: 'zufolge',
    text: 'Dem Bericht zufolge fehlen noch Unterkünfte in drei Ländern.',
    said: [['fehlen noch Unterkünfte in drei Ländern', 'Dem Bericht']],
  },
  {
    name: 'wie, with the verb last',
    text: 'Wie die Sprecherin Paula Winter mitteilte, wurden drei Boote gestoppt.',
    said: [['wurden drei Boote gestoppt', 'die Sprecherin Paula Winter']],
  },
];

const HEARD: Example = {
  name: 'wie, and where it was heard',
  text: 'Wie es aus dem Auswärtigen Amt hieß, stimmt der Bundestag noch vor Jahresende ab.',
  said: [['stimmt der Bundestag noch vor Jahresende ab', 'dem Auswärtigen Amt']],
};

const CARRIED: readonly Example[] = [
  {
    name: 'sentences in the reporting mood go on with the speaker',
    text: 'Rita Sommer sagte, der Plan komme zu spät. Er helfe niemandem. Auch fehle das Geld.',
    said: [
      ['der Plan komme zu spät', 'Rita Sommer'],
      ['Er helfe niemandem', 'Rita Sommer'],
      ['Auch fehle das Geld', 'Rita Sommer'],
    ],
  },
  {
    name: 'behind speech whose words are not told',
    text: 'Rita Sommer wies die Vorwürfe zurück. Das Abkommen sei geprüft worden.',
    said: [['Das Abkommen sei geprüft worden', 'Rita Sommer']],
  },
  {
    name: 'the indicative is the text itself again',
    text: 'Rita Sommer sagte, der Plan komme zu spät. Der Bundestag stimmt im Mai ab.',
    said: [['der Plan komme zu spät', 'Rita Sommer']],
  },
];

const NOTHING: readonly Example[] = [
  { name: 'what is denied', text: 'Der Sprecher wollte nicht bestätigen, dass es Verletzte gab.', said: [] },
  { name: 'an unreal mood', text: 'Niemand hätte damals gesagt, dass der Plan gelingt.', said: [] },
  { name: 'an apposition before the verb', text: 'Der Leiter der Behörde, Jörg Zahn, forderte mehr Geld.', said: [] },
  { name: 'a subordinate clause before the verb', text: 'Als der Minister ankam, sagte er nichts.', said: [] },
  { name: 'laut as an adjective', text: 'Danach wurden Rufe laut und die Menge ging nach Hause.', said: [] },
  { name: 'nach as a place', text: 'Nach Berlin reisten am Montag viele Minister aus Europa.', said: [] },
];

describe('German reported speech', () => {
  test.each([...CLAUSES, ...MARKERS, HEARD, ...CARRIED, ...NOTHING])('$name', ({ text, said }) => {
    const indirect = drawStatements({ text, language: 'de' }, []).filter(({ kind }) => kind === 'indirect');
    const read = indirect.map(({ quote, speakerAt }) => [
      quote,
      speakerAt && text.slice(speakerAt.start, speakerAt.end),
    ]);
    expect(read).toEqual(said);
  });
});
