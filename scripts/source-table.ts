import { plural } from '../src/text/plural.ts';
import type { Source } from '../src/watchlist/source.ts';

const START = '<!-- sources: written by scripts/write-source-table.ts -->';
const COLUMNS = ['Source', 'Language', 'Kind', 'Read as', 'Watched'];

/** The page with its table of sources made anew; what stands before the marker is kept. @throws without a marker */
export function withSourceTable(page: string, sources: readonly Source[]): string {
  const [introduction, ...rest] = page.split(START);
  if (introduction === undefined || rest.length === 0) throw new Error(`The page has no line ${START}`);
  return `${introduction}${START}\n\n${summary(sources)}\n\n${[...byCountry(sources)].map(countryTable).join('\n\n')}\n`;
}

function summary(sources: readonly Source[]): string {
  const watched = sources.filter(({ status }) => status === 'watched').length;
  return `${plural(sources.length, 'source')}: ${watched} watched, ${sources.length - watched} not.`;
}

function byCountry(sources: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources) groups.set(source.country, [...(groups.get(source.country) ?? []), source]);
  return groups;
}

function countryTable([country, sources]: [string, Source[]]): string {
  const rows = [COLUMNS, COLUMNS.map(() => '---'), ...sources.map(cells)];
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return `## ${countryName(country)}\n\n${lines.join('\n')}`;
}

function cells(source: Source): string[] {
  const { name, url, language, kind, status, reason } = source;
  const watched = status === 'watched' ? 'yes' : `${status}: ${reason}`;
  return [`[${name}](${url})`, language ?? 'several', kind, readAs(source), watched].map(escapeCell);
}

function readAs({ listing, sitemap, api }: Source): string {
  if (listing) return 'page';
  if (sitemap) return 'sitemap';
  return api ? 'API' : 'feed';
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function countryName(code: string): string {
  return code === 'INT' ? 'International' : (new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code);
}
