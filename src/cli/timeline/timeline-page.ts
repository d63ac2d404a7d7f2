import { html, raw } from 'hono/html';
import { reportsInTurn, speakerInWords, wordsInMarks } from '../../digests/statement-text.ts';
import {
  TIMELINE_KINDS,
  type Timeline,
  type TimelineReport,
  type TimelineStatement,
} from '../../workbench/timeline/timeline.ts';
import { dateOf } from '../../workbench/timeline/timeline-reports.ts';
import { KIND_LOOKS } from './kind-looks.ts';
import { PAGE_STYLE } from './page-style.ts';
import { dayInWords, tellUtcDay } from './tell-utc-day.ts';
import { timelinePlot } from './timeline-plot.ts';
import { timelineInWords, whatIsMissing } from './timeline-words.ts';

/** A timeline as a page that needs nothing else. Everything that comes from outside is escaped. */
export function timelinePage(timeline: Timeline): string {
  const { agreement, statements, otherReports } = timeline;
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Timeline: ${agreement.name}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<p class="quiet brand">ACCORD WATCH</p>
<h1>${agreement.name}</h1>
<p class="quiet">Dated ${tellUtcDay(new Date(agreement.date))}. ${timelineInWords(timeline)}</p>
${whatIsMissing(timeline).map((sentence) => html`<p>${sentence}</p>`)}
${statements.length > 0 ? renderPlot(timeline) : ''}
${statements.length > 0 ? html`<h2>What was said</h2><ol class="statements">${statements.map(renderStatement)}</ol>` : ''}
${otherReports.length > 0 ? html`<h2>Reported besides, with no statement on it</h2><ul class="card reports">${otherReports.map(renderReport)}</ul>` : ''}
<p class="quiet foot">Days are in UTC. A statement is dated by its earliest report; its mark is that of the source named first.</p>
</main>
</body>
</html>
`);
}

function renderPlot(timeline: Timeline) {
  const kinds = new Set(timeline.statements.map(({ reports }) => reports[0].publisherKind));
  const shown = TIMELINE_KINDS.filter((kind) => kinds.has(kind));
  return html`<h2>Who spoke when</h2>
<div class="card">
<ul class="legend">${shown.map((kind) => html`<li><span class="${kind}">${KIND_LOOKS[kind].mark}</span> ${KIND_LOOKS[kind].words}</li>`)}</ul>
<div class="wide">${raw(timelinePlot(timeline, { width: 904, isNarrow: false }))}</div>
<div class="narrow">${raw(timelinePlot(timeline, { width: 332, isNarrow: true }))}</div>
</div>`;
}

function renderStatement(statement: TimelineStatement, index: number) {
  const { kind, quote } = statement;
  const { name, office } = speakerInWords(statement);
  const { first, also, more } = reportsInTurn(statement);
  const teller = statement.reports[0].publisherKind;
  return html`<li id="s${index}">
<p><span class="${teller}">${KIND_LOOKS[teller].mark}</span> <span class="quiet">${dayInWords(statement)}</span> <strong>${name}</strong>${office}${kind === 'indirect' ? ', as reported' : ''}</p>
<p class="words">${wordsInMarks({ kind, words: quote.replace(/\s+/g, ' ') })}</p>
${first ? html`<p class="quiet">${renderSource(first)}${also.map((report) => html`, ${renderSource(report)}`)}${more > 0 ? ` and ${more} more` : ''}</p>` : ''}
</li>`;
}

function renderReport(report: TimelineReport) {
  const { publisherKind, title, url, sourceName } = report;
  const mark = html`<span class="${publisherKind}">${KIND_LOOKS[publisherKind].mark}</span>`;
  return html`<li>${mark} <span class="quiet">${dayInWords(dateOf(report))}</span> ${url ? html`<a href="${url}">${title}</a>` : title} <span class="quiet">${sourceName}</span></li>`;
}

function renderSource({ sourceName, url }: Pick<TimelineReport, 'sourceName' | 'url'>) {
  return url ? html`<a href="${url}">${sourceName}</a>` : html`${sourceName}`;
}
