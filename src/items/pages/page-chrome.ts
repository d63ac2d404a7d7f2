import type { Element } from 'domhandler';

const CHROME_TAGS = new Set(['nav', 'aside', 'form', 'dialog', 'select', 'noscript', 'template', 'svg']);
const CHROME_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog tablist'.split(' '),
);
const CHROME_WORDS = new Set(
  (
    'nav navbar navigation menu submenu megamenu metanav servicenav topbar toolbar breadcrumb breadcrumbs pagination ' +
    'pager footer related social share sharing cookie cookies cookiebanner skip skiplinks skiplink sidebar switcher ' +
    'languageswitcher tags tagcloud facet facets facetlist login sitemap'
  ).split(' '),
);
// "has-sidebar" says something of the page, and is no sidebar; "card-footer" is where a card has its link.
const NEGLIGIBLE =
  /(?:^|\s)(?:(?:has|with|no|without|hide)-\S+|\S*(?:card|entry|item|post|teaser|article|tile|node)\S*footer(?=\s|$))/g;
const MAIN_IDS = new Set(['content', 'main', 'main-content', 'maincontent', 'inhalt', 'contenu']);

/** Whether an element frames the page rather than says something: menus, footers, paging, sharing, related links. */
export function isChrome(element: Element): boolean {
  const { name, attribs } = element;
  if (isMain(element) || name === 'body' || name === 'html') return false;
  if (CHROME_TAGS.has(name) || CHROME_ROLES.has(attribs['role'] ?? '') || attribs['aria-hidden'] === 'true')
    return true;
  if (name === 'header' || name === 'footer') return !isInsideItem(element);
  const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.toLowerCase().replace(NEGLIGIBLE, ' ');
  return names.split(/[\s_-]+/).some((word) => CHROME_WORDS.has(word));
}

/** Whether an element is the page's main area. */
export function isMain({ name, attribs }: Element): boolean {
  return name === 'main' || attribs['role'] === 'main' || MAIN_IDS.has((attribs['id'] ?? '').toLowerCase());
}

/** The header of an article is no frame; of the main area neither, but its footer is. */
function isInsideItem({ name, parent }: Element): boolean {
  for (let above = parent; above?.type === 'tag'; above = above.parent) {
    if (above.name === 'article' || above.name === 'li') return true;
    if (isMain(above)) return name === 'header';
  }
  return false;
}
