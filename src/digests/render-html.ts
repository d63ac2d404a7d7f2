import { html, raw } from 'hono/html';
import { coverageText } from './coverage-text.ts';
import type { Digest } from './digest.ts';
import { digestSubject, entriesInWords, namesByMentions, statementsInWords } from './digest-subject.ts';
import { tellWindow } from './digest-times.ts';
import { renderStory } from './story-html.ts';

// Inline styles carry the light look, since several clients drop <style>; those that keep it follow the dark scheme.
const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a { color: #0b57a4; }
  @media (prefers-color-scheme: dark) {
    body, .page { background: #14181d !important; color: #e4e7eb !important; }
    .card { background: #1d232a !important; border-color: #323b45 !important; }
    .quiet { color: #a3adb8 !important; }
    .quote { border-color: #4b6584 !important; }
    .said { border-color: #2f8f63 !important; }
    .also { border-color: #323b45 !important; }
    .tag { background: #22384f !important; color: #cfe3f7 !important; }
    .tag-update { background: #4d3410 !important; color: #ffdca8 !important; }
    .tag-new { background: #143d2c !important; color: #b6ecd2 !important; }
    .tag-topic { background: #2f3640 !important; color: #d5dae0 !important; }
    mark { background: #6b5900 !important; color: #fff6d1 !important; }
    a { color: #8cc0f2 !important; }
  }`;
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const MOST_NAMES = 6;

/** The digest as an HTML page for mail clients. Everything that comes from outside is escaped. */
export function renderHtml(digest: Digest): string {
  const { timeZone } = digest;
  const said = statementsInWords(digest);
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
<h1 style="margin:0 0 6px;font-size:22px;line-height:1.3">${entriesInWords(digest)}${said ? html`<br><span style="font-size:17px;font-weight:normal">with ${said}</span>` : ''}</h1>
<p class="quiet" style="margin:0 0 14px;color:#57616b;font-size:14px">Arrived ${tellWindow(digest.windowStart, digest.windowEnd, timeZone)}</p>
${renderNames(digest)}
${digest.stories.map((story) => renderStory(story, timeZone))}
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
