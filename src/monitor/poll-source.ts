import { createHash } from 'node:crypto';
import { describeFault } from '../items/feed.ts';
import { readPublication } from '../items/read-publication.ts';
import { newSourceMemory, type SourceMemory } from '../items/source-memory.ts';
import { askedAs } from '../sources/asked-as.ts';
import type { FetchedDocument, FetchFailure } from '../sources/fetch-outcome.ts';
import { isFillingDue } from '../sources/gap.ts';
import { isKeptOut } from '../sources/kept-out.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import { newSourceState, type SourceState } from '../sources/source-state.ts';
import type { Validators } from '../sources/validators.ts';
import type { Source } from '../watchlist/source.ts';
import { keepFeed } from './keep-feed.ts';
import { noteEnd, noteFailure, noteUnchanged } from './note-poll.ts';
import { ourFault } from './our-fault.ts';
import type { PollReport } from './poll-report.ts';
import type { Polling } from './polling.ts';

const FULL_READING_MS = 24 * 60 * 60_000;

/**
 * Polls one source: fetch what changed, keep what is new or says something else, then note the source's state and what
 * was seen of it. Those go last, so that a crash half-way costs a repeated poll and never an item. Harmless when run
 * twice.
 *
 * @param known the source's state, where it was just read
 */
export async function pollSource(polling: Polling, source: Source, known?: SourceState): Promise<PollReport> {
  const state = known ?? (await polling.states.get(source.id)) ?? newSourceState(source.id);
  try {
    return await pollFrom(polling, source, state);
  } catch (error) {
    // A fault of ours: the source is tried again, ever more seldom, and shown as failing.
    return noteFailure(polling, source, state, { problem: ourFault(error), isKeptOut: false });
  }
}

async function pollFrom(polling: Polling, source: Source, state: SourceState): Promise<PollReport> {
  const end = new Date(polling.now().getTime() + polling.readingSeconds * 1000);
  const validators = validatorsToAskWith(state, polling.now());
  const outcome = await polling.fetch(source.url, { validators, as: askedAs(source) });
  switch (outcome.kind) {
    case 'failed':
      return noteFailure(polling, source, state, failureOf(outcome.failure));
    case 'not-modified':
      return noteUnchanged(polling, source, state, { ...state.validators, ...outcome.validators }, outcome);
    case 'fetched':
      return readDocument(polling, source, { state, document: outcome.document, end });
  }
}

/**
 * After a failure, so that a 304 cannot pass for its end; when a gap wants filling; and once a day, since some servers
 * answer 304 for ever (a Last-Modified in the future, an ETag that never changes).
 */
function wantsFullReading({ failures, lastBodyAt, gaps }: SourceState, now: Date): boolean {
  const isStale = !lastBodyAt || now.getTime() - lastBodyAt.getTime() >= FULL_READING_MS;
  return failures > 0 || isStale || isFillingDue(gaps, now);
}

function validatorsToAskWith(state: SourceState, now: Date): Validators {
  return wantsFullReading(state, now) ? {} : state.validators;
}

function failureOf(failure: FetchFailure) {
  return {
    problem: describeFailure(failure),
    isKeptOut: isKeptOut(failure),
    ...('retryAt' in failure && failure.retryAt ? { retryAt: failure.retryAt } : {}),
  };
}

async function readDocument(
  polling: Polling,
  source: Source,
  { state, document, end }: { state: SourceState; document: FetchedDocument; end: Date },
): Promise<PollReport> {
  const memory = (await polling.memories.get(source.id)) ?? newSourceMemory(source.id);
  const bodyHash = createHash('sha256').update(document.bytes).digest('base64url');
  if (memory.bodyHash === bodyHash && isSettled(state, memory, polling.now())) {
    return noteUnchanged(polling, source, state, document.validators, document);
  }
  const parsed = readPublication(source, document);
  if (parsed.kind === 'unreadable') {
    const { fault } = parsed;
    const isKept = fault.kind === 'challenge';
    return noteFailure(polling, source, state, { problem: describeFault(fault), isKeptOut: isKept });
  }
  if (parsed.feed.hasEnded) return noteEnd(polling, source, state);
  return keepFeed(polling, source, { state, memory: { ...memory, bodyHash }, document, feed: parsed.feed, end });
}

/** Nothing of the last document is left to do, and its rhythm was looked at today. */
function isSettled(state: SourceState, memory: SourceMemory, now: Date): boolean {
  return !wantsFullReading(state, now) && memory.waiting.size === 0;
}
