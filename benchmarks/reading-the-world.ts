import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Makes docs/reading-the-world.md anew: npm run evidence -- --cases CASES.jsonl.gz

interface Section {
  readonly title: string;
  readonly about: string;
  readonly command: readonly string[];
}

const { values } = parseArgs({ options: { cases: { type: 'string' } } });
const PAGE = new URL('../docs/reading-the-world.md', import.meta.url);

const SECTIONS: readonly Section[] = [
  ...(values.cases
    ? [
        {
          title: 'Feeds as others test them',
          about:
            "Cases of the feedparser project's suite, read as polling reads: decoded, parsed, turned into plain text. What is not as expected is argued in decision 0006.",
          command: ['scripts/conformance.ts', values.cases],
        },
      ]
    : []),
  {
    title: 'Speed of reading feeds, and hostile feeds',
    about:
      'Our whole path (decode, parse, plain text) beside parsers that only parse, on the same documents in one run.',
    command: ['benchmarks/feed-reading.ts'],
  },
  {
    title: 'Hostile answers',
    about:
      'What a server may do to us, each in a process of its own: within 2 s (or the time-out, set to 1 s) and 256 MB.',
    command: ['benchmarks/hostile-answers.ts'],
  },
  {
    title: 'Article text',
    about:
      'Pages of our own in the shapes of real publishers, with sentences that must be kept and phrases that must be left out.',
    command: ['benchmarks/article-extraction.ts'],
  },
  {
    title: 'A thousand sources',
    about:
      'Served on this machine, each at an address of its own; a tenth has something new in the second round. Our heap is held to 192 MB, so that the peak tells what is needed and not what V8 takes when it may. rss2email does not read articles and remembers in one file.',
    command: ['benchmarks/polling.ts'],
  },
  {
    title: 'A month of one publisher',
    about:
      'On a simulated clock: bursts, outages, edits, new guids, deletions and a day on which all entries are dated anew.',
    command: ['benchmarks/simulated-month.ts'],
  },
];

const parts = [
  '# Reading the world, measured',
  `Made by \`npm run evidence -- --cases CASES.jsonl.gz\` on Node ${process.version}, ${cpus().length} cores. Timings are of one run each; compare within a table only.`,
];
for (const { title, about, command } of SECTIONS) {
  console.error(`${title} …`);
  parts.push(`## ${title}`, about, fenced(await outputOf(command)));
}
await writeFile(PAGE, `${parts.join('\n\n')}\n`);
console.log(fileURLToPath(PAGE));

/** A Markdown table stays one; anything else is shown as it was printed. */
function fenced(output: string): string {
  return output.startsWith('|') || output.startsWith('#') ? output : `\`\`\`\n${output}\n\`\`\``;
}

function outputOf(command: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code === 0
        ? resolve(output.replace(/^\n+|\s+$/g, ''))
        : reject(new Error(`${command.join(' ')} ended with ${code}`)),
    );
  });
}
