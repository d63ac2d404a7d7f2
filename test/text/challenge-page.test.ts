import { expect, test } from 'vitest';
import { challengePage } from '../../src/text/challenge-page.ts';

const page = (title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

const CHALLENGES: readonly (readonly [string, string])[] = [
  ['Cloudflare', page('Just a moment...', '<div class="main-content">One second.</div>')],
  ['Cloudflare', page('news.example', '', "<script>window._cf_chl_opt = {cType: 'managed'};</script>")],
  ['Cloudflare', page('Wait', '<div class="cf-browser-verification">…</div>')],
  ['AWS WAF', page('', '<div id="challenge-container"></div>', '<script>window.gokuProps = {"key":"k"};</script>')],
  ['Imperva', page('', '<iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9">Request blocked</iframe>')],
  ['Imperva', '<html><body>Request unsuccessful. Incapsula incident ID: 1-2</body></html>'],
  ['DataDome', page('news.example', "<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>")],
  ['HUMAN', page('Access denied', '<div id="px-captcha"></div>')],
  ['Akamai', page('Wait', '<div id="sec-if-cpt-container"></div>')],
  ['F5', page('', 'Please enable JavaScript to view the page content.<br/>Your support ID is: 123.')],
  [
    'F5',
    page('', 'This tests whether you are a human visitor.<br>What code is in the image?<br>Your support ID is: 123.'),
  ],
  ['Sucuri', page('Wait', "<script>var s={},sucuri_cloudproxy_js='';</script>")],
  ['Vercel', page('Vercel Security Checkpoint', '<p>We check your browser.</p>')],
  ['DDoS-Guard', page('Wait', '<script src="/.well-known/ddos-guard/js-challenge/index.js"></script>')],
  ['Enodia', page('Prüfung', '<form action="/.enodia/challenge" method="post"></form>')],
  ['Anubis', page('Wait', '<script id="anubis_challenge" type="application/json">{}</script>')],
  ['a CAPTCHA', page('Are you a robot?', '<form><div class="g-recaptcha" data-sitekey="k"></div></form>')],
  ['a CAPTCHA', page('Sicherheitsabfrage', '<p>Bitte bestätigen.</p><div class="frc-captcha"></div>')],
  ['a CAPTCHA', page('CAPTCHA', '<img id="captcha-image" src="/c.png"><input name="code">')],
];

test.each(CHALLENGES)('%s asks: %s', (by, html) => {
  expect(challengePage(html)).toBe(by);
});

const LONG = '<p>The two governments agreed on the plan after months of talks between both sides.</p>'.repeat(20);

const PAGES: readonly (readonly [string, string])[] = [
  ['an article', page('Ministers sign the plan', LONG)],
  ['an article on captchas', page('Why captchas annoy: are you a robot?', `${LONG}<p>g-recaptcha</p>`)],
  ['a short note on bots', page('Bots spread false news', '<p>More tomorrow.</p>')],
  ['an article with a captcha in its form', page('Ministers sign', `${LONG}<div class="h-captcha"></div>`)],
  ['a short page with a captcha in its form', page('Contact us', '<div class="g-recaptcha"></div>')],
  [
    'an article behind Cloudflare, with its visitor script',
    page('News', LONG, '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
  ],
  [
    'an article behind AWS WAF, with its token script',
    page('News', LONG, '<script src="https://a.token.awswaf.com/b/challenge.js"></script>'),
  ],
  [
    'an article behind Imperva, with its script',
    page('News', LONG, '<script src="/_Incapsula_Resource?SWJIYLWA=7"></script>'),
  ],
  [
    'an article behind DataDome, with its tag',
    page('News', LONG, '<script src="https://js.datadome.co/tags.js"></script>'),
  ],
  ['a refusal', page('403 Forbidden', '<h1>Forbidden</h1>')],
  ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>Just a moment</title></channel></rss>'],
  ['nothing', ''],
];

test.each(PAGES)('%s is no challenge', (_, html) => {
  expect(challengePage(html)).toBeUndefined();
});

test('a page made to keep it busy is answered all the same', () => {
  const hostile = [
    '<title'.repeat(5000),
    '<iframe '.repeat(4000),
    'enable JavaScript to view the page content '.repeat(700),
    `<title>captcha</title><div class="g-recaptcha">${'<div>'.repeat(6000)}`,
  ];
  expect(hostile.map(challengePage)).toEqual([undefined, undefined, undefined, 'a CAPTCHA']);
});
