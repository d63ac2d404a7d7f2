import type { Speaker, StatementKind } from '../../statements/statement.ts';
import { TELLERS } from '../../stories/story-item.ts';

/** Kinds of publisher, as far as the watchlist still has the source. */
export const TIMELINE_KINDS = [...TELLERS, 'unknown'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Only of kinds of which there are any. */
export type CountByKind = Readonly<Partial<Record<TimelineKind, number>>>;

/** Where something about the agreement was published. */
export interface TimelineReport {
  readonly sourceName: string;
  readonly publisherKind: TimelineKind;
  readonly title: string;
  readonly url?: string;
  readonly publishedAt?: Date;
  /** Last change, as the publisher tells it; some tell nothing else. */
  readonly updatedAt?: Date;
  /** When we first read it. */
  readonly at: Date;
}

/** What a date is: that of publication, or where none is given a day by which it had been published. */
export type DateSort = 'published' | 'updated' | 'found';

export interface TimelineStatement {
  /** Date of its earliest report. */
  readonly at: Date;
  readonly dated: DateSort;
  readonly speaker: Speaker;
  readonly kind: StatementKind;
  readonly quote: string;
  /** The primary source first, then the earliest; at least one. */
  readonly reports: readonly [TimelineReport, ...TimelineReport[]];
}

export interface TimelineSpeaker {
  /** The same for one speaker in all items and languages; absent for those of whom neither name nor office is known. */
  readonly key?: string;
  readonly speaker: Speaker;
  readonly statements: number;
  readonly first: Date;
  readonly last: Date;
}

/** A month, or a week from Monday on, in UTC, in which something was said. */
export interface TimelinePeriod {
  readonly start: Date;
  readonly statements: CountByKind;
}

/** What was said about an agreement, and where it was reported. */
export interface Timeline {
  readonly agreement: { readonly id: string; readonly name: string; readonly date: string };
  /** As asked for, else the earliest that there is. */
  readonly from?: Date;
  readonly until: Date;
  /** Oldest first. */
  readonly statements: readonly TimelineStatement[];
  /** Items about it in which nothing that is told was said on it, oldest first. */
  readonly otherReports: readonly TimelineReport[];
  /** All items about it, by kind of publisher. */
  readonly items: CountByKind;
  /** Who said most first. */
  readonly bySpeaker: readonly TimelineSpeaker[];
  readonly period: 'week' | 'month';
  /** Oldest first; without those in which nothing was said. */
  readonly byPeriod: readonly TimelinePeriod[];
  /** How many items there were to choose from. */
  readonly itemsRead: number;
}
