import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { logger } from '../src/app/aws/logger.ts';
import { pollingOnAws } from '../src/app/aws/polling.ts';
import { pollIfDue } from '../src/monitor/poll-if-due.ts';
import { pollTaskSchema } from '../src/monitor/task-schemas.ts';

const parts = pollingOnAws();
const processor = new BatchProcessor(EventType.SQS);

/** From the poll queue: polls each source; a message that fails is delivered again, the others are not. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return processPartialResponse(event, pollOne, processor, { context, throwOnFullBatchFailure: false });
}

async function pollOne(record: SQSRecord): Promise<void> {
  const { sourceId } = pollTaskSchema.parse(JSON.parse(record.body));
  const { polling, source } = await parts;
  const known = source(sourceId);
  if (!known) return logger.warn('source is no longer on the watchlist', { sourceId });
  try {
    const report = await pollIfDue(polling, known);
    logger.info(report ? 'source polled' : 'source is not due any more', { sourceId, report });
  } catch (error) {
    logger.error('poll failed', { sourceId, error });
    throw error;
  }
}
