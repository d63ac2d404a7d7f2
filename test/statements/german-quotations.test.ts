import { describe, expect, test } from 'vitest';
import { drawStatements } from '../../src/statements/draw-statements.ts';

interface Example {
  readonly name: string;
  readonly text: string;
  /** Words and speaker of each direct statement, in order. */
  readonly said: readonly (readonly [words: string, speaker: string | undefined])[];
}

const BEHIND: readonly Example[] = [
  {
    name: 'verb and subject behind the words',
    text: '„Wir brauchen eine Lösung für alle“, sagte die Ministerin am Montag in Kassel.',
    said: [['Wir brauchen eine Lösung für alle', 'die Ministerin']],
  },
  {
    name: 'so and a speaker, going on',
    text: '„Das hilft den Menschen vor Ort“, so der Sprecher weiter.',
    said: [['Das hilft den Menschen vor Ort', 'der Sprecher']],
  },
  {
    name: 'a document',
    text: '„Die Frist endet im kommenden Mai“, heißt es in dem Bericht.',
    said: [['Die Frist endet im kommenden Mai', 'dem Bericht']],
  },
  {
    name: 'a separable verb, twice',
    text: '„Wir prüfen den Vertrag gründlich“, teilte das Ministerium mit. „Danach wird er unterzeichnet“, fügte Anna Rohde hinzu.',
    said: [
      ['Wir prüfen den Vertrag gründlich', 'das Ministerium'],
      ['Danach wird er unterzeichnet', 'Anna Rohde'],
    ],
  },
  {
    name: 'the party in brackets',
    text: '„Der Vertrag kommt viel zu spät“, kritisierte Jana Holm (SPD) gestern.',
    said: [['Der Vertrag kommt viel zu spät', 'Jana Holm (SPD)']],
  },
  {
    name: 'an apposition',
    text: '„Niemand darf abgewiesen werden“, mahnte Jana Holm, Leiterin der Beratungsstelle.',
    said: [['Niemand darf abgewiesen werden', 'Jana Holm, Leiterin der Beratungsstelle']],
  },
  {
    name: 'a newspaper that is spoken to is no part of the name',
    text: '„Niemand darf abgewiesen werden“, sagte Jana Holm der Zeitung „Kasseler Bote“.',
    said: [['Niemand darf abgewiesen werden', 'Jana Holm']],
  },
  {
    name: 'the perfect tense',
    text: '„Das war ein guter Tag“, hat der Präsident gesagt.',
    said: [['Das war ein guter Tag', 'der Präsident']],
  },
  {
    name: 'angle marks that point inwards',
    text: '»Wir lassen niemanden im Stich«, versicherte der Kanzler.',
    said: [['Wir lassen niemanden im Stich', 'der Kanzler']],
  },
  {
    name: 'straight marks',
    text: '"Wir lassen niemanden im Stich", versicherte Kanzler Timo Brandt.',
    said: [['Wir lassen niemanden im Stich', 'Kanzler Timo Brandt']],
  },
  {
    name: 'a place behind a preposition is no subject',
    text: '„Wir haben viel erreicht“, sagte nach dem Treffen in Wien Minister Brandt.',
    said: [['Wir haben viel erreicht', 'Minister Brandt']],
  },
];

