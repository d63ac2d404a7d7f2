import type { AnyNode, Element } from 'domhandler';

/** What an element holds. Lengths in characters; text nodes are numbered in the order of the page. */
export interface Extent {
  readonly start: number;
  /** Number of the first text node behind it. */
  end: number;
  length: number;
  inLinks: number;
  hasDocument: boolean;
}

export interface TextSurvey {
  readonly extents: Map<AnyNode, Extent>;
  /** Number of the first text node that says something; infinite where none does. */
  first: number;
  /** Number of the last one; -1 where none does. */
  last: number;
  count: number;
}

/** A stretch of text outside of links that is this long is what the page says; shorter ones are labels. */
const SAID = 30;
const DOCUMENT = /\.(?:pdf|docx?|odt|xlsx?|ods)(?:$|[?#/])/i;

/** Where text and links stand within an element, in one walk. */
export function surveyText(top: Element): TextSurvey {
  const survey: TextSurvey = { extents: new Map(), first: Number.POSITIVE_INFINITY, last: -1, count: 0 };
  measure(survey, top, top.name === 'a');
  return survey;
}

function measure(survey: TextSurvey, element: Element, inLink: boolean): Extent {
  const hasDocument = element.name === 'a' && DOCUMENT.test(element.attribs['href'] ?? '');
  const extent: Extent = { start: survey.count, end: 0, length: 0, inLinks: 0, hasDocument };
  for (const child of element.children) {
    if (child.type === 'text') noteText(survey, extent, child.data.trim().length, inLink);
    else if (child.type === 'tag') addTo(extent, measure(survey, child, inLink || child.name === 'a'));
  }
  extent.end = survey.count;
  survey.extents.set(element, extent);
  return extent;
}

function noteText(survey: TextSurvey, extent: Extent, size: number, inLink: boolean): void {
  extent.length += size;
  if (inLink) extent.inLinks += size;
  else if (size >= SAID) {
    survey.first = Math.min(survey.first, survey.count);
    survey.last = survey.count;
  }
  survey.count++;
}

function addTo(extent: Extent, inner: Extent): void {
  extent.length += inner.length;
  extent.inLinks += inner.inLinks;
  extent.hasDocument ||= inner.hasDocument;
}
