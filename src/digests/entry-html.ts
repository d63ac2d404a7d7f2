import { html } from 'hono/html';
import type { ItemUpdate } from '../items/item.ts';
import type { DigestEntry, Excerpt, Reason } from './digest.ts';
import { tellDate } from './digest-times.ts';
import { NO_LONGER, quotedWords, reasonsBeside } from './reason-text.ts';
import { firstSentences } from './update-text.ts';

const MOST_DOCUMENTS = 3;
const SMALL = 'color:#57616b;font-size:13px';

/** The item that leads its story. */
export function renderLead(entry: DigestEntry, timeZone: string) {
  return html`<h2 style="margin:0 0 2px;font-size:17px;line-height:1.35">${renderTitle(entry)}</h2>
<p class="quiet" style="margin:0 0 10px;color:#57616b;font-size:14px">${entry.sourceName} · ${tellDate(entry, timeZone)}</p>
${entry.update ? renderUpdate(entry.update) : ''}
${entry.excerpts.map(renderExcerpt)}
${renderDocuments(entry)}
${renderNotes(entry)}
${entry.reasons.map(renderReason)}`;
}

/** Another item of the story. */
export function renderFollower(entry: DigestEntry, lead: DigestEntry, timeZone: string) {
  return html`<div class="also" style="margin:10px 0 0;padding:8px 0 0;border-top:1px solid #d9dee3">
<h3 style="margin:0;font-size:15px;line-height:1.35"><span class="quiet" style="color:#57616b;font-weight:normal">Also:</span> ${renderTitle(entry)}</h3>
<p class="quiet" style="margin:0;color:#57616b;font-size:14px">${entry.sourceName} · ${tellDate(entry, timeZone)}</p>
${entry.update ? renderUpdate(entry.update) : ''}
${renderNotes(entry)}
${reasonsBeside(entry, lead).map(renderReason)}
</div>`;
}

function renderNotes({ textFrom, reasons }: DigestEntry) {
  return html`${reasons.length === 0 ? html`<p class="quiet" style="margin:6px 0 0;${SMALL}">${NO_LONGER}</p>` : ''}${textFrom === 'feed' ? html`<p class="quiet" style="margin:6px 0 0;${SMALL}">The page itself could not be read; judged by the feed’s summary.</p>` : ''}`;
}

function renderUpdate(update: ItemUpdate) {
  const line = (label: string, said: string) =>
    html`<p style="margin:0 0 6px"><span class="quiet" style="color:#57616b;font-size:14px">${label}</span> ${said}</p>`;
  return html`<div style="margin:0 0 10px"><p style="margin:0 0 6px;font-size:14px"><span class="tag tag-update" style="display:inline-block;padding:1px 8px;border-radius:10px;background:#fde9cf;color:#6b3d00">Updated</span></p>${update.note ? line('The publisher notes:', update.note) : ''}${firstSentences(update.sentences).map((said) => line('New:', said))}${firstSentences(update.removed).map((said) => line('Gone:', said))}</div>`;
}

function renderDocuments({ documents }: DigestEntry) {
  const links = documents
    .slice(0, MOST_DOCUMENTS)
    .map(({ url, title }) => html`<a href="${url}" style="color:#0b57a4">${title ?? url}</a>`);
  if (links.length === 0) return '';
  return html`<p style="margin:0 0 8px;font-size:14px"><span class="quiet" style="color:#57616b">Documents:</span> ${links.map((link, index) => html`${index > 0 ? ' · ' : ''}${link}`)}</p>`;
}

function renderTitle(entry: DigestEntry) {
  if (!entry.url) return html`${entry.title}`;
  return html`<a href="${entry.url}" style="color:#0b57a4;text-decoration:none">${entry.title}</a>`;
}

function renderExcerpt(excerpt: Excerpt) {
  return html`<p class="quote" style="margin:0 0 10px;padding:0 0 0 12px;border-left:3px solid #b9c8d8">${excerpt.map(
    (part) =>
      part.marked
        ? html`<mark style="background:#fff0a8;color:#1c2126;padding:0 2px;border-radius:2px">${part.text}</mark>`
        : part.text,
  )}</p>`;
}

function renderReason(reason: Reason) {
  const isAgreement = reason.kind === 'agreement';
  const colours = isAgreement ? 'background:#dcebfa;color:#0a3d6e' : 'background:#e9ecef;color:#39424b';
  return html`<p style="margin:6px 0 0;font-size:14px"><span class="${isAgreement ? 'tag' : 'tag tag-topic'}" style="display:inline-block;padding:1px 8px;border-radius:10px;${colours}">${isAgreement ? 'Agreement' : 'Topic'}: ${reason.name}</span> <span class="quiet" style="color:#57616b">${quotedWords(reason)}</span></p>`;
}
