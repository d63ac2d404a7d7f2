/** What matters of an element of HTML to whoever reads its text. */
export interface ElementKind {
  /** Parts what stands before it from what stands behind it. */
  readonly isBlock: boolean;
  /** Holds nothing that is read as text. */
  readonly isSilent: boolean;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** What stands in it is no markup, whatever it looks like. */
  readonly isRaw: boolean;
  readonly isItem: boolean;
  readonly isCell: boolean;
  readonly isBreak: boolean;
}

const BLOCK =
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'header hr main ol p pre section table tbody thead tr ul li summary';
const SILENT = 'script style noscript template svg iframe object canvas button select textarea head nav dialog';
const VOID = 'area base br col embed hr img input link meta param source track wbr';
const RAW = 'script style textarea iframe noembed noframes xmp';

const [block, silent, isVoid, raw] = [BLOCK, SILENT, VOID, RAW].map((names) => new Set(names.split(' ')));
const KINDS = new Map(
  `${BLOCK} ${SILENT} ${VOID} ${RAW} td th`.split(' ').map((name) => [name, makeKind(name)] as const),
);
const INLINE = makeKind('');

function makeKind(name: string): ElementKind {
  return {
    isBlock: block?.has(name) ?? false,
    isSilent: silent?.has(name) ?? false,
    isVoid: isVoid?.has(name) ?? false,
    isRaw: raw?.has(name) ?? false,
    isItem: name === 'li',
    isCell: name === 'td' || name === 'th',
    isBreak: name === 'br',
  };
}

/** @param name lower case */
export function elementKind(name: string): ElementKind {
  return KINDS.get(name) ?? INLINE;
}
