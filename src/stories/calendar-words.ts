import type { Language } from '../text/language.ts';

/** A word by which a text names a day. */
export type CalendarWord =
  /** Days from the text's own. */
  | { readonly kind: 'relative'; readonly days: number }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** 0 is January. */
  | { readonly kind: 'month'; readonly month: number };

const RELATIVE: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 },
  de: { heute: 0, heutige: 0, heutigen: 0, gestern: -1, gestrigen: -1, vorgestern: -2 },
  fr: { aujourd: 0, hier: -1 },
  nl: { vandaag: 0, gisteren: -1, eergisteren: -2 },
};
const WEEKDAYS: Readonly<Record<Language, string>> = {
  en: 'sunday monday tuesday wednesday thursday friday saturday',
  de: 'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
};
const MONTHS: Readonly<Record<Language, string>> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
};
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';

const known = new Map<Language, ReadonlyMap<string, CalendarWord>>();

/** @param folded as in a token */
export function calendarWord(folded: string, language: Language): CalendarWord | undefined {
  const words = known.get(language) ?? wordsOf(language);
  known.set(language, words);
  return words.get(folded);
}

function wordsOf(language: Language): Map<string, CalendarWord> {
  const months = (names: string) =>
    names.split(' ').map((word, month) => [word, { kind: 'month', month }] as [string, CalendarWord]);
  const weekdays = WEEKDAYS[language].split(' ').map((word, weekday) => [word, { kind: 'weekday', weekday }] as const);
  const relative = Object.entries(RELATIVE[language]).map(
    ([word, days]) => [word, { kind: 'relative', days }] as const,
  );
  return new Map<string, CalendarWord>([
    ...months(SHORT_MONTHS),
    ...months(MONTHS[language]),
    ...weekdays,
    ...relative,
  ]);
}
