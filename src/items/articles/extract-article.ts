import { load } from 'cheerio';
import { cleanLine } from '../../text/clean-text.ts';
import { nodesToText } from '../../text/html-text.ts';
import type { Article } from './article.ts';

const CHROME = [
  'nav, header, footer, aside, form, script, style, noscript, template, iframe, dialog',
  '[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=search]',
  '[class*=cookie], [id*=cookie], [class*=breadcrumb], [class*=related], [class*=share], [class*=newsletter]',
  '[class*=skip-link], [class*=pagination], [class*=sidebar], [hidden], [aria-hidden=true]',
].join(', ');
// From the most to the least telling; the first that holds a fair amount of text wins.
const MAIN = ['[itemprop=articleBody]', '.govspeak', 'article', '[role=main]', 'main', '#content', '.content', 'body'];
const FAIR_LENGTH = 120;

/** The main text of a news page, without navigation, notices and related links. */
export function readArticle(html: string): Article {
  const $ = load(html);
  const title = cleanLine($('h1').first().text()) || cleanLine($('title').first().text());
  const language = $('html').attr('lang')?.split('-')[0]?.toLowerCase();
  $(CHROME).not('html, body, main, article').remove();
  return { ...(title ? { title } : {}), text: mainText($), ...(language ? { language } : {}), documents: [] };
}

function mainText($: ReturnType<typeof load>): string {
  let best = '';
  for (const selector of MAIN) {
    const texts = $(selector)
      .get()
      .map((element) => nodesToText([element]));
    const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
    if (longest.length >= FAIR_LENGTH) return longest;
    if (longest.length > best.length) best = longest;
  }
  return best;
}
