export interface Clock {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Keeps requests to one host apart: one at a time, and a delay between the end of one and the start of the next.
 * Different hosts do not wait for each other. A host is `url.host`: with its port, unless that is the usual one.
 */
export class HostPace {
  readonly #clock: Clock;
  readonly #leastMs: number;
  readonly #needsNoDelay: (host: string) => boolean;
  readonly #delays = new Map<string, number>();
  /** For each host when its last request in the queue ends, or ended. */
  readonly #ends = new Map<string, Promise<number>>();

  constructor(clock: Clock, leastMs: number, needsNoDelay: (host: string) => boolean = () => false) {
    this.#clock = clock;
    this.#leastMs = leastMs;
    this.#needsNoDelay = needsNoDelay;
  }

  /** From now on the host's requests keep this far apart, if it is more than what all keep. */
  slowTo(host: string, milliseconds: number): void {
    this.#delays.set(host, milliseconds);
  }

  /** Does it when it is the host's turn. */
  inTurn<T>(host: string, request: () => Promise<T>): Promise<T> {
    const before = this.#ends.get(host);
    const answer = (before ?? Promise.resolve(undefined)).then(async (ended) => {
      if (ended !== undefined) await this.#wait(host, ended);
      return request();
    });
    const end = () => this.#clock.now().getTime();
    this.#ends.set(host, answer.then(end, end));
    return answer;
  }

  async #wait(host: string, ended: number): Promise<void> {
    const delay = Math.max(this.#needsNoDelay(host) ? 0 : this.#leastMs, this.#delays.get(host) ?? 0);
    // A clock that is set back must not make it wait for longer.
    const rest = Math.min(delay, ended + delay - this.#clock.now().getTime());
    if (rest > 0) await this.#clock.sleep(rest);
  }
}
