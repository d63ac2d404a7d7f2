import type { CheerioAPI } from 'cheerio';
import { webAddress } from '../web-address.ts';

const LANGUAGE = /^[a-z]{2,3}(?=$|[-_])/i;

/** Language that a page declares: first subtag, lower case. */
export function pageLanguage($: CheerioAPI): string | undefined {
  const declared = [$('html').attr('lang'), $('html').attr('xml:lang'), metaContent($, 'og:locale')];
  return declared.map((tag) => LANGUAGE.exec(tag?.trim() ?? '')?.[0].toLowerCase()).find(Boolean);
}

/**
 * The page's own address as it declares it. What points to another site or to a home page is a mistake of the
 * publisher: with it, all their articles would be one.
 *
 * @param url where the page was read
 */
export function canonicalUrl($: CheerioAPI, url: string): string | undefined {
  const here = URL.parse(url);
  const declared = [$('link[rel~=canonical]').first().attr('href'), metaContent($, 'og:url')];
  return declared.map((address) => webAddress(address, url)).find((address) => address && isArticle(new URL(address)));

  function isArticle({ hostname, pathname, search }: URL): boolean {
    const isHome = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(pathname) && search === '';
    return siteOf(hostname) === siteOf(here?.hostname ?? '') && !(isHome && pathname !== here?.pathname);
  }
}

/** Value of a meta element by its property or name. */
export function metaContent($: CheerioAPI, name: string): string | undefined {
  const found = $(`meta[property="${name}"], meta[name="${name}" i]`).first().attr('content')?.trim();
  return found || undefined;
}

function siteOf(hostname: string): string {
  return hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '');
}
