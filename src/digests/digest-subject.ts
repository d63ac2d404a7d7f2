import { plural } from '../text/plural.ts';
import type { Digest, DigestEntry } from './digest.ts';

const LONGEST_NAME = 60;

/** A subject line that says what is in the mail: the agreement most spoken of, how many others, how many items. */
export function digestSubject(digest: Digest): string {
  const items = entriesInWords(digest);
  const names = namesByMentions(digest);
  const [first, ...others] = names;
  if (!first) return `Accord Watch: ${items}`;
  const more = others.length > 0 ? ` and ${plural(others.length, 'other')}` : '';
  return `${shortened(first)}${more}: ${items}`;
}

/** All entries, story by story. */
function entriesOf({ stories }: Pick<Digest, 'stories'>): DigestEntry[] {
  return stories.flatMap(({ entries }) => entries);
}

/** "5 new statements in 2 stories", nothing where there are none. */
export function statementsInWords({ stories }: Pick<Digest, 'stories'>): string | undefined {
  const count = stories.reduce((sum, { statements, moreStatements }) => sum + statements.length + moreStatements, 0);
  const telling = stories.filter(({ statements }) => statements.length > 0).length;
  return count > 0 ? `${plural(count, 'new statement')} in ${plural(telling, 'story', 'stories')}` : undefined;
}

/** "3 new items and 1 update" */
export function entriesInWords(digest: Pick<Digest, 'stories'>): string {
  const entries = entriesOf(digest);
  const updates = entries.filter(({ update }) => update).length;
  const news = entries.length - updates;
  const parts = [...(news > 0 ? [plural(news, 'new item')] : []), ...(updates > 0 ? [plural(updates, 'update')] : [])];
  return parts.join(' and ');
}

/** Names of what the entries speak of, agreements before topics, most mentioned first. */
export function namesByMentions(digest: Digest): string[] {
  const mentions = new Map<string, { kind: string; entries: number }>();
  for (const { kind, name } of entriesOf(digest).flatMap((entry) => entry.reasons)) {
    mentions.set(name, { kind, entries: (mentions.get(name)?.entries ?? 0) + 1 });
  }
  const all = [...mentions].sort(([, a], [, b]) => b.entries - a.entries);
  const agreements = all.filter(([, { kind }]) => kind === 'agreement');
  return (agreements.length > 0 ? agreements : all).map(([name]) => name);
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, name.lastIndexOf(' ', LONGEST_NAME))}…`;
}
