import * as z from 'zod';
import type { DigestTask, PollTask } from './work-queue.ts';

/** Tasks as they come back from a queue, in JSON. */
export const pollTaskSchema: z.ZodType<PollTask> = z.object({ sourceId: z.string() });
export const digestTaskSchema: z.ZodType<DigestTask> = z.object({ subscriptionId: z.string() });
