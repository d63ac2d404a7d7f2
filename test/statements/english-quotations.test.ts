import { describe, expect, it } from 'vitest';
import { utterancesOf } from '../../src/statements/draw-statements.ts';
import { frameOf } from '../../src/statements/frame/frame.ts';

/** "construction | speaker | words" of each direct statement. */
function drawn(text: string): string[] {
  return utterancesOf(frameOf(text), 'en')
    .filter(({ kind }) => kind === 'direct')
    .map(({ construction, speakerAt, start, end }) => {
      const speaker = speakerAt ? text.slice(speakerAt.start, speakerAt.end) : '–';
      return `${construction} | ${speaker} | ${text.slice(start, end)}`;
    });
}

const WORDS = 'We will sign it in June';

describe('English quotations and who says them', () => {
  it.each([
    [`“${WORDS},” said Maud Ellery.`, 'Maud Ellery'],
    [`“${WORDS},” Maud Ellery said.`, 'Maud Ellery'],
    [`“${WORDS}”, Maud Ellery said.`, 'Maud Ellery'],
    [`‘${WORDS},’ she said.`, 'she'],
    [`“${WORDS},” said the minister.`, 'the minister'],
    [`“${WORDS},” a Home Office spokesperson told the Courier.`, 'a Home Office spokesperson'],
    [`“${WORDS},” Maud Ellery, the charity’s director, said on Monday.`, 'Maud Ellery, the charity’s director'],
    [`“${WORDS},” Maud Ellery, who teaches law in Leeds, said.`, 'Maud Ellery'],
    [`“${WORDS},” said Maud Ellery, who teaches law in Leeds.`, 'Maud Ellery'],
    [`“${WORDS},” said Maud Ellery, director of the Harbour Fund.`, 'Maud Ellery, director of the Harbour Fund'],
    [`“${WORDS},” Sen. Maud Ellery (R-Maine) said.`, 'Sen. Maud Ellery (R-Maine)'],
    [`“${WORDS},” she has repeatedly said.`, 'she'],
    [`“${WORDS},” according to the Home Office.`, 'the Home Office'],
    [`“${WORDS}!” Maud Ellery said.`, 'Maud Ellery'],
    [`“Will we sign it in June?” Maud Ellery asked.`, 'Maud Ellery', 'Will we sign it in June?'],
    [`“${WORDS},” says the report.`, 'the report'],
    [`“${WORDS},” Ellery barked.`, 'Ellery'],
  ])('behind: %s', (text, speaker, words?: string) => {
    const [statement] = drawn(text);
    expect(statement).toMatch(/^behind \| /);
    expect(statement?.split(' | ')[1]).toBe(speaker);
    if (words) expect(statement?.split(' | ')[2]).toBe(words);
  });

  it.each([
    [`Maud Ellery said: “${WORDS}.”`, 'before', 'Maud Ellery'],
    [`Maud Ellery said, “${WORDS}.”`, 'before', 'Maud Ellery'],
    [`Home Secretary, Maud Ellery, said: “${WORDS}.”`, 'before', 'Home Secretary, Maud Ellery'],
    [`On Monday the minister told reporters: “${WORDS}.”`, 'before', 'the minister'],
    [`In an interview with the Courier, Ellery said: “${WORDS}.”`, 'before', 'Ellery'],
    [`Asked about the plan, Ellery replied: “${WORDS}.”`, 'before', 'Ellery'],
    [`When Orr asked why, Ellery shot back: “${WORDS}.”`, 'before', 'Ellery'],
    [`Ellery praised the plan and added: “${WORDS}.”`, 'before', 'Ellery'],
    [`Ellery praised the plan, adding: “${WORDS}.”`, 'before', 'Ellery'],
    [`Orr was angry, but Ellery said: “${WORDS}.”`, 'before', 'Ellery'],
    [`Orr, who had heard Ellery, said: “${WORDS}.”`, 'before', 'Orr'],
    [
      `Maud Ellery, director of the Harbour Fund, noted in response in a thread on Bluesky: “${WORDS}.”`,
      'before',
      'Maud Ellery, director of the Harbour Fund',
    ],
    [`Ellery was asked by the committee: “${WORDS}?”`, 'before', 'the committee'],
    [`The report states: “${WORDS}.”`, 'before', 'The report'],
    [`According to the Home Office, “${WORDS}.”`, 'before', 'the Home Office'],
    [`Maud Ellery, Home Secretary: “${WORDS}.”`, 'label', 'Maud Ellery, Home Secretary'],
    [`Home Secretary Maud Ellery: “${WORDS}.”`, 'label', 'Home Secretary Maud Ellery'],
    [`Quote from Maud Ellery: “${WORDS}.”`, 'label', 'Maud Ellery'],
    [`“${WORDS}.” — Maud Ellery`, 'label', 'Maud Ellery'],
    [
      `“${WORDS}.”\n\n— Maud Ellery, director of the Harbour Fund`,
      'label',
      'Maud Ellery, director of the Harbour Fund',
    ],
  ])('before or by label: %s', (text, construction, speaker) => {
    expect(drawn(text)).toEqual([`${construction} | ${speaker} | ${text.match(/“(.*?)”/)?.[1]}`]);
  });

  it.each([
    ['Ellery said the plan was “a first step in the dark” for both.', 'Ellery'],
    ['Ellery said that the plan “was a first step” for both.', 'Ellery'],
    ['The plan was “a first step in the dark” for both, Ellery said.', 'Ellery'],
    ['The plan is “a first step in the dark”, according to the charity.', 'the charity'],
    ['Ellery told Orr it was “a first step in the dark”.', 'Ellery'],
    ['Orr, who met Ellery, condemned “a first step in the dark”.', 'Orr'],
    ['Ellery called the plan “a first step in the dark”.', 'Ellery'],
    [
      'In one written statement, the Home Secretary set out a plan with Belgium, France, and The Netherlands to “find the money of the gangs”.',
      'the Home Secretary',
    ],
    [
      'Boat at sea In one statement, the Home Secretary set out a plan with Belgium to “find the money of the gangs”.',
      'the Home Secretary',
    ],
  ])('within or right behind: %s', (text, speaker) => {
    expect(drawn(text).map((statement) => statement.split(' | ')[1])).toEqual([speaker]);
  });

  it('goes on with the speaker through split and following quotations', () => {
    const text =
      '“We signed it,” Maud Ellery said. “Now we have to act.”\n\n“Nobody will wait for us,” she added, “and nobody should.”\n\n“There is no time for that.”';
    expect(drawn(text)).toEqual([
      'continued | Maud Ellery | Now we have to act.',
      'behind | she | Nobody will wait for us,',
      'continued | she | There is no time for that.',
    ]);
  });

  it('takes the speaker from the line before, also over several paragraphs', () => {
    const text =
      'Home Secretary Maud Ellery said:\n\n“First we sign the plan.\n\n“Then we carry it out.”\n\nThe charity welcomed it.';
    expect(drawn(text)).toEqual([
      'before | Home Secretary Maud Ellery | First we sign the plan.\n\n“Then we carry it out.',
    ]);
  });

  it('takes the subject of the sentence before for a quotation by itself, less surely', () => {
    const text = 'Maud Ellery was angry. “This is no way to treat people.”';
    const [utterance] = utterancesOf(frameOf(text), 'en');
    expect(drawn(text)).toEqual(['continued | Maud Ellery | This is no way to treat people.']);
    expect(utterance?.confidence).toBeLessThan(0.8);
  });

  it('reads a transcript', () => {
    const text =
      'Extracts follow.\n\nTHE CHAIR: What does the plan say about boats?\n\nMR ORR: It says very little. I regret that.\n\nTHE CHAIR: So do we, Mr Orr, so do we.';
    expect(drawn(text)).toEqual([
      'label | THE CHAIR | What does the plan say about boats?',
      'label | MR ORR | It says very little. I regret that.',
      'label | THE CHAIR | So do we, Mr Orr, so do we.',
    ]);
  });

  it.each([
    ['a heading', 'Minister: “We will sign it in June”\n\nThe ministry gave no date.'],
    ['a title', 'She wrote “The Long Road to Sandhurst” last year.'],
    ['what is named a title', 'The evidence session was titled “Who commands the commanders?”.'],
    ['a scare quote', 'The so-called “one in, one out pilot” began in July.'],
    ['three words', 'Ellery called it “a first step”.'],
    ['a slogan', 'The crowd carried the slogan “no border and no nation”.'],
    ['a lower-case term of the writer', 'Boats leave the coast of “the town of smugglers”, as ever.'],
    ['a list with labels', 'Pledged: 781.\n\nOthers: 121.\n\nPledged: 12.'],
  ])('draws nothing of %s', (_, text) => {
    expect(drawn(text)).toEqual([]);
  });
});
