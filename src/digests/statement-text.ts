import { plural } from '../text/plural.ts';
import type { DigestReport, DigestStatement, DigestStory } from './digest.ts';
import { tellDate } from './digest-times.ts';

const MOST_REPORTS = 4;

/** "Yvette Cooper, Home Secretary (Home Office)"; without a name the office, without that the organisation. */
export function speakerInWords({ speaker }: Pick<DigestStatement, 'speaker'>): {
  readonly name: string;
  readonly office: string;
} {
  const { name, role, organisation, description } = speaker;
  const first = name ?? role ?? organisation ?? description ?? 'Somebody unnamed';
  const office = role === first ? undefined : role;
  const body = organisation === first ? undefined : organisation;
  return { name: capitalised(first), office: [office ? `, ${office}` : '', body ? ` (${body})` : ''].join('') };
}

/** "said", or that more of it is known now. */
export function saidInWords({ kind, isFuller }: Pick<DigestStatement, 'kind' | 'isFuller'>): string {
  const said = { direct: 'said', indirect: 'said, as reported,', written: 'stated in full' }[kind];
  return isFuller && kind === 'direct' ? 'said, now in full' : said;
}

/** Words in quotation marks; what is only reported without. */
export function wordsInMarks({ kind, words }: Pick<DigestStatement, 'kind' | 'words'>): string {
  return kind === 'indirect' ? words : `“${words}”`;
}

/** The first report, and those that follow it. */
export function reportsInTurn({ reports }: Pick<DigestStatement, 'reports'>): {
  readonly first: DigestReport | undefined;
  readonly also: readonly DigestReport[];
  readonly more: number;
} {
  const [first, ...also] = distinctSources(reports);
  return { first, also: also.slice(0, MOST_REPORTS), more: Math.max(0, also.length - MOST_REPORTS) };
}

/** What of a story the reader knows already, a sentence each. */
export function knownInWords({ repeated, before, moreStatements }: DigestStory, timeZone: string): string[] {
  const reports = before.map((report) => `${report.sourceName} (${tellDate(report, timeZone)})`);
  return [
    ...(moreStatements > 0 ? [`And ${plural(moreStatements, 'more new statement')}.`] : []),
    ...(repeated > 0
      ? [`It repeats ${plural(repeated, 'statement')} that you were told of or that were known before.`]
      : []),
    ...(reports.length > 0 ? [`Reported before by ${reports.join(', ')}.`] : []),
  ];
}

/** One report of each source. */
function distinctSources(reports: readonly DigestReport[]): DigestReport[] {
  const bySource = new Map(reports.toReversed().map((report) => [report.sourceName, report]));
  return reports.filter((report) => bySource.get(report.sourceName) === report);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
