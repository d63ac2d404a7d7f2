import type { TimelineKind } from '../../workbench/timeline/timeline.ts';

/** A kind of publisher as plots show it: by a mark that needs no colour to be told from others. */
interface KindLook {
  readonly words: string;
  readonly mark: string;
  /** The mark as Observable Plot calls it. */
  readonly symbol: string;
  /** Each with a contrast of 4.5 and more to what is behind it. */
  readonly light: string;
  readonly dark: string;
}

export const KIND_LOOKS = {
  government: { words: 'government', mark: '■', symbol: 'square', light: '#0b57a4', dark: '#74b3f2' },
  parliament: { words: 'parliament', mark: '◆', symbol: 'diamond', light: '#a84a00', dark: '#f2a65a' },
  agency: { words: 'agency', mark: '▲', symbol: 'triangle', light: '#147257', dark: '#5fd0a6' },
  ngo: { words: 'NGO', mark: '●', symbol: 'circle', light: '#9c2a6b', dark: '#f08bc0' },
  media: { words: 'media', mark: '✚', symbol: 'cross', light: '#57616b', dark: '#b5bec8' },
  unknown: { words: 'not watched any more', mark: '★', symbol: 'star', light: '#6b5900', dark: '#d9c35a' },
} as const satisfies Record<TimelineKind, KindLook>;
