/** Where work waits to be done: at least once; in any order, unless the queue puts it in one. */
export interface WorkQueue<Task> {
  add(tasks: readonly Task[]): Promise<void>;
}

export interface PollTask {
  readonly sourceId: string;
}

/** A task with what keeps a publisher from being asked for two things at once. */
export interface PlannedPoll extends PollTask {
  /** Name and port of the source's site: its tasks are done one after another. */
  readonly host: string;
  /** Since when it is due: planned twice for one time, it is the same task. */
  readonly dueSince: string;
}

export interface DigestTask {
  readonly subscriptionId: string;
}
