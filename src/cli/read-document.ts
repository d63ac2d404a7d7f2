import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Settings } from '../app/settings.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import type { DocumentToClassify } from '../workbench/classify-document.ts';
import { UsageError } from './exit-code.ts';

/** Reads what a command line names: a file, an address, or - for standard input. @throws UsageError */
export async function readDocument(from: string, settings: Settings): Promise<DocumentToClassify> {
  if (from === '-') return { bytes: await buffer(process.stdin) };
  if (/^https?:\/\//i.test(from)) return fetchPage(from, settings);
  try {
    return { bytes: await readFile(from) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${from} could not be read: ${reason}. Expected a file, an http(s) address, or -.`);
  }
}

async function fetchPage(url: string, { userAgent, allowLoopback }: Settings): Promise<DocumentToClassify> {
  // Loaded only when needed: it is the largest part of these commands, and a file needs none of it.
  const { politeFetcher } = await import('../app/polite-fetcher.ts');
  const outcome = await politeFetcher(userAgent, { allowLoopback: allowLoopback })(url, { as: 'page' });
  if (outcome.kind === 'failed') throw new UsageError(`${url} ${describeFailure(outcome.failure)}.`);
  if (outcome.kind === 'not-modified') throw new UsageError(`${url} answered 304 unasked.`);
  const { bytes, contentType, url: address } = outcome.document;
  return { bytes, url: address, ...(contentType ? { contentType } : {}) };
}
