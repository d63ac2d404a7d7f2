import { html, raw } from 'hono/html';
import type { ItemUpdate } from '../items/item.ts';
import { coverageText } from './coverage-text.ts';
import type { Digest, DigestEntry, Excerpt, Reason } from './digest.ts';
import { digestSubject, entriesInWords, namesByMentions } from './digest-subject.ts';
import { tellDate, tellWindow } from './digest-times.ts';
import { NO_LONGER, quotedWords } from './reason-text.ts';
import { firstSentences } from './update-text.ts';

// Inline styles carry the light look, since several clients drop <style>; those that keep it follow the dark scheme.
const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a { color: #0b57a4; }
  @media (prefers-color-scheme: dark) {
    body, .page { background: #14181d !important; color: #e4e7eb !important; }
    .card { background: #1d232a !important; border-color: #323b45 !important; }
    .quiet { color: #a3adb8 !important; }
    .quote { border-color: #4b6584 !important; }
    .tag { background: #22384f !important; color: #cfe3f7 !important; }
    .tag-update { background: #4d3410 !important; color: #ffdca8 !important; }
    .tag-topic { background: #2f3640 !important; color: #d5dae0 !important; }
    mark { background: #6b5900 !important; color: #fff6d1 !important; }
    a { color: #8cc0f2 !important; }
  }`;
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const MOST_NAMES = 6;
const MOST_DOCUMENTS = 3;

/** The digest as an HTML page for mail clients. Everything that comes from outside is escaped. */
export function renderHtml(digest: Digest): string {
  const { timeZone } = digest;
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${digestSubject(digest)}</title>
<style>${raw(STYLE)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f5f7;color:#1c2126;${raw(FONT)};font-size:16px;line-height:1.5">
<div style="max-width:640px;margin:0 auto;padding:20px 12px;overflow-wrap:anywhere">
<p class="quiet" style="margin:0 0 4px;color:#57616b;font-size:14px;letter-spacing:.04em">ACCORD WATCH</p>
<h1 style="margin:0 0 6px;font-size:22px;line-height:1.3">${entriesInWords(digest)}</h1>
<p class="quiet" style="margin:0 0 14px;color:#57616b;font-size:14px">Arrived ${tellWindow(digest.windowStart, digest.windowEnd, timeZone)}</p>
${renderNames(digest)}
${digest.entries.map((entry) => renderEntry(entry, timeZone))}
${digest.continues ? html`<p style="margin:0 0 16px">More arrived in this time; it follows in the next mail.</p>` : ''}
<p class="quiet" style="margin:20px 0 0;color:#57616b;font-size:13px">${coverageText(digest.coverage, timeZone).map((sentence) => html`${sentence}<br>`)}</p>
<p class="quiet" style="margin:12px 0 0;color:#57616b;font-size:13px">You get this because ${digest.address} is subscribed to Accord Watch. To leave, use your mail program’s unsubscribe button or answer with the subject “unsubscribe”.<br>Digest reference: ${digest.key}</p>
</div>
</body>
</html>
`);
}

function renderNames(digest: Digest) {
  const names = namesByMentions(digest);
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST_NAMES);
  const rest = names.length - shown.length;
  return html`<p style="margin:0 0 18px">On ${shown.join(' · ')}${rest > 0 ? ` · and ${rest} more` : ''}</p>`;
}

function renderEntry(entry: DigestEntry, timeZone: string) {
  return html`<div class="card" style="margin:0 0 14px;padding:14px 16px;background:#ffffff;border:1px solid #d9dee3;border-radius:8px">
<h2 style="margin:0 0 2px;font-size:17px;line-height:1.35">${renderTitle(entry)}</h2>
<p class="quiet" style="margin:0 0 10px;color:#57616b;font-size:14px">${entry.sourceName} · ${tellDate(entry, timeZone)}</p>
${entry.update ? renderUpdate(entry.update) : ''}
${entry.excerpts.map(renderExcerpt)}
${renderDocuments(entry)}
${entry.reasons.length > 0 ? entry.reasons.map(renderReason) : html`<p class="quiet" style="margin:6px 0 0;color:#57616b;font-size:14px">${NO_LONGER}</p>`}
${entry.textFrom === 'feed' ? html`<p class="quiet" style="margin:8px 0 0;color:#57616b;font-size:13px">The page itself could not be read; judged by the feed’s summary.</p>` : ''}
</div>`;
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
