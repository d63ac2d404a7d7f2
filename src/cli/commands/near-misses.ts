import { Command, InvalidArgumentError } from 'commander';
import { agreementProfiles } from '../../classification/relatedness/agreement-profiles.ts';
import { plural } from '../../text/plural.ts';
import { utcMinute } from '../../text/utc-minute.ts';
import { type AgreementNearMisses, type NearItem, reportNearMisses } from '../../workbench/report-near-misses.ts';
import { EXIT_HELP, UsageError } from '../exit-code.ts';
import { withMonitor } from '../open-monitor.ts';
import { printResult } from '../output.ts';

interface Options {
  readonly days: number;
  readonly agreement?: string;
  readonly sample?: boolean;
  readonly json?: boolean;
}

const DAY_MS = 24 * 60 * 60_000;
/** Of one agreement, as text; JSON has all. */
const MOST_SHOWN = 10;

export const nearMissesCommand = new Command('near-misses')
  .description('List stored items that match nothing for an agreement but nearly do: where a name may be missing.')
  .option('--days <days>', 'how far back to look', wholeDays, 30)
  .option('--agreement <id>', 'only this agreement')
  .option('--sample', 'the data of the sample week instead of the live data')
  .option('--json', 'print them as JSON, without a limit')
  .addHelpText('after', `\nExample:\n  npx accord-watch near-misses --days 7\n${EXIT_HELP}`)
  .action(async (options: Options) => {
    const { days, agreement } = options;
    const report = await withMonitor(options, async ({ watchlist, polling, digesting }) => {
      if (agreement !== undefined && !watchlist.agreements.some(({ id }) => id === agreement)) {
        throw new UsageError(`No agreement has the id "${agreement}". See accord-watch agreements list.`);
      }
      const now = digesting.now();
      return reportNearMisses(digesting.items.archive(new Date(now.getTime() - days * DAY_MS), now), {
        watchlist: polling.watchlist,
        profiles: agreementProfiles(watchlist),
        sources: watchlist.sources,
        ...(agreement === undefined ? {} : { agreementId: agreement }),
      });
    });
    printResult(options, report, () => describe(report));
  });

function describe(report: readonly AgreementNearMisses[]): string {
  if (report.length === 0) return 'Nothing that was stored nearly matched an agreement.';
  const sections = report.map(({ id, items }) => {
    const rest = items.length - MOST_SHOWN;
    return [
      `${id}: ${plural(items.length, 'near miss', 'near misses')}`,
      ...items.slice(0, MOST_SHOWN).flatMap(lines),
      ...(rest > 0 ? [`  and ${rest} more`] : []),
    ].join('\n');
  });
  return sections.join('\n\n');
}

function lines({ title, url, sourceId, publishedAt, arrivedAt, reason }: NearItem): string[] {
  const date = publishedAt ? utcMinute(new Date(publishedAt)) : `undated, found ${utcMinute(new Date(arrivedAt))}`;
  return [`  ${title}`, `    ${sourceId}, ${date}${url ? `, ${url}` : ''}`, `    Not matched: ${reason}.`];
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1)
    throw new InvalidArgumentError('Expected a whole number of days, 1 or more.');
  return days;
}
