import { expect, test } from 'vitest';
import type { Office } from '../../../src/watchlist/office.ts';
import { speakersOf } from './marked-text.ts';

const INTERIOR = {
  en: ['Interior Minister'],
  de: ['Innenminister', 'Innenministerin'],
  fr: ['ministre de l’Intérieur'],
  nl: ['minister van Binnenlandse Zaken'],
};

const OFFICES: Office[] = [
  {
    id: 'gb-home-secretary',
    country: 'GB',
    organisation: 'Home Office',
    titles: { en: ['Home Secretary'] },
    sharedTitles: INTERIOR,
    holders: [
      { name: 'Cem Day', from: '2020-01-01', until: '2024-07-05' },
      { name: 'Ada Bell', from: '2024-07-05', until: '2025-09-05' },
    ],
  },
  {
    id: 'gb-shadow-home-secretary',
    country: 'GB',
    organisation: 'Opposition',
    titles: { en: ['Shadow Home Secretary'] },
    holders: [{ name: 'Ivo Roe', from: '2024-07-08' }],
  },
  {
    id: 'de-interior-minister',
    country: 'DE',
    organisation: 'BMI',
    titles: { de: ['Bundesinnenminister', 'Bundesinnenministerin'] },
    sharedTitles: INTERIOR,
    holders: [{ name: 'Uta von der Heide', also: ['Uta Heide'], from: '2021-12-08' }],
  },
];

const IN_2024 = { offices: OFFICES, publishedAt: new Date('2024-12-10') };

test.each([
  ['a title that is one’s own', 'en', '[The Home Secretary] said so.', 'Ada Bell'],
  ['a longer title is another office', 'en', '[The Shadow Home Secretary] said so.', 'Ivo Roe'],
  ['a shared title beside its country', 'en', '[The German interior minister] said so.', 'Uta von der Heide'],
  ['a shared title behind its country', 'en', '[Germany’s interior minister] said so.', 'Uta von der Heide'],
  ['a shared title alone', 'en', '[The interior minister] said so.', undefined],
  ['a German title', 'de', '[Die Bundesinnenministerin] sagte das.', 'Uta von der Heide'],
  ['a German title of another country', 'de', '[Die britische Innenministerin] sagte das.', 'Ada Bell'],
  ['a French title', 'fr', '[La ministre allemande de l’Intérieur] a dit non.', 'Uta von der Heide'],
  ['a Dutch title', 'nl', '‘Nee’, zei [de Britse minister van Binnenlandse Zaken].', 'Ada Bell'],
  [
    'a family name behind the title',
    'en',
    'German Interior Minister Heide left. [Heide] said so.',
    'Uta von der Heide',
  ],
  [
    'a family name with its particles',
    'en',
    '[German Interior Minister Uta von der Heide] said so.',
    'Uta von der Heide',
  ],
] as const)('%s', (_, language, marked, name) => {
  expect(speakersOf(language, marked, IN_2024)[0]?.name).toBe(name);
});

test('a title alone is a person of the publisher’s own country', () => {
  const [speaker] = speakersOf('de', '[Der Innenminister] sagte das.', { ...IN_2024, publisher: { country: 'DE' } });
  expect(speaker).toEqual({ name: 'Uta von der Heide', role: 'Innenminister', id: 'uta-von-der-heide' });
});

test.each([
  ['before', '2020-06-01', 'Cem Day'],
  ['on the day of change', '2024-07-05', undefined],
  ['after the last known day', '2026-01-01', undefined],
])('who held an office %s', (_, day, name) => {
  const [speaker] = speakersOf('en', '[The Home Secretary] said so.', { offices: OFFICES, publishedAt: new Date(day) });
  expect(speaker?.name).toBe(name);
});

test('without a day nobody holds an office', () => {
  expect(speakersOf('en', '[The Home Secretary] said so.', { offices: OFFICES })).toEqual([{ role: 'Home Secretary' }]);
});

test('whom the text names in the office is the one', () => {
  const text = 'Home Secretary Eva Lind came. [The Home Secretary] said so.';
  expect(speakersOf('en', text, IN_2024)).toEqual([{ name: 'Eva Lind', role: 'Home Secretary' }]);
});

test('one person has one id by any spelling, and a family name behind the title is enough', () => {
  const ids = ['[Uta Heide] said so.', '[Uta von der Heide] said so.'].map(
    (text) => speakersOf('en', text, IN_2024)[0]?.id,
  );
  expect(new Set(ids)).toEqual(new Set(['uta-von-der-heide']));
  expect(speakersOf('en', '[Home Secretary Bell] said so.', IN_2024)[0]).toEqual({
    name: 'Ada Bell',
    role: 'Home Secretary',
    id: 'ada-bell',
  });
});
