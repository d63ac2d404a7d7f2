import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStatements } from '../../src/statements/draw-statements.ts';
import { frameOf } from '../../src/statements/frame/frame.ts';
import { quotedSpans } from '../../src/statements/frame/quoted-spans.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import type { Span } from '../../src/text/span.ts';

const PARTS =
  `“ ” ‘ ’ « » „ ‚ " ' '' ,, — - : , . ? ! ( ) said says that and who was told by according to X Ellery the minister laut
  sagte dass selon a dit que volgens zei dat so 24" 3,5 it’s`
    .split(/\s+/)
    .concat([' ', ' ', ' ', ' ', '\n\n', '\n', ' \u00a0']);
const garbage = fc.array(fc.constantFrom(...PARTS), { maxLength: 80 }).map((parts) => parts.join(' '));
const anyText = fc.oneof(garbage, fc.string({ unit: 'binary', maxLength: 200 }));

function expectOrdered(spans: readonly Span[], text: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

describe('laws of statements', () => {
  it('finds quotations in order, apart from one another, inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = quotedSpans(text);
        expectOrdered(
          spans.map(({ outer }) => outer),
          text,
        );
        for (const { start, end, outer } of spans) {
          expect(start).toBeGreaterThanOrEqual(outer.start);
          expect(end).toBeLessThanOrEqual(outer.end);
        }
      }),
    );
  });

  it('reads every sign and word of a text into one piece at most', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectOrdered(
          frameOf(text).sentences.flatMap(({ pieces }) => pieces),
          text,
        );
      }),
      { examples: [['« \n\n «']] },
    );
  });

  it('draws statements in order, apart from one another, with the words that stand there, in every language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const drawn = drawStatements({ text, language }, []);
        expectOrdered(drawn, text);
        for (const { start, end, quote, speakerAt, confidence } of drawn) {
          expect(quote).toBe(text.slice(start, end));
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (speakerAt) expect(text.slice(speakerAt.start, speakerAt.end)).not.toBe('');
        }
      }),
    );
  });

  it('draws of a text behind an empty line what it draws of it alone', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const alone = drawStatements({ text: `Nothing stands here.\n\n${text}`, language: 'en' }, []);
        const more = drawStatements({ text: `Nothing stands here.\n\nNothing.\n\n${text}`, language: 'en' }, []);
        expect(more.map(({ quote }) => quote)).toEqual(alone.map(({ quote }) => quote));
      }),
    );
  });
});
