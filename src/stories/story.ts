/** An item of a story, as readers are shown where it was reported. */
export interface StoryMember {
  readonly itemId: string;
  readonly sourceId: string;
  readonly title: string;
  readonly url?: string;
  readonly publishedAt?: Date;
  /** When it arrived. */
  readonly at: Date;
}

/** One event, reported by one item or many. */
export interface Story {
  readonly id: string;
  /** In the order of their arrival; some hundreds at most. */
  readonly members: readonly StoryMember[];
}
