import type { AnyNode, Element } from 'domhandler';
import { decodeHTML } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { cleanParagraphs } from './clean-text.ts';

const SILENT = new Set(
  'script style noscript template svg iframe object canvas button select textarea head nav dialog'.split(' '),
);
const BLOCK = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr main ol p pre section table tbody thead tr ul li summary'
  ).split(' '),
);

// Stands where a list item begins until the white space behind it is known. Private use: icon fonts at most hold it.
const LIST_ITEM = '\uE000';
const LIST_ITEM_START = /\uE000\s*/g;
const MARKUP = /[<&]/;

/**
 * Plain text of an HTML fragment or page, with paragraph borders kept and list items marked by "• ". Reads it as it
 * comes, without building a tree, so that depth and size cost no more than their length.
 */
export function htmlToText(html: string): string {
  if (!MARKUP.test(html)) return cleanParagraphs(html.replace(/\s+/g, ' '));
  return joined(new HtmlText(html).parts());
}

/** Collects the text of a page tag by tag; what stands in a silent or hidden element is passed over. */
class HtmlText {
  readonly #html: string;
  readonly #parts: string[] = [];
  #name = '';
  #attribute = '';
  #isHidden = false;
  /** The silent element that is open, with how often its like is open inside it. */
  #silent: { readonly name: string; depth: number } | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  parts(): readonly string[] {
    const ignore = () => {};
    const tokenizer = new Tokenizer(
      { decodeEntities: false },
      {
        onopentagname: (start, end) => this.#nameTag(start, end),
        onattribname: (start, end) => {
          this.#attribute = this.#html.slice(start, end).toLowerCase();
          if (this.#attribute === 'hidden') this.#isHidden = true;
        },
        onattribdata: (start, end) => {
          if (this.#attribute === 'aria-hidden' && this.#html.slice(start, end) === 'true') this.#isHidden = true;
        },
        onattribend: ignore,
        onattribentity: ignore,
        onopentagend: () => this.#open(false),
        onselfclosingtag: () => this.#open(VOID.has(this.#name)),
        onclosetag: (start, end) => this.#close(this.#html.slice(start, end).trimEnd().toLowerCase()),
        ontext: (start, end) => this.#text(this.#html.slice(start, end)),
        ontextentity: ignore,
        oncdata: ignore,
        oncomment: ignore,
        ondeclaration: ignore,
        onprocessinginstruction: ignore,
        onend: ignore,
      },
    );
    tokenizer.write(this.#html);
    tokenizer.end();
    return this.#parts;
  }

  #nameTag(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#isHidden = false;
  }

  #open(isClosed: boolean): void {
    const name = this.#name;
    if (this.#silent) {
      if (name === this.#silent.name && !isClosed) this.#silent.depth++;
      return;
    }
    const isVoid = isClosed || VOID.has(name);
    if ((this.#isHidden || SILENT.has(name)) && !isVoid) this.#silent = { name, depth: 1 };
    else if (!this.#isHidden) this.#parts.push(borderBefore(name));
  }

  #close(name: string): void {
    if (!this.#silent) this.#parts.push(borderBehind(name));
    else if (name === this.#silent.name && --this.#silent.depth === 0) this.#silent = undefined;
  }

  #text(raw: string): void {
    if (this.#silent) return;
    const text = raw.includes('&') ? decodeHTML(raw) : raw;
    this.#parts.push(inline(text));
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function borderBefore(name: string): string {
  if (name === 'br') return '\n';
  if (name === 'li') return `\n\n${LIST_ITEM}`;
  if (BLOCK.has(name)) return '\n\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}

function borderBehind(name: string): string {
  if (BLOCK.has(name)) return '\n\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}

function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(LIST_ITEM, '');
}

function joined(parts: readonly string[]): string {
  return cleanParagraphs(parts.join('').replace(LIST_ITEM_START, '• '));
}

/** Plain text of parsed nodes; see {@link htmlToText}. Walks with a stack of its own: pages can be nested very deep. */
export function nodesToText(nodes: readonly AnyNode[]): string {
  const parts: string[] = [];
  const waiting: (AnyNode | string)[] = [];
  pushReversed(waiting, nodes);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.type === 'text') parts.push(inline(next.data));
    else if (next.type === 'root') pushReversed(waiting, next.children);
    else if (next.type === 'tag' && isSpoken(next)) pushReversed(waiting, partsOf(next));
  }
  return joined(parts);
}

/** One by one: an element can have more children than a call can have arguments. */
function pushReversed<T>(stack: T[], values: readonly T[]): void {
  for (let index = values.length - 1; index >= 0; index--) stack.push(values[index] as T);
}

function isSpoken(element: Element): boolean {
  return !SILENT.has(element.name) && !('hidden' in element.attribs) && element.attribs['aria-hidden'] !== 'true';
}

function partsOf(element: Element): (AnyNode | string)[] {
  return [borderBefore(element.name), ...element.children, borderBehind(element.name)];
}