const BEFORE: readonly Example[] = [
  {
    name: 'inversion behind an adverb',
    text: 'Dazu sagte die Ministerin: „Wir haben einen Schritt getan.“',
    said: [['Wir haben einen Schritt getan.', 'die Ministerin']],
  },
  {
    name: 'office, name and a colon',
    text: 'Bundesinnenministerin Lena Vogt: „Das Abkommen hilft gegen Schleuser.“',
    said: [['Das Abkommen hilft gegen Schleuser.', 'Bundesinnenministerin Lena Vogt']],
  },
  {
    name: 'a lead-in that closes the paragraph before',
    text: 'Dazu erklärt der Minister des Innern, Timo Brandt:\n\n„Das gemeinsame Vorgehen wirkt. Wir bleiben dabei.“',
    said: [['Das gemeinsame Vorgehen wirkt. Wir bleiben dabei.', 'der Minister des Innern, Timo Brandt']],
  },
  {
    name: 'a name with its apposition and a topic',
    text: 'Karl Rau, Geschäftsführer von Pro Hilfe, zu dem Plan: „Das ist ein Angriff auf das Recht.“',
    said: [['Das ist ein Angriff auf das Recht.', 'Karl Rau, Geschäftsführer von Pro Hilfe']],
  },
  {
    name: 'a relative clause between subject and verb',
    text: 'Jana Holm, die den Verein seit Jahren leitet, sagte: „Wir brauchen sichere Wege.“',
    said: [['Wir brauchen sichere Wege.', 'Jana Holm']],
  },
  {
    name: 'the object put first',
    text: 'Die Kritik wies der Minister zurück: „Das Abkommen gilt für alle.“',
    said: [['Das Abkommen gilt für alle.', 'der Minister']],
  },
  {
    name: 'a document',
    text: 'In der Erklärung heißt es: „Die Staaten arbeiten enger zusammen.“',
    said: [['Die Staaten arbeiten enger zusammen.', 'der Erklärung']],
  },
];

const ELSEWHERE: readonly Example[] = [
  {
    name: 'in the midst of a clause',
    text: 'Ministerpräsident Ole Krug nannte das Abkommen „einen wichtigen Schritt zu mehr Ordnung“.',
    said: [['einen wichtigen Schritt zu mehr Ordnung', 'Ministerpräsident Ole Krug']],
  },
  {
    name: 'behind a marker',
    text: 'Laut Jana Holm ist das „ein schwerer Fehler mit Folgen“.',
    said: [['ein schwerer Fehler mit Folgen', 'Jana Holm']],
  },
  {
    name: 'two parts around their attribution',
    text: '„Wir haben gehandelt“, sagte Jana Holm. „Jetzt sind die anderen an der Reihe.“',
    said: [['Jetzt sind die anderen an der Reihe.', 'Jana Holm']],
  },
  {
    name: 'going on in the reporting mood',
    text: 'Jana Holm lobte den Vertrag. Damit sei „der Streit der letzten Jahre beendet“.',
    said: [['der Streit der letzten Jahre beendet', 'Jana Holm']],
  },
  {
    name: 'the title of a text quotes what the text tells',
    text: 'Vogt warnt vor „Zäunen auf fremdem Grund“\n\nDie Ministerin hat am Montag in Berlin gesprochen.',
    said: [],
  },
  {
    name: 'the title of what somebody speaks of',
    text: 'Der Ausschuss beschloss, den Bericht „Zwei Jahre bis zur Anwendung“ zu lesen. Er heißt „Der lange Weg zur Anwendung“.',
    said: [],
  },
  {
    name: 'in what is written',
    text: 'Das Abkommen, heißt es in dem Papier, sei „der teuerste leere Zaun der Welt“.',
    said: [['der teuerste leere Zaun der Welt', 'dem Papier']],
  },
  {
    name: 'titles and short terms are no statements',
    text: 'Der Film „Das lange Jahr“ und die sogenannte „Gruppe der Sieben“ sind bekannt.',
    said: [],
  },
];

const NOBODY: Example = {
  name: 'a long quotation of which nobody is told to have said it is kept without a speaker',
  text: '„Die Grenzen bleiben offen und die Kontrollen werden verstärkt.“',
  said: [['Die Grenzen bleiben offen und die Kontrollen werden verstärkt.', undefined]],
};

describe('German quotations', () => {
  test.each([...BEHIND, ...BEFORE, ...ELSEWHERE, NOBODY])('$name', ({ text, said }) => {
    const direct = drawStatements({ text, language: 'de' }, []).filter(({ kind }) => kind === 'direct');
    const read = direct.map(({ quote, speakerAt }) => [quote, speakerAt && text.slice(speakerAt.start, speakerAt.end)]);
    expect(read).toEqual(said);
  });

  test('of a quotation without a speaker readers are not told', () => {
    const [statement] = drawStatements({ text: NOBODY.text, language: 'de' }, []);
    expect(statement).toMatchObject({ construction: 'lone', confidence: 0.5 });
  });
});
