// An attribute with an angle bracket in it is seen wrongly: that costs a level, and time stays in proportion to length.
const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
const VOID = words('area base br col embed frame hr img input keygen link meta param source track wbr');
const PARAGRAPH_ENDERS = words(
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr ' +
    'main nav ol pre section table ul',
);
/** What a beginning element ends when it stands directly within: end tags that may be left out. */
const ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  tr: words('tr th td'),
  th: words('th td'),
  td: words('thead th td'),
  tbody: words('thead tbody tr th td'),
  option: words('option'),
};

/** Browsers, too, go no deeper than 512. */
const DEEPEST = 400;
/** The longest pages of the catalogue have some 20,000. */
const MOST_TAGS = 120_000;

/**
 * Leaves out the tags of elements that stand too deep inside one another, and all behind the first 120,000, and keeps
 * their text: parsers need time by the square of the depth.
 */
export function limitTags(html: string): string {
  const open: string[] = [];
  let leftOut = 0;
  let tags = 0;
  return html.replace(TAG, (tag: string, slash: string, written: string) => {
    if (++tags > MOST_TAGS) return ' ';
    const name = written.toLowerCase();
    if (VOID.has(name)) return tag;
    if (slash && leftOut > 0) {
      leftOut--;
      return ' ';
    }
    if (slash) close(open, name);
    else if (!begin(open, name)) {
      leftOut++;
      return ' ';
    }
    return tag;
  });
}

/** @returns whether there was room for it */
function begin(open: string[], name: string): boolean {
  for (let last = open.at(-1); last !== undefined && isEndedBy(last, name); last = open.at(-1)) open.pop();
  return open.length < DEEPEST && open.push(name) > 0;
}

function close(open: string[], name: string): void {
  const place = open.lastIndexOf(name);
  if (place >= 0) open.length = place;
}

function isEndedBy(last: string, name: string): boolean {
  return ENDS[name]?.has(last) || (last === 'p' && PARAGRAPH_ENDERS.has(name));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
