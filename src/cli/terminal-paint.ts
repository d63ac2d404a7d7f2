import { styleText } from 'node:util';
import type { Paint, Style } from './wrap-pieces.ts';

const LOOKS = {
  mark: ['bold', 'yellow'],
  good: 'green',
  bad: 'red',
  strong: 'bold',
  faint: 'gray',
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

/** How this terminal shows styles; `undefined` where it shows none, is no terminal, or colour is not wanted (NO_COLOR). */
export function terminalPaint(stream: NodeJS.WriteStream): Paint | undefined {
  if (!stream.isTTY || !stream.hasColors()) return undefined;
  return (text, style) => styleText(LOOKS[style], text, { validateStream: false });
}
