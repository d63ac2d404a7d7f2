import { html } from 'hono/html';
import type { DigestReport, DigestStatement, DigestStory } from './digest.ts';
import { tellDate } from './digest-times.ts';
import { renderFollower, renderLead } from './entry-html.ts';
import { knownInWords, reportsInTurn, saidInWords, speakerInWords, wordsInMarks } from './statement-text.ts';

/** One event: the item that comes first, what is said that is new, and the other items. */
export function renderStory(story: DigestStory, timeZone: string) {
  const [lead, ...others] = story.entries;
  if (!lead) return '';
  return html`<div class="card" style="margin:0 0 14px;padding:14px 16px;background:#ffffff;border:1px solid #d9dee3;border-radius:8px">
${renderLead(lead, timeZone)}
${story.statements.map((statement) => renderStatement(statement, timeZone))}
${knownInWords(story, timeZone).map((sentence) => html`<p class="quiet" style="margin:8px 0 0;color:#57616b;font-size:13px">${sentence}</p>`)}
${others.map((entry) => renderFollower(entry, lead, timeZone))}
</div>`;
}

function renderStatement(statement: DigestStatement, timeZone: string) {
  const { name, office } = speakerInWords(statement);
  const { first, also, more } = reportsInTurn(statement);
  const about = statement.about.length > 0 ? html` about ${statement.about.join(', ')}` : '';
  return html`<div class="said" style="margin:12px 0 0;padding:0 0 0 12px;border-left:3px solid #2f8f63">
<p style="margin:0 0 4px;font-size:14px"><span class="tag tag-new" style="display:inline-block;padding:1px 8px;border-radius:10px;background:#d9f2e4;color:#11482f">${statement.isFuller ? 'In full' : 'New'}</span> <strong>${name}</strong>${office} ${saidInWords(statement)}${about}:</p>
<p style="margin:0 0 4px">${wordsInMarks(statement)}</p>
${first ? html`<p class="quiet" style="margin:0;color:#57616b;font-size:13px">First at ${renderReport(first)}${first.publishedAt ? `, ${tellDate(first, timeZone)}` : ''}${also.length > 0 ? html`; also at ${also.map((report, at) => html`${at > 0 ? ', ' : ''}${renderReport(report)}`)}${more > 0 ? ` and ${more} more` : ''}` : ''}</p>` : ''}
</div>`;
}

function renderReport({ sourceName, url }: DigestReport) {
  return url ? html`<a href="${url}" style="color:#0b57a4">${sourceName}</a>` : html`${sourceName}`;
}
