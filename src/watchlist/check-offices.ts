import { tokenize } from '../text/token.ts';
import type { Office } from './office.ts';
import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';
import { repeatedIds } from './repeated-ids.ts';

/** What the schema cannot see: ids used twice, titles of two offices that are said to be of one, holders out of order. */
export function officeMistakes(offices: readonly Office[], mistakeAt: MistakeAt): FileMistake[] {
  return [
    ...repeatedIds('offices', offices, mistakeAt),
    ...repeatedTitles(offices, mistakeAt),
    ...offices.flatMap(({ holders }, index) =>
      holders.flatMap(({ from }, at) => {
        const before = holders[at - 1];
        if (!before || (before.until !== undefined && before.until <= from)) return [];
        const message = `expected a day not before the last of ${before.name}: one person holds it at a time`;
        return [mistakeAt(['offices', index, 'holders', at, 'from'], message)];
      }),
    ),
  ];
}

/** A title that two offices bear could not say which is meant: it belongs to the shared ones. */
function repeatedTitles(offices: readonly Office[], mistakeAt: MistakeAt): FileMistake[] {
  const owners = new Map<string, string>();
  return offices.flatMap(({ id, titles }, index) =>
    Object.entries(titles ?? {}).flatMap(([language, list]) =>
      list.flatMap((title, at) => {
        const words = tokenize(title).map(({ folded }) => folded);
        const key = `${language} ${words.join(' ')}`;
        const owner = owners.get(key) ?? id;
        owners.set(key, owner);
        if (owner === id) return [];
        const message = `"${title}" means ${owner} already; a title of several offices is one of sharedTitles`;
        return [mistakeAt(['offices', index, 'titles', language, at], message)];
      }),
    ),
  );
}
