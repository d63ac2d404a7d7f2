import { type CheerioAPI, load } from 'cheerio';
import { cleanLine } from '../../text/clean-text.ts';
import { webAddress } from '../web-address.ts';
import { visibleText } from './element-text.ts';

/** A page that lists news, opened. */
export interface ListingPage {
  readonly $: CheerioAPI;
  /** Address against which its links are resolved. */
  readonly base: string;
  /** Its own address. */
  readonly url: string;
}

export function openPage(html: string, url: string): ListingPage {
  const $ = load(html);
  return { $, url, base: webAddress($('base[href]').first().attr('href'), url) ?? url };
}

/** What the page calls itself. */
export function pageTitle({ $ }: ListingPage): string | undefined {
  const heading = $('h1').first().get(0);
  return (heading && visibleText(heading)) || cleanLine($('title').first().text()) || undefined;
}

/** First subtag, lower case, as the page declares it. */
export function pageLanguage({ $ }: ListingPage): string | undefined {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec($('html').attr('lang')?.trim() ?? '')?.[0].toLowerCase();
}

/** Where older entries stand, if the page declares it. */
export function olderPage({ $, base, url }: ListingPage): string | undefined {
  const older = webAddress($('link[rel~=next], a[rel~=next]').first().attr('href'), base);
  return older === url ? undefined : older;
}

/** Address that a link leads to: absolute http(s), and another page than this. */
export function linkAddress({ base, url }: ListingPage, href: string | undefined): string | undefined {
  const address = href?.trim().startsWith('#') ? undefined : webAddress(href, base);
  return address && withoutFragment(address) !== withoutFragment(url) ? address : undefined;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
