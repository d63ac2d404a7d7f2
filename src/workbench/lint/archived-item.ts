import type { ClassifiableItem } from '../../classification/classify.ts';

/** An item of the past on which the watchlist is tried. */
export interface ArchivedItem extends ClassifiableItem {
  /** When it was published or arrived; absent where that is not known. */
  readonly at?: Date;
}
