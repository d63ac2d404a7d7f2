import { describe, expect, it } from 'vitest';
import { utterancesOf } from '../../src/statements/draw-statements.ts';
import { frameOf } from '../../src/statements/frame/frame.ts';

function reported(text: string): string[] {
  return utterancesOf(frameOf(text), 'en')
    .filter(({ kind }) => kind === 'indirect')
    .map(({ construction, speakerAt, start, end }) => {
      const speaker = speakerAt ? text.slice(speakerAt.start, speakerAt.end) : '–';
      return `${construction} | ${speaker} | ${text.slice(start, end)}`;
    });
}

describe('what English news reports without marks', () => {
  it.each([
    ['Ellery said that the plan was late.', 'clause | Ellery | the plan was late'],
    ['Ellery said the plan was late.', 'clause | Ellery | the plan was late'],
    ['The agency said at least forty people were lost.', 'clause | The agency | at least forty people were lost'],
    ['Ministers reply that the plan was late.', 'clause | Ministers | the plan was late'],
    ['Ellery said on Monday that the plan was late.', 'clause | Ellery | the plan was late'],
    ['Ellery said in a statement that the plan was late.', 'clause | Ellery | the plan was late'],
    ['Ellery told the BBC that the plan was late.', 'clause | Ellery | the plan was late'],
    ['The minister told reporters the plan was late.', 'clause | The minister | the plan was late'],
    ['Ellery, who chairs the fund, warned that boats would sink.', 'clause | Ellery | boats would sink'],
    ['The plan came too late, Ellery said.', 'clause | Ellery | The plan came too late'],
    ['The plan came too late, said Ellery.', 'clause | Ellery | The plan came too late'],
    ['The plan, she said, came too late for the boats.', 'clause | she | came too late for the boats'],
    ['According to the Home Office, the plan was late.', 'marker | the Home Office | the plan was late'],
    ['The plan was late, according to the Home Office.', 'marker | the Home Office | The plan was late'],
    ['Ellery vowed to sign it in June.', 'clause | Ellery | to sign it in June'],
    ['Ellery asked whether the plan was late.', 'clause | Ellery | whether the plan was late'],
  ])('%s', (text, expected) => {
    expect(reported(text)).toEqual([expected]);
  });

  it('reports each of two verbs of one speaker', () => {
    expect(reported('Ellery said the plan was late, adding that nobody had asked for it.')).toEqual([
      'clause | Ellery | the plan was late',
      'clause | Ellery | nobody had asked for it',
    ]);
  });

  it.each([
    ['nouns that look like verbs', 'Eleven states voted, and the reports were read.'],
    ['passives without an agent', 'It is said that the plan was late.'],
    ['what somebody would say', 'Ellery would say that the plan was late.'],
    ['a statement without a clause', 'Ellery announced the plan in June.'],
    ['an introduction', 'In the end, Ellery said nothing.'],
  ])('reports nothing of %s', (_, text) => {
    expect(reported(text)).toEqual([]);
  });

  it('leaves to a quotation what holds one', () => {
    expect(reported('Ellery said that the plan “was a first step” for both.')).toEqual([]);
  });
});
