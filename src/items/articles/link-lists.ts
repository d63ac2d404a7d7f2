import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';
import { type Extent, surveyText } from './text-survey.ts';

const HEADINGS = 'h2, h3, h4, h5, h6';
const FURTHER_READING =
  /^(?:related|read (?:more|also|next)|more (?:on|from|news|stories)|see also|you (?:may|might) also|share\b|most (?:read|viewed)|also of interest|(?:à|a) lire aussi|lire aussi|voir aussi|sur le même|partager|das könnte|mehr zum thema|weitere (?:meldungen|artikel|nachrichten)|verwandte|siehe auch|teilen|lees (?:ook|meer)|zie ook|gerelateerd|meer (?:over|nieuws)|deel de)/i;
const MOSTLY_LINKS = 0.7;

/**
 * Takes lists of links to other pages out of what is otherwise an article's text: those before it begins, those behind
 * its end, and sections that say by their heading what they are. Links to documents stay.
 */
export function takeOutLinkLists($: CheerioAPI, main: Element): void {
  for (const heading of $(main).find(HEADINGS).get()) {
    if (FURTHER_READING.test(cleanLine($(heading).text()))) takeOutSection($, heading);
  }
  const { extents, first, last } = surveyText(main);
  const look = (element: Element): void => {
    const extent = extents.get(element);
    if (!extent || extent.length === 0) return;
    const isOutside = extent.end <= first || extent.start > last;
    if (isOutside && isLinks(extent) && element.name !== 'a') {
      $(element).prev(HEADINGS).remove();
      $(element).remove();
    } else for (const child of element.children.slice()) if (child.type === 'tag') look(child);
  };
  if (last >= 0) for (const child of main.children.slice()) if (child.type === 'tag') look(child);
}

/** A heading and what follows it up to the next one, as long as that is links rather than text. */
function takeOutSection($: CheerioAPI, heading: Element): void {
  const rest = $(heading).nextUntil('h1, h2, h3, h4, h5, h6').get();
  const isLeft = rest.every((element) => {
    const extent = surveyText(element).extents.get(element);
    return !extent || extent.length < 40 || extent.inLinks / extent.length >= 0.5;
  });
  if (isLeft) for (const element of [...rest, heading]) $(element).remove();
}

function isLinks({ length, inLinks, hasDocument }: Extent): boolean {
  return !hasDocument && inLinks / length >= MOSTLY_LINKS;
}
