// node benchmarks/read-hostile-feed.ts NAME, for feed-reading.ts: reads one hostile document in a process of its own and says how it ended.
import { decodeDocument } from '../src/items/decode-document.ts';
import { describeFault } from '../src/items/feed.ts';
import { readFeed } from '../src/items/feeds/read-feed.ts';
import { plural } from '../src/text/plural.ts';
import { HOSTILE_FEEDS } from './feed-reading/hostile-feeds.ts';

const make = HOSTILE_FEEDS[process.argv[2] ?? ''];
if (!make) throw new Error('no such hostile feed');
const bytes = Buffer.from(make());
const before = performance.now();
const parsed = readFeed(decodeDocument(bytes), 'https://hostile.example/feed');
const milliseconds = performance.now() - before;
const answer =
  parsed.kind === 'feed'
    ? `${plural(parsed.feed.entries.length, 'entry', 'entries')}; ${parsed.feed.flaws.join('; ') || 'no flaw'}`
    : describeFault(parsed.fault);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, megabytes, answer }));
