import { describe, expect, it } from 'vitest';
import { quotedSpans } from '../../../src/statements/frame/quoted-spans.ts';

function quotesOf(text: string): string[] {
  return quotedSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe('quotedSpans', () => {
  it.each([
    ['English double', 'She said: “We will sign it.” Then she left.', ['We will sign it.']],
    ['English single', 'She said: ‘We will sign it.’ Then she left.', ['We will sign it.']],
    ['straight double', 'She said: "We will sign it." Then she left.', ['We will sign it.']],
    ['straight single', "She said: 'We will sign it.' Then she left.", ['We will sign it.']],
    ['German low and high', 'Sie sagte: „Wir zeichnen das.“ Dann ging sie.', ['Wir zeichnen das.']],
    ['German pointed inward', 'Sie sagte: »Wir zeichnen das.« Dann ging sie.', ['Wir zeichnen das.']],
    ['German single low', 'Sie sagte: ‚Wir zeichnen das.‘ Dann ging sie.', ['Wir zeichnen das.']],
    ['German low, straight close', 'Sie sagte: „Wir zeichnen das." Dann ging sie.', ['Wir zeichnen das.']],
    ['French with spaces', 'Elle a dit : « Nous signerons. » Puis elle est partie.', ['Nous signerons.']],
    ['French narrow spaces', 'Elle a dit :\u00a0«\u202fNous signerons.\u202f» Puis rien.', ['Nous signerons.']],
    ['French without spaces', 'Elle a dit: «Nous signerons.» Puis rien.', ['Nous signerons.']],
    ['Dutch low and high', 'Zij zei: „Wij tekenen.” Toen ging zij.', ['Wij tekenen.']],
    ['two commas for a low mark', "Zij zei: ,,Wij tekenen.'' Toen ging zij.", ['Wij tekenen.']],
    ['two apostrophes', "She said, ''We will sign it,'' and left.", ['We will sign it,']],
    ['opening mark used to close', 'She said: “We will sign it.“ Then she left.', ['We will sign it.']],
    ['space behind the opening straight mark', 'She said: " We will sign it." Then she left.', ['We will sign it.']],
  ])('reads %s marks', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it.each([
    [
      'single in double',
      '“He called it ‘a first step’ and left,” she said.',
      ['He called it ‘a first step’ and left,'],
    ],
    [
      'double in single',
      '‘He called it “a first step” and left,’ she said.',
      ['He called it “a first step” and left,'],
    ],
    ['German', '„Er nennt es ‚einen Anfang‘ und geht“, sagte sie.', ['Er nennt es ‚einen Anfang‘ und geht']],
    ['French', '« Il parle d’un “premier pas” et part », dit-elle.', ['Il parle d’un “premier pas” et part']],
    [
      'the same guillemets',
      '« Il parle d’un « premier pas » et part », dit-elle.',
      ['Il parle d’un « premier pas » et part'],
    ],
    [
      'the same double',
      '“I read you this: “We agree.” Now sign,” she said.',
      ['I read you this: “We agree.” Now sign,'],
    ],
    [
      'a stray one at the end',
      'He wrote: "It is the gangs\' business model\'." That was all.',
      ["It is the gangs' business model'."],
    ],
  ])('gives nested marks to the outer quotation: %s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it.each([
    ['contractions', "It isn't the minister's plan, and they don't want it."],
    ['plural possessives', "The workers' plan and the ministers’ reply came late."],
    ['years', "In the '90s and the ’80s it was so."],
    ['inches and feet', 'A 24" screen stood 6\' high beside a 32" one.'],
    ['an unclosed single mark', 'He came from ‘t Harde and went on.'],
  ])('takes %s for no quotation', (_, text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  it('keeps plural possessives inside single marks', () => {
    expect(quotesOf('She said: ‘The smugglers’ money must be found.’ He agreed.')).toEqual([
      'The smugglers’ money must be found.',
    ]);
  });

  it('joins paragraphs that each begin with the mark', () => {
    const text = 'She said:\n\n“First we sign.\n\n“Then we act.\n\n“Then we report.”\n\nHe agreed.';
    expect(quotesOf(text)).toEqual(['First we sign.\n\n“Then we act.\n\n“Then we report.']);
  });

  it('joins paragraphs with single and with straight marks', () => {
    expect(quotesOf('Zij zei:\n\n‘Eerst tekenen wij.\n\n‘Dan handelen wij.’')).toEqual([
      'Eerst tekenen wij.\n\n‘Dan handelen wij.',
    ]);
    expect(quotesOf('"First we sign.\n\n"Then we act." He left.')).toEqual(['First we sign.\n\n"Then we act.']);
  });

  it('closes in the next paragraph what only that one closes', () => {
    expect(quotesOf('“First we sign.\n\nThen we act.” He left.')).toEqual(['First we sign.\n\nThen we act.']);
  });

  it('ends with its paragraph what is never closed', () => {
    const spans = quotedSpans('She said: “First we sign.\n\nThen he left. He went home.');
    expect(spans).toMatchObject([{ start: 11, end: 25, isOpen: true }]);
  });

  it('passes over a mark by mistake, and reads the quotation behind it', () => {
    expect(quotesOf('The “plan was late. “We are sorry,” she said.')).toEqual(['We are sorry,']);
  });

  it('tells titles, and what ends in a sign', () => {
    const [title, word] = quotedSpans('He wrote “The Road to Sandhurst” and said “Yes,” twice.');
    expect(title).toMatchObject({ isTitle: true, endsInSign: false });
    expect(word).toMatchObject({ isTitle: false, endsInSign: true, endsInComma: true });
  });
});
