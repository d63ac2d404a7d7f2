import { cleanLine } from '../../text/clean-text.ts';
import { nodesToText } from '../../text/html-text.ts';
import type { Article } from './article.ts';
import { emptyElement } from './elements-within.ts';
import { linkedDocuments } from './linked-documents.ts';
import { mainContent } from './main-content.ts';
import { pageDates } from './page-dates.ts';
import { canonicalUrl, metaContent, pageLanguage } from './page-facts.ts';
import { pageTitle } from './page-title.ts';
import { parsePage } from './parse-page.ts';
import { govukContentId } from './publishers/govuk-id.ts';

/**
 * The main text of a news page, without navigation, notices and related links.
 *
 * @param url where the page was read, against which its links are resolved
 */
export function extractArticle(html: string, url: string): Article {
  const $ = parsePage(html);
  const title = pageTitle($);
  const language = pageLanguage($);
  const canonical = canonicalUrl($, url);
  const contentId = govukContentId(metaContent($, 'govuk:content-id'));
  const base = $('base[href]').first().attr('href');
  const main = mainContent($, title.heading);
  const documents = main ? linkedDocuments($, main, base ? (URL.parse(base, url)?.href ?? url) : url) : [];
  const dates = pageDates($, main);
  // The title is told apart; twice in the text it would count twice.
  if (title.heading) emptyElement(title.heading);
  return {
    ...(title.text ? { title: cleanLine(title.text) } : {}),
    text: main ? nodesToText([main]) : '',
    ...(language ? { language } : {}),
    ...(canonical ? { canonicalUrl: canonical } : {}),
    ...(contentId ? { contentId } : {}),
    ...dates,
    documents,
  };
}
