import { describe, expect, it } from 'vitest';
import { attributeQuotations } from '../../src/statements/attribution/attribute-quotations.ts';
import { type Frame, frameOf } from '../../src/statements/frame/frame.ts';
import { grammarOf } from '../../src/statements/lexicon/grammar-of.ts';
import { reportedSpeech } from '../../src/statements/reported/reported-speech.ts';

const SHORT = 8_000;
const TIMES = 4;

/** How often pieces are looked at while a text is read, counted without a clock. */
function looksAt(text: string): number {
  let looks = 0;
  const frame = frameOf(text);
  const sentences = frame.sentences.map((sentence) => {
    const pieces = new Proxy(sentence.pieces, {
      get(target, key, receiver) {
        looks++;
        return Reflect.get(target, key, receiver);
      },
    });
    return { ...sentence, pieces };
  });
  const counted: Frame = { ...frame, sentences };
  attributeQuotations(counted, grammarOf('en'));
  reportedSpeech(counted, grammarOf('en'));
  return looks;
}

describe('reading statements', () => {
  it.each([
    ['one sentence of quotations', '“we sign it in June” said X, '],
    ['one sentence of verbs of speech', 'he said that X, who said, told '],
    ['one sentence of commas', 'a, b, and the X, '],
    ['one sentence without a comma', 'the X of the X for '],
    ['quotations that never close', 'He said: “We sign it in June.\n\n'],
    ['many short sentences', 'X said it. “We sign it in June.” '],
    ['markers', 'according to X according to the '],
  ])('takes as many more looks as a text is longer: %s', (_, part) => {
    const short = looksAt(part.repeat(SHORT / part.length));
    const long = looksAt(part.repeat((SHORT * TIMES) / part.length));
    expect(short).toBeGreaterThan(0);
    expect(long).toBeLessThan(short * TIMES * 1.2);
  });
});
