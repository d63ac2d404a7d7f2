import { htmlToText } from './html-text.ts';

/**
 * What only the page of each guard holds. Not its script for counting visitors or its form fields: those stand in pages
 * full of news too. Seen in public reports of such pages, 2024 to 2026.
 */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['Cloudflare', /\bwindow\._cf_chl_opt\b|<title>Just a moment\.\.\.<\/title>|\bclass="cf-browser-verification/i],
  ['AWS WAF', /\bwindow\.gokuProps\b/],
  ['Imperva', /Request unsuccessful\. Incapsula incident ID|<iframe[^>]{0,200}\ssrc="\/_Incapsula_Resource\?/i],
  ['DataDome', /\bcaptcha-delivery\.com\b/],
  ['HUMAN', /\bid="px-captcha"/],
  ['Akamai', /\bid="sec-if-cpt-container"|\/_sec\/cp_challenge\//],
  ['F5', /\b(?:enable JavaScript to view the page content|a human visitor)\b[\s\S]{0,2000}?\bYour support ID is\b/i],
  ['Sucuri', /\bsucuri_cloudproxy_js\b/],
  ['Vercel', /<title>Vercel Security Checkpoint<\/title>/i],
  ['DDoS-Guard', /\/\.well-known\/ddos-guard\/js-challenge\b/],
  ['Enodia', /\/\.enodia\/challenge\b/],
  ['Anubis', /\bid="anubis_challenge"/],
];

const TITLE = /<title[^>]{0,200}>([^<]{0,300})/i;
const ASKING =
  /captcha|\bhuman\b|\brobots?\b|\bbots?\b|\bverif(?:y|ication)\b|vérification|\bverificatie|security check|sicherheits(?:prüfung|abfrage)|contrôle de sécurité|beveiligingscontrole/i;
const WIDGET =
  /\b(?:g-recaptcha|h-captcha|cf-turnstile|frc-captcha|altcha-widget|mtcaptcha|captcha-(?:form|image|container))\b/i;
/** Characters; a page with more to read than this is not there for its captcha. */
const LITTLE_TEXT = 1500;

/**
 * Whose page it is that asks whether we are human instead of giving what was asked for: the name of the guard, or
 * "a CAPTCHA" where the page does not tell. `undefined` for any other page, also one that has a captcha in a form.
 *
 * @param html a page, or its first 30 KB or so: such pages are short
 */
export function challengePage(html: string): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.test(html));
  return marked ? marked[0] : isCaptcha(html) ? 'a CAPTCHA' : undefined;
}

function isCaptcha(html: string): boolean {
  const title = TITLE.exec(html)?.[1] ?? '';
  return ASKING.test(title) && WIDGET.test(html) && htmlToText(html).length < LITTLE_TEXT;
}
