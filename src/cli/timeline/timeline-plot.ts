import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { TIMELINE_KINDS, type Timeline } from '../../workbench/timeline/timeline.ts';
import { KIND_LOOKS } from './kind-looks.ts';
import { oneLine } from './one-line.ts';
import { type PlotRow, plotDots, plotRows } from './plot-rows.ts';
import { plotSpan } from './plot-span.ts';
import { tellUtcDay } from './tell-utc-day.ts';

export interface PlotSize {
  /** Pixels. */
  readonly width: number;
  /** Whether names stand above their rows, where there is no room before them. */
  readonly isNarrow: boolean;
}

const NAME_WIDTH = 210;
const MARGIN = { side: 16, top: 30, bottom: 40 };
/** Nearer dots would lie on each other. */
const DOT_PIXELS = { narrow: 14, wide: 9 };
const LONGEST_NAME = { narrow: 44, wide: 27 };

/** An SVG of who said something when. Colours are custom properties, `--government` and so on, that the page sets. */
export function timelinePlot(timeline: Timeline, { width, isNarrow }: PlotSize): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const rows = plotRows(timeline);
  const span = plotSpan(timeline);
  const marginLeft = isNarrow ? MARGIN.side : NAME_WIDTH;
  const pixels = width - marginLeft - MARGIN.side;
  const [from, to] = span.domain;
  const dots = plotDots(
    timeline,
    ((to.getTime() - from.getTime()) / pixels) * DOT_PIXELS[isNarrow ? 'narrow' : 'wide'],
  );
  const plot = Plot.plot({
    document,
    className: 'plot',
    ariaLabel: `Who spoke of ${oneLine(timeline.agreement.name)}, and when`,
    width,
    height: MARGIN.top + MARGIN.bottom + rows.length * (isNarrow ? 50 : 34),
    marginLeft,
    marginRight: MARGIN.side,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { type: 'utc', domain: span.domain, label: null, ticks: isNarrow ? 4 : 8 },
    fy: { domain: rows.map(({ row }) => row), axis: null, padding: 0 },
    r: { type: 'identity' },
    color: { type: 'categorical', domain: TIMELINE_KINDS, range: TIMELINE_KINDS.map((kind) => `var(--${kind})`) },
    symbol: { domain: TIMELINE_KINDS, range: TIMELINE_KINDS.map((kind) => KIND_LOOKS[kind].symbol) },
    marks: [
      Plot.frame({ anchor: 'bottom', stroke: 'var(--line)' }),
      ...rule(span, rows),
      Plot.dot(
        dots,
        Plot.dodgeY(isNarrow ? { anchor: 'bottom', padding: 1 } : { anchor: 'middle', padding: 1 }, {
          x: 'at',
          fy: 'row',
          r: 'radius',
          dy: isNarrow ? -4 : 0,
          fill: 'kind',
          symbol: 'kind',
          title: 'title',
          href: 'href',
        }),
      ),
      names(rows, isNarrow),
    ],
  });
  return plot.outerHTML;
}

function names(rows: readonly PlotRow[], isNarrow: boolean) {
  const text = ({ name, count }: PlotRow) =>
    `${oneLine(name, isNarrow ? LONGEST_NAME.narrow : LONGEST_NAME.wide)} · ${count}`;
  const place = isNarrow
    ? { frameAnchor: 'top-left' as const, dx: -MARGIN.side, dy: 7 }
    : { frameAnchor: 'left' as const, dx: -NAME_WIDTH };
  // The outline keeps names legible where dots or the day of the agreement cross them.
  const outline = { stroke: 'var(--card)', strokeWidth: 5, fill: 'currentColor' };
  return Plot.text(rows, { fy: 'row', text, ...place, ...outline, textAnchor: 'start', fontSize: 13 });
}

/** The day of the agreement, where it lies in the time that is shown. */
function rule({ agreed, domain: [from, to] }: ReturnType<typeof plotSpan>, rows: readonly PlotRow[]) {
  const [top] = rows;
  if (!agreed || !top) return [];
  const isLeft = agreed.getTime() < (from.getTime() + to.getTime()) / 2;
  return [
    Plot.ruleX([agreed], { stroke: 'currentColor', strokeDasharray: '4 3', strokeOpacity: 0.7 }),
    Plot.text([{ agreed, row: top.row }], {
      x: 'agreed',
      fy: 'row',
      text: () => `agreed ${tellUtcDay(agreed)}`,
      frameAnchor: 'top',
      dy: -18,
      dx: isLeft ? -2 : 2,
      textAnchor: isLeft ? 'start' : 'end',
      fontSize: 12,
    }),
  ];
}
