import type { ProposedSource } from '../../../items/discovery/propose-source.ts';
import type { Discovery, FoundBy, FoundPublication } from '../../../monitor/discovery.ts';
import { plural } from '../../../text/plural.ts';
import type { Source } from '../../../watchlist/source.ts';
import { sourceYaml } from '../../../watchlist/source-yaml.ts';

/** What `sources add` found and did. */
export interface Addition {
  readonly url: string;
  readonly discovery: Discovery;
  /** For the likeliest of what was found. */
  readonly proposed?: ProposedSource;
  /** The source that polls it already. */
  readonly known?: Source;
  readonly file: string;
  readonly isWritten: boolean;
}

/** What `sources add` found, and what to do with it, for people. */
export function describeAddition(addition: Addition): string {
  const { url, discovery } = addition;
  if (discovery.publications.length === 0)
    return [`Nothing to poll was found at ${url}.`, ...hints(addition)].join('\n');
  const found = plural(discovery.publications.length, 'publication');
  return [
    `Found ${found}:`,
    ...publicationLines(discovery.publications),
    ...hints(addition),
    '',
    ...whatToDo(addition),
  ].join('\n');
}

/** Lines, no table: an address must not be cut. */
function publicationLines(publications: readonly FoundPublication[]): string[] {
  return publications.flatMap(({ format, foundBy, entries, newest, sample, url }) => [
    `  ${url}`,
    `    ${format} (${FOUND[foundBy]}), ${plural(entries, 'item')}, ${newest ? `newest of ${newest.toISOString().slice(0, 10)}` : 'undated'}${sample ? `: “${sample}”` : ''}`,
  ]);
}

const FOUND: Readonly<Record<FoundBy, string>> = {
  itself: 'the address itself',
  declared: 'declared by the page',
  linked: 'linked on the page',
  'usual address': 'at a usual address',
  structure: 'by the structure of the page',
};

function hints({ discovery }: Addition): string[] {
  const { publications, sitemaps } = discovery;
  const noFeed = publications.length > 0 && publications.every(({ foundBy }) => foundBy === 'structure');
  return [
    ...(noFeed ? ['No feed was found. The list of news on the page can be read by its structure instead.'] : []),
    ...(sitemaps.length > 0 ? [`robots.txt names sitemaps: ${sitemaps.join(', ')}`] : []),
    ...(publications.length > 1 ? ['The first is proposed. For another, give its address to "sources add".'] : []),
  ];
}

function whatToDo({ proposed, known, isWritten, file }: Addition): string[] {
  if (known) return [`It is polled already, as ${known.id}.`];
  if (!proposed) return [];
  if (isWritten) return [`Added to ${file} as ${proposed.source.id}:`, '', sourceYaml([proposed.source]).trimEnd()];
  return [
    `To watch it, add this to the end of ${file}, or say --write:`,
    '',
    sourceYaml([proposed.source]).trimEnd(),
    ...unknownNote(proposed),
  ];
}

function unknownNote({ unknown }: ProposedSource): string[] {
  if (unknown.length === 0) return [];
  return ['', `Neither the address nor the page tells its ${unknown.join(' or ')}: check what stands there.`];
}
