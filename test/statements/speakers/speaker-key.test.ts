import { expect, test } from 'vitest';
import { speakerKey } from '../../../src/statements/speakers/speaker-key.ts';
import { speakerSpans } from '../../../src/statements/speakers/speaker-spans.ts';

test.each([
  ['accents and hyphens', { name: 'Zoë Bell-Roe' }, { name: 'Zoe Bell Roe' }],
  [
    'another role and organisation',
    { name: 'Ada Bell', role: 'minister' },
    { name: 'Ada Bell', organisation: 'Home Office' },
  ],
  ['a listed person by another name', { name: 'Uta Heide', id: 'uta-von-der-heide' }, { name: 'Uta von der Heide' }],
  ['an organisation', { organisation: 'Home Office', role: 'spokesman' }, { organisation: 'Home Office' }],
])('%s: one speaker', (_, a, b) => {
  expect(speakerKey(a)).toBe(speakerKey(b));
});

test('a person is not an organisation of that name, and who is not known is nobody', () => {
  expect(speakerKey({ name: 'Ada Bell' })).not.toBe(speakerKey({ organisation: 'Ada Bell' }));
  expect(speakerKey({ role: 'minister' })).toBeUndefined();
});

test('places of speakers are told once, in order', () => {
  const at = (start: number, end: number) => ({ speakerAt: { start, end } });
  expect(speakerSpans([at(9, 12), at(2, 4), {}, at(9, 15)])).toEqual([
    { start: 2, end: 4 },
    { start: 9, end: 15 },
  ]);
});
