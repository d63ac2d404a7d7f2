import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';

const HEADINGS = 'h2, h3, h4, h5, h6';
const FURTHER_READING =
  /^(?:related|read (?:more|also|next)|more (?:on|from|news|stories)|see also|you (?:may|might) also|share|most (?:read|viewed)|latest|also of interest|(?:à|a) lire aussi|lire aussi|voir aussi|sur le même|partager|(?:das könnte|mehr zum thema|weitere (?:meldungen|artikel|nachrichten)|verwandte|siehe auch|teilen)|lees (?:ook|meer)|zie ook|gerelateerd|meer (?:over|nieuws)|deel dit)/i;
const MOSTLY_LINKS = 0.7;
const DOCUMENT = /\.(?:pdf|docx?|odt|xlsx?|ods)(?:$|[?#/])/i;

/** Takes lists of links to other articles out of what is otherwise an article's text. */
export function trimEnds($: CheerioAPI, main: Element): void {
  for (const heading of $(main).find(HEADINGS).get()) {
    if (FURTHER_READING.test(cleanLine($(heading).text()))) takeOutSection($, heading);
  }
  for (const list of $(main).find('ul, ol').get().toReversed()) {
    if (!isLinkList($, list) || hasProseBehind($, main, list)) break;
    const before = $(list).prev();
    if (before.is(HEADINGS)) before.remove();
    $(list).remove();
  }
}

/** A heading and what follows it up to the next one, as long as that is links rather than text. */
function takeOutSection($: CheerioAPI, heading: Element): void {
  const rest = $(heading).nextUntil('h1, h2, h3, h4, h5, h6').get();
  if (!rest.every((element) => linkShare($, element) >= 0.5 || cleanLine($(element).text()).length < 40)) return;
  for (const element of [...rest, heading]) $(element).remove();
}

function isLinkList($: CheerioAPI, list: Element): boolean {
  const links = $(list).find('a').get();
  if (links.length === 0 || links.some((link) => DOCUMENT.test($(link).attr('href') ?? ''))) return false;
  return linkShare($, list) >= MOSTLY_LINKS;
}

function linkShare($: CheerioAPI, element: Element): number {
  const all = cleanLine($(element).text()).length;
  const links = $(element).is('a') ? all : cleanLine($(element).find('a').text()).length;
  return all === 0 ? 1 : links / all;
}

function hasProseBehind($: CheerioAPI, main: Element, list: Element): boolean {
  for (let node = $(list); node.length > 0 && node.get(0) !== main; node = node.parent()) {
    const behind = node.nextAll().get();
    if (behind.some((element) => linkShare($, element) < 0.5 && cleanLine($(element).text()).length > 60)) return true;
  }
  return false;
}
