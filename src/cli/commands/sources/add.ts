import { Command } from 'commander';
import { politeFetcher } from '../../../app/polite-fetcher.ts';
import { readWatchlist } from '../../../app/read-watchlist.ts';
import { readSettings, type Settings } from '../../../app/settings.ts';
import { sourceAt } from '../../../items/discovery/known-source.ts';
import { type ProposedSource, proposeSource } from '../../../items/discovery/propose-source.ts';
import { discoverSource } from '../../../monitor/discover-source.ts';
import type { Discovery, FoundPublication } from '../../../monitor/discovery.ts';
import { MOST_REQUESTS } from '../../../monitor/site-visitor.ts';
import type { Source } from '../../../watchlist/source.ts';
import { EXIT, EXIT_HELP, UsageError } from '../../exit-code.ts';
import { printResult } from '../../output.ts';
import { showProgress } from '../../progress.ts';
import { type Addition, describeAddition } from './describe-addition.ts';
import { type SourceOptions, sourceId, withSourceOptions } from './source-options.ts';
import { sourcesFile, writeSources } from './write-sources.ts';

interface Options extends SourceOptions {
  readonly id?: string;
  readonly name?: string;
}

export const addSource = withSourceOptions(
  new Command('add')
    .description('Find the feed of a page, or how to read its list of news, and say what to add to sources.yaml.')
    .argument('<url>', 'address of a feed, or of the page that lists the news')
    .option('--id <id>', 'id of the source; proposed when left out', sourceId)
    .option('--name <name>', 'its name; what it calls itself when left out'),
)
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch sources add https://www.gov.uk/government/organisations/home-office\n  npx accord-watch sources add https://ngo.example/news --country GB --kind ngo --write\n${EXIT_HELP}`,
  )
  .action(async (address: string, options: Options) => {
    const url = httpAddress(address);
    const settings = readSettings();
    const { sources } = await readWatchlist(settings.watchlistFolder);
    const discovery = await discover(url, settings, options);
    if (!discovery) return;
    const [best] = discovery.publications;
    const known = best && sourceAt(best.url, sources);
    const proposed = best && propose(best, discovery, options, sources);
    const file = sourcesFile(settings.watchlistFolder);
    if (options.write && proposed) await write(file, proposed, known, sources);
    const addition = {
      url,
      discovery,
      file,
      isWritten: Boolean(options.write && proposed),
      ...(proposed ? { proposed } : {}),
      ...(known ? { known } : {}),
    };
    printResult(options, withoutWords(addition), () => describeAddition(addition));
    process.exitCode = best ? EXIT.done : EXIT.failed;
  });

function httpAddress(text: string): string {
  const url = URL.parse(/^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/.test(text) ? `https://${text}` : text);
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new UsageError(`"${text}" is no address. Expected one such as https://www.example.org/news.`);
}

async function discover(
  url: string,
  { userAgent, allowLoopback }: Settings,
  options: Options,
): Promise<Discovery | undefined> {
  const progress = await showProgress('Looking', MOST_REQUESTS, options.json);
  const fetch = politeFetcher(userAgent, { allowLoopback: allowLoopback });
  const outcome = await discoverSource({ fetch, onRequest: progress.step }, url);
  progress.done();
  if (outcome.kind === 'discovered') return outcome.discovery;
  console.error(`${url} ${outcome.problem}.`);
  process.exitCode = EXIT.failed;
  return undefined;
}

function propose(
  best: FoundPublication,
  discovery: Discovery,
  options: Options,
  sources: readonly Source[],
): ProposedSource {
  // The heading of a list says "News"; the title of the page says whose.
  const title = best.foundBy === 'structure' ? discovery.pageTitle : (best.title ?? discovery.pageTitle);
  const languageTag = best.language ?? discovery.pageLanguage;
  const { listing, sitemap } = best;
  const publication = {
    url: best.url,
    words: best.words,
    ...(title ? { title } : {}),
    ...(languageTag ? { languageTag } : {}),
    reading: { ...(listing ? { listing } : {}), ...(sitemap ? { sitemap } : {}) },
  };
  return proposeSource(publication, options, new Set(sources.map(({ id }) => id)));
}

async function write(
  file: string,
  { source, unknown }: ProposedSource,
  known: Source | undefined,
  sources: readonly Source[],
): Promise<void> {
  if (known) throw new UsageError(`Not added: ${source.url} is polled already, as ${known.id}.`);
  if (sources.some(({ id }) => id === source.id)) {
    throw new UsageError(`Not added: there is a source "${source.id}" already. Give another --id.`);
  }
  if (unknown.length > 0) {
    const missing = unknown.map((part) => `--${part}`).join(' and ');
    throw new UsageError(`Not added: neither the address nor the page tells everything. Say ${missing} too.`);
  }
  await writeSources(file, [source]);
}

/** The words only serve to tell the language. */
function withoutWords({ discovery, ...addition }: Addition): unknown {
  const publications = discovery.publications.map(({ words: _, ...publication }) => publication);
  return { ...addition, discovery: { ...discovery, publications } };
}
