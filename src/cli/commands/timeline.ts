import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings, type Settings } from '../../app/settings.ts';
import type { Agreement } from '../../watchlist/agreement.ts';
import { gatherTimeline } from '../../workbench/timeline/gather-timeline.ts';
import type { Timeline } from '../../workbench/timeline/timeline.ts';
import { EXIT_HELP, UsageError } from '../exit-code.ts';
import { isoDate } from '../iso-date.ts';
import { withMonitor } from '../open-monitor.ts';
import { printResult } from '../output.ts';
import { hasArchive } from '../stored-item.ts';
import { terminalPaint } from '../terminal-paint.ts';
import { timelineText } from '../timeline/timeline-text.ts';

interface Options {
  readonly since?: Date;
  readonly html?: string;
  readonly sample?: boolean;
  readonly json?: boolean;
}

const WIDTH = 80;
const NO_MEMORY = { statements: { get: async () => [] }, describeSource: (id: string) => ({ name: id }) };

export const timelineCommand = new Command('timeline')
  .description('Show what was said about an agreement over time: by whom, first where, with a plot.')
  .argument('<agreement>', 'id of an agreement')
  .option('--since <date>', 'only what was said then or later, ISO 8601', isoDate)
  .option('--html <file>', 'write a page with a larger plot and all statements to this file')
  .option('--sample', 'the data of the sample week instead of the live data')
  .option('--json', 'print it as one JSON object')
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch timeline calais-group-priority-plan-2025 --html timeline.html\n${EXIT_HELP}`,
  )
  .action(async (id: string, options: Options) => {
    const settings = readSettings();
    const agreement = await agreementOf(id, settings);
    const timeline = await timelineOf(agreement, settings, options);
    if (options.html !== undefined) await writePage(timeline, options.html);
    const paint = terminalPaint(process.stdout);
    // Some terminals say that they are 0 wide.
    const width = Math.min(process.stdout.columns || WIDTH, 2 * WIDTH);
    printResult(options, timeline, () => timelineText(timeline, { width, ...(paint ? { paint } : {}) }));
  });

async function agreementOf(id: string, { watchlistFolder }: Settings): Promise<Agreement> {
  const { agreements } = await readWatchlist(watchlistFolder);
  const agreement = agreements.find((one) => one.id === id);
  if (agreement) return agreement;
  throw new UsageError(`There is no agreement "${id}". "accord-watch agreements list" shows the ids.`);
}

async function timelineOf(agreement: Agreement, settings: Settings, options: Options): Promise<Timeline> {
  const { since } = options;
  const asked = { agreement, ...(since ? { since } : {}) };
  if (!hasArchive(settings)) return gatherTimeline(nothing(), { ...asked, now: new Date(), ...NO_MEMORY });
  return withMonitor(options, ({ digesting: { items, statements, describeSource, now } }) =>
    gatherTimeline(items.archive(since ?? new Date(0), now()), { ...asked, now: now(), statements, describeSource }),
  );
}

/** The archive before the first start. */
async function* nothing(): AsyncGenerator<never> {}

async function writePage(timeline: Timeline, file: string): Promise<void> {
  // Loaded only when needed: what draws the plot takes most of a second.
  const { timelinePage } = await import('../timeline/timeline-page.ts');
  const page = await timelinePage(timeline);
  try {
    await writeFile(file, page);
  } catch (error) {
    throw new UsageError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  console.error(`Written to ${file}.`);
}
