import { type DetectedLanguage, languageOfCode } from './language.ts';

/** Characters beyond the blocks of Latin letters: seldom met, and told faster than letters by their script. */
const FOREIGN = /[\u0370-\u1CFF\u2C80-\uFFFF]/;
const LETTERS = /\p{L}/gu;
const FOREIGN_LETTERS = /[^\P{L}\p{Script=Latin}]/gu;

/** Languages with a script to themselves, as far as news goes. */
const BY_SCRIPT: readonly (readonly [letters: RegExp, code: string])[] = [
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
];

/** Letters that only one language of several with a script has; the first that occurs tells. */
const BY_LETTER: readonly (readonly [letters: RegExp, code: string])[] = [
  [/[ўЎ]/, 'be'],
  [/[ђћџљњјЂЋЏЉЊЈ]/, 'sr'],
  [/[їєґЇЄҐ]/, 'uk'],
  [/[ыэёЫЭЁ]/, 'ru'],
  [/[іІ]/, 'uk'],
  [/ъ[^еюя]/i, 'bg'],
  [/[ٹڈےں]/, 'ur'],
  [/[ێۆە]/, 'ku'],
  [/[پچژگکی]/, 'fa'],
  [/[أإىةك]/, 'ar'],
];

/** The language of a text that is mostly not in Latin letters; undefined of any other. */
export function languageByScript(text: string): DetectedLanguage | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const foreign = text.match(FOREIGN_LETTERS) ?? [];
  if (foreign.length * 2 <= (text.match(LETTERS) ?? []).length) return undefined;
  const letters = foreign.join('');
  const found =
    BY_SCRIPT.find(([script]) => script.test(letters)) ?? BY_LETTER.find(([letter]) => letter.test(letters));
  return found ? languageOfCode(found[1]) : { kind: 'other' };
}
