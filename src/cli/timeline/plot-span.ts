import type { Timeline } from '../../workbench/timeline/timeline.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Less would be told by hours. */
const LEAST_SPAN_MS = 14 * DAY_MS;
/** Room beside the first and last dot, as a part of the whole. */
const PADDING = 0.03;

export interface PlotSpan {
  readonly domain: [Date, Date];
  /** The day of the agreement, where it lies in the domain. */
  readonly agreed?: Date;
}

/**
 * The time that a plot shows: that of the statements, and the day of the agreement unless most of the plot would be empty
 * for it.
 */
export function plotSpan({ statements, agreement, until }: Timeline): PlotSpan {
  const agreed = new Date(agreement.date);
  const first = statements[0]?.at ?? until;
  const last = statements.at(-1)?.at ?? until;
  const reach = Math.max(LEAST_SPAN_MS, last.getTime() - first.getTime());
  const isNear = agreed.getTime() > first.getTime() - reach && agreed.getTime() < last.getTime() + reach;
  const times = [first, last, ...(isNear ? [agreed] : [])].map((at) => at.getTime());
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const padding = Math.max((LEAST_SPAN_MS - (to - from)) / 2, (to - from) * PADDING);
  const domain: [Date, Date] = [new Date(from - padding), new Date(to + padding)];
  return { domain, ...(isNear ? { agreed } : {}) };
}
