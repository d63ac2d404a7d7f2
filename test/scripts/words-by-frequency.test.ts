import { expect, test } from 'vitest';
import { wordsByFrequency } from '../../scripts/word-rarity/words-by-frequency.ts';

const text = (words: string) => [0xa0 + words.length, ...Buffer.from(words)];
const header = [0x82, ...text('format'), ...text('cB'), ...text('version'), 1];

test('each step down the list is a hundredth of a power of ten', () => {
  const packed = Buffer.from([0x94, ...header, 0x90, 0x91, ...text('the'), 0xdc, 0, 2, ...text('of'), 0xd9, 2, 97, 98]);
  const words = [...wordsByFrequency(packed)];
  expect(words.map(({ word }) => word)).toEqual(['the', 'of', 'ab']);
  expect(words[0]?.frequency).toBeCloseTo(10 ** -0.01);
  expect(words[2]?.frequency).toBeCloseTo(10 ** -0.02);
});

test('another format is refused', () => {
  expect(() => [...wordsByFrequency(Buffer.from([0x91, 0x80]))]).toThrow('format');
  expect(() => [...wordsByFrequency(Buffer.from([0xc1]))]).toThrow('MessagePack type 193 at 0');
});
