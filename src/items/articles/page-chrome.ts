import type { Element } from 'domhandler';

const MUTE = new Set('script style noscript template iframe dialog svg object select button'.split(' '));
const CHROME_TAGS = new Set('nav header footer aside form'.split(' '));
const CHROME_ROLES = new Set('navigation banner contentinfo complementary dialog alertdialog search menu'.split(' '));
/** Wrappers named after what they enclose besides the text: "has-sidebar", "cookie-banner-visible". */
const NEVER = new Set('html body main article'.split(' '));

// Words of class names and ids, cut at hyphens, underscores and capitals.
const CHROME_WORDS = words(
  'breadcrumb breadcrumbs pagination pager share sharing sharebar social socials newsletter subscribe subscription sidebar ' +
    'related skip skiplink footer navbar navigation nav menu megamenu advert advertisement ads promo sponsor modal popup ' +
    'overlay toolbar feedback login signup donate donation cta langswitch jumplinks recirculation outbrain taboola ' +
    'partage navigatie navi servicenav paywall promobox toc sharethis addtoany sharedaddy jp follow sidemenu skiplinks ' +
    'banner masthead topbar colophon pied',
);
/** These may well be longer than the article. */
const ALIEN_WORDS = words(
  'cookie cookies cookiebanner cookieconsent consent gdpr cmp onetrust didomi tarteaucitron usercentrics axeptio cookiebot ' +
    'klaro comment comments commentlist respond disqus kommentare commentaires forum',
);

export type Chrome = 'mute' | 'chrome' | 'alien' | 'content';

/**
 * What an element is by its name, role and class: `mute` never speaks; `chrome` is the site's frame unless it holds most
 * of the page; `alien` is no part of the article however long it is.
 */
export function chromeOf(element: Element): Chrome {
  if (MUTE.has(element.name) || isHidden(element)) return 'mute';
  if (NEVER.has(element.name)) return 'content';
  const names = wordsOf(`${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`);
  if (names.some((word) => ALIEN_WORDS.has(word))) return 'alien';
  if (CHROME_TAGS.has(element.name) || CHROME_ROLES.has(element.attribs['role'] ?? '')) return 'chrome';
  return names.some((word) => CHROME_WORDS.has(word)) ? 'chrome' : 'content';
}

function isHidden({ attribs }: Element): boolean {
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
}

function wordsOf(names: string): string[] {
  return names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
