import type { Agreement } from '../../watchlist/agreement.ts';
import { meantWords } from '../../watchlist/query/meaning.ts';
import { phraseOf } from '../../watchlist/query/phrase.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gathered.ts';
import { holdsName, type Named, NameIndex } from './name-index.ts';

/** Names that say the same twice, that two agreements bear, or that stand within a name of another agreement. */
export function lintNames(agreements: readonly Agreement[]): Finding[] {
  const names = agreements.flatMap(namesOf);
  const index = new NameIndex(names);
  return agreements.flatMap(({ id }) => {
    const own = names.filter(({ agreement }) => agreement === id);
    return [
      ...own.flatMap((name) => collisions(name, index)),
      ...gathered({ of: 'agreement', id }, 'covered', 'names that its other names find too', repeated(own)),
      ...contained(id, own, index),
    ];
  });
}

function namesOf({ id, name, aliases, guarded }: Agreement): Named[] {
  const named = (written: string, more: Pick<Named, 'language' | 'when'> = {}): Named => {
    const phrase = phraseOf(written);
    return { agreement: id, written, words: meantWords(phrase), isExact: phrase.isExact, ...more };
  };
  return [
    named(name),
    ...Object.entries(aliases).flatMap(([language, all]) => all.map((written) => named(written, { language }))),
    ...guarded.flatMap(({ aliases: guardedNames, when }) =>
      Object.entries(guardedNames).flatMap(([language, all]) =>
        all.map((written) => named(written, { language, when })),
      ),
    ),
  ];
}

/** Whether each text that has the first name has the second at the same words. */
function isCovered(name: Named, by: Named): boolean {
  return name.words.length === by.words.length && holdsName(name, by);
}

function repeated(own: readonly Named[]): string[] {
  return own.flatMap((name) => {
    const other = own.find((one) => one !== name && isSpare(name, one, own));
    if (!other) return [];
    return [name.written === other.written ? `"${name.written}" twice` : `"${name.written}" by "${other.written}"`];
  });
}

/** One name may stand in the lists of several languages. */
function isSpare(name: Named, other: Named, own: readonly Named[]): boolean {
  const isSameList = name.language === other.language || name.language === undefined || other.language === undefined;
  if (!isSameList || !isCovered(name, other) || (other.when !== undefined && other.when !== name.when)) return false;
  const isSame = isCovered(other, name) && other.when === name.when;
  return !isSame || own.indexOf(other) < own.indexOf(name);
}

/** Two agreements with one name: which is meant, nothing says. */
function collisions(name: Named, index: NameIndex): Finding[] {
  return index
    .within(name)
    .filter((other) => other.agreement !== name.agreement && isCovered(name, other))
    .filter((other) => (name.when === undefined ? other.when === undefined : other.when === name.when))
    .map((other) => ({
      level: 'error',
      of: 'agreement',
      id: name.agreement,
      check: 'collision',
      message: `the name "${name.written}" is found by "${other.written}" of ${other.agreement} as well, and nothing says which is meant`,
    }));
}

function contained(id: string, own: readonly Named[], index: NameIndex): Finding[] {
  const byOther = new Map<string, string[]>();
  for (const name of own) {
    for (const other of index.within(name)) {
      if (other.agreement === id || other.when !== undefined || isCovered(name, other)) continue;
      const pairs = byOther.get(other.agreement) ?? [];
      byOther.set(other.agreement, [...pairs, `"${other.written}" in "${name.written}"`]);
    }
  }
  return [...byOther].flatMap(([other, pairs]) =>
    gathered({ of: 'agreement', id }, 'contained', `names of ${other} stand within its own`, pairs),
  );
}
