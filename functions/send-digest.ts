import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { digestingOnAws } from '../src/app/aws/digesting.ts';
import { logger } from '../src/app/aws/logger.ts';
import { sendDigest } from '../src/monitor/send-digest.ts';
import { digestTaskSchema } from '../src/monitor/task-schemas.ts';

const parts = digestingOnAws();
const processor = new BatchProcessor(EventType.SQS);

/** From the digest queue: sends each subscription its digest. What is not settled stays due for the next schedule. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return processPartialResponse(event, sendOne, processor, { context, throwOnFullBatchFailure: false });
}

async function sendOne(record: SQSRecord): Promise<void> {
  const { subscriptionId } = digestTaskSchema.parse(JSON.parse(record.body));
  try {
    const outcome = await sendDigest(await parts, subscriptionId);
    logger.info('digest handled', { subscriptionId, outcome: outcome.kind, ...('reason' in outcome ? outcome : {}) });
  } catch (error) {
    logger.error('digest failed', { subscriptionId, error });
    throw error;
  }
}
