// Tags that pages may leave open; they say nothing of depth.
const LEFT_OPEN =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|colgroup|option|optgroup|html|head|body|path|use|circle|rect|line)$/i;
// In scripts an end tag is written <\/div>.
const TAG = /<(\\?\/)?([a-z][a-z0-9-]*)(?![a-z0-9-])([^<>]*)>/gi;

// Real pages stay below a hundred.
export const DEEPEST = 1000;

/**
 * Whether more elements stand in one another than in any honest page, judged from the tags alone. To be asked before a
 * page is parsed: parse5's time grows with the square of the depth (8 s for 40,000, parse5 7.3 in November 2026).
 */
export function isTooDeep(html: string): boolean {
  return nestingDepth(html) > DEEPEST;
}

function nestingDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, isEnd, name = '', rest = ''] of html.matchAll(TAG)) {
    if (LEFT_OPEN.test(name) || rest.endsWith('/')) continue;
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
