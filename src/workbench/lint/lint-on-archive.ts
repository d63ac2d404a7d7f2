import type { Agreement } from '../../watchlist/agreement.ts';
import { parseQuery } from '../../watchlist/query/parse-query.ts';
import type { Query } from '../../watchlist/query/query.ts';
import { partsOf } from '../../watchlist/query/query-parts.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gathered.ts';
import type { ArchiveTally } from './try-on-archive.ts';

/** How often something would have been told. */
export interface Forecast {
  readonly of: Finding['of'];
  readonly id: string;
  readonly items: number;
  readonly perDay: number;
}

/** Part of all items above which a rule tells of nothing in particular. */
const MOST_OF_ALL = 0.25;

/** How many items a day each agreement and rule would have found; the most first. */
export function forecastOf(watchlist: Pick<Watchlist, 'agreements' | 'rules'>, tally: ArchiveTally): Forecast[] {
  const forecast =
    (of: Finding['of']) =>
    ({ id }: { readonly id: string }) => {
      const items = (of === 'agreement' ? tally.agreements : tally.rules).get(id)?.items ?? 0;
      return { of, id, items, perDay: Math.round((items / tally.days) * 100) / 100 };
    };
  return [...watchlist.agreements.map(forecast('agreement')), ...watchlist.rules.map(forecast('rule'))].toSorted(
    (a, b) => b.items - a.items,
  );
}

/** What an archive shows of the watchlist: what was never found, and what was found nearly everywhere. */
export function lintOnArchive(watchlist: Pick<Watchlist, 'agreements' | 'rules'>, tally: ArchiveTally): Finding[] {
  const { agreements, rules } = watchlist;
  return [
    ...forecastOf(watchlist, tally).flatMap(({ of, id, items }): Finding[] => {
      if (items <= MOST_OF_ALL * tally.items) return [];
      return [{ level: 'advice', of, id, check: 'broad', message: `is found in ${items} of ${tally.items} items` }];
    }),
    ...agreements.flatMap((one) => unused('agreement', one.id, namesOf(one), tally.agreements.get(one.id)?.found)),
    ...rules.flatMap(({ id, query }) => unused('rule', id, clausesOf(query), tally.rules.get(id)?.found)),
  ];
}

function unused(of: Finding['of'], id: string, written: readonly string[], found?: ReadonlySet<string>): Finding[] {
  if (!found) return [{ level: 'advice', of, id, check: 'unused', message: 'is found in no item' }];
  const never = written.filter((one) => !found.has(one));
  const what = of === 'rule' ? 'words that found nothing' : 'names and descriptions that found nothing';
  return gathered({ of, id }, 'unused', what, never);
}

function namesOf({ name, aliases, guarded, abbreviations, descriptions }: Agreement): string[] {
  return [
    name,
    ...Object.values(aliases).flat(),
    ...guarded.flatMap((guard) => Object.values(guard.aliases).flat()),
    ...abbreviations.map(({ short }) => short),
    ...Object.values(descriptions).flat(),
  ];
}

/** The words, phrases and lists that a query asks for, as they are written. */
function clausesOf(written: string): string[] {
  const parsed = parseQuery(written);
  return parsed.kind === 'parsed' ? askedFor(parsed.query).map(({ span }) => written.slice(span.start, span.end)) : [];
}

function askedFor(query: Query): Query[] {
  if (query.kind === 'not' || query.kind === 'fact') return [];
  return query.kind === 'term' || query.kind === 'words' ? [query] : partsOf(query).flatMap(askedFor);
}
