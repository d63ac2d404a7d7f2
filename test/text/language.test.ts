import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

test.each([
  ['en', 'The ministers of the five countries have agreed on a plan that will be reviewed in the spring.'],
  [
    'de',
    'Die Ministerinnen und Minister der fünf Staaten haben sich auf einen Plan verständigt, der im Frühjahr geprüft wird.',
  ],
  ['fr', 'Les ministres des cinq pays se sont mis d’accord sur un plan qui sera revu au printemps par une commission.'],
  ['nl', 'De ministers van de vijf landen zijn het eens geworden over een plan dat in het voorjaar wordt bekeken.'],
] as const)('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  ['too few words', 'Action Plan 2025'],
  ['another language', 'Ministrowie pięciu państw uzgodnili plan, który zostanie zbadany wiosną przyszłego roku.'],
  ['nothing', ''],
])('unknown for %s', (_, text) => {
  expect(detectLanguage(text)).toBeUndefined();
});
