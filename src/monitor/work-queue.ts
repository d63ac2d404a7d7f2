/** Where work waits to be done: at least once, in any order. */
export interface WorkQueue<Task> {
  add(tasks: readonly Task[]): Promise<void>;
}

export interface PollTask {
  readonly sourceId: string;
}

export interface DigestTask {
  readonly subscriptionId: string;
}
