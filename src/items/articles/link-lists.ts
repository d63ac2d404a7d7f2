import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';
import { elementsWithin, emptyElement } from './elements-within.ts';
import { type Extent, surveyText, type TextSurvey } from './text-survey.ts';

const HEADING = /^h[2-6]$/;
const FURTHER_READING =
  /^(?:related|read (?:more|also|next)|more (?:on|from|news|stories)|see also|you (?:may|might) also|share\b|most (?:read|viewed)|also of interest|(?:à|a) lire aussi|lire aussi|voir aussi|sur le même|partager|das könnte|mehr zum thema|weitere (?:meldungen|artikel|nachrichten)|verwandte|siehe auch|teilen|lees (?:ook|meer)|zie ook|gerelateerd|meer (?:over|nieuws)|deel de)/i;
const MOSTLY_LINKS = 0.7;
const LONGEST_LABEL = 60;

/**
 * Takes lists of links to other pages out of what is otherwise an article's text: those before it begins, those behind
 * its end, and sections that say by their heading what they are. Links to documents stay.
 */
export function takeOutLinkLists($: CheerioAPI, main: Element): void {
  for (const heading of elementsWithin(main, ({ name }) => HEADING.test(name))) {
    if (FURTHER_READING.test(cleanLine($(heading).text()))) takeOutSection($, heading);
  }
  for (const list of elementsWithin(main, ({ name }) => name === 'ul' || name === 'ol')) takeOutLabelled($, list);
  const survey = surveyText(main);
  if (survey.last >= 0) takeOutAround(main, survey);
}

/** A list of links behind a line that says what they are, though it is no heading. */
function takeOutLabelled($: CheerioAPI, list: Element): void {
  const [label] = $(list).prev().get();
  const words = label ? cleanLine($(label).text()) : '';
  const extent = surveyText(list).extents.get(list);
  if (!label || words.length > LONGEST_LABEL || !FURTHER_READING.test(words) || !extent || !isLinks(extent)) return;
  emptyElement(list);
  emptyElement(label);
}

/** Of the lists that stand before all that says something, or behind it, the outermost. */
function takeOutAround(parent: Element, survey: TextSurvey): void {
  let before: Element | undefined;
  for (const child of parent.children) {
    if (child.type !== 'tag') continue;
    const extent = survey.extents.get(child);
    const isOutside = extent && (extent.end <= survey.first || extent.start > survey.last);
    if (extent && isOutside && child.name !== 'a' && isLinks(extent)) {
      if (before && HEADING.test(before.name)) emptyElement(before);
      emptyElement(child);
    } else takeOutAround(child, survey);
    before = child;
  }
}

/** A heading and what follows it up to the next one, as long as that is links rather than text. */
function takeOutSection($: CheerioAPI, heading: Element): void {
  const rest = $(heading).nextUntil('h1, h2, h3, h4, h5, h6').get();
  const isLeft = rest.every((element) => {
    const extent = surveyText(element).extents.get(element);
    return !extent || extent.length < 40 || extent.inLinks / extent.length >= 0.5;
  });
  if (isLeft) for (const element of [...rest, heading]) emptyElement(element);
}

function isLinks({ length, inLinks, hasDocument }: Extent): boolean {
  return length > 0 && !hasDocument && inLinks / length >= MOSTLY_LINKS;
}
