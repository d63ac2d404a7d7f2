import { TELLERS, type Teller } from './story-item.ts';

/** What of an item decides where it stands in its story. */
export interface ToldItem {
  readonly id: string;
  /** Absent counts as media. */
  readonly teller?: Teller;
  readonly publishedAt?: Date;
  readonly arrivedAt: Date;
}

/** Items of one story: who acts first, then who asks, then who tells; of equals the earliest. */
export function primaryFirst<Item extends ToldItem>(items: readonly Item[]): Item[] {
  return items.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** Governments, parliaments and agencies are one rank: what they publish is the source itself. */
function rankOf({ teller = 'media' }: ToldItem): number {
  return Math.max(TELLERS.indexOf('agency'), TELLERS.indexOf(teller));
}

function timeOf({ publishedAt, arrivedAt }: ToldItem): number {
  return (publishedAt ?? arrivedAt).getTime();
}
