/** One mark in a text: a sign, or two that stand for one. */
export interface Mark {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** By what an opened quotation is closed. Several, since keyboards and languages mix them. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', '“'],
  '”': ['”'],
  '„': ['“', '”', '"'],
  '‟': ['”', '"'],
  ',,': ['“', '”', '"', "''"],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '›': ['‹'],
  '‘': ['’', "'"],
  '‚': ['‘', '’', "'"],
  '"': ['"', '”', "''"],
  "''": ["''", '"', '”'],
  '``': ["''", '"', '”'],
  "'": ["'", '’'],
};
const SINGLE = new Set(['‘', '‚', '‹', '›', "'", '’']);
/** Say by themselves that they open or close. */
const ONE_WAY = new Set(['”', '»', '›', '„', '‚', ',,']);
const ALWAYS_OPENING = new Set(['„', ',,', '‟', '``']);
/** Open wherever nothing else is open. */
const FIRST_OPENING = new Set(['«', '‹', '“']);
const MARK = /,,(?=[\p{L}\p{N}])|''|``|[“”„‟«»‹›‘’‚"']/gu;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const BLANK = /^\s?$/u;
const BEFORE_OPENING = /^$|[\s([{–—/\-:,;.!?¿¡'"“„«»‘‚’…]/u;
/** As far as another mark is looked for that would fit better: bounded, so that reading stays linear. */
const REACH = 300;

export function marksIn(text: string, from: number, to: number): Mark[] {
  return [...text.slice(from, to).matchAll(MARK)].map(({ 0: sign, index }) => {
    return { sign, start: from + index, end: from + index + sign.length };
  });
}

function isStraight({ sign }: Mark): boolean {
  return sign === '"' || sign === "''";
}

export function isSingle({ sign }: Mark): boolean {
  return SINGLE.has(sign);
}

/** Whether a mark can close what another opened, by what they are and by what stands around. */
export function closes(text: string, mark: Mark, opened: Mark): boolean {
  if (!CLOSERS[opened.sign]?.includes(mark.sign)) return false;
  if (mark.sign === '»' || mark.sign === '›') return true;
  const [before, behind] = [text.charAt(mark.start - 1), text.charAt(mark.end)];
  if (LETTER.test(behind)) return ONE_WAY.has(mark.sign) || (isStraight(mark) && /[.,!?]/.test(before));
  if (mark.sign === '“' && opened.sign === '“' && BLANK.test(before)) return false;
  return !isInchOrPossessive(text, mark, before);
}

/** `24" screens`, `workers' rights`: where another mark behind closes as well. */
function isInchOrPossessive(text: string, { sign, end }: Mark, before: string): boolean {
  const isSuspect = sign === '"' ? /\d/.test(before) : /['’]/.test(sign) && /s/i.test(before);
  if (!isSuspect || !/^[ \u00A0][\p{Ll}\d]/u.test(text.slice(end, end + 2))) return false;
  const next = sign === '"' ? /(?<!\s)"|(?=")/u : /(?<=\S)['’](?!\p{L})|‘|(?<=\s)'/u;
  const found = next.exec(text.slice(end, end + REACH).split('\n\n')[0] ?? '');
  return (
    found !== null && found[0] !== '' && found[0] !== '‘' && !(found[0] === "'" && isOpenedAgain(text, end, found))
  );
}

function isOpenedAgain(text: string, from: number, { index }: RegExpExecArray): boolean {
  return BLANK.test(text.charAt(from + index - 1));
}

/** Whether a mark begins a quotation. */
export function opens(text: string, mark: Mark, context: OpeningContext): boolean {
  if (CLOSERS[mark.sign] === undefined) return false;
  if (ALWAYS_OPENING.has(mark.sign)) return true;
  const { isInside, paragraphStart } = context;
  const before = mark.start === paragraphStart ? '' : text.charAt(mark.start - 1);
  if (FIRST_OPENING.has(mark.sign)) return !isInside || BEFORE_OPENING.test(before);
  return BEFORE_OPENING.test(before) && fitsBehind(text, mark, context);
}

interface OpeningContext {
  readonly paragraphStart: number;
  /** Another quotation is open. */
  readonly isInside: boolean;
}

function fitsBehind(text: string, { sign, start, end }: Mark, { isInside, paragraphStart }: OpeningContext): boolean {
  const behind = text.charAt(end);
  if (sign === '"' && BLANK.test(behind)) return !isInside && isAnnounced(text, start, paragraphStart);
  if (sign === "'" || sign === '‚') return /[\p{L}"“„«.…]/u.test(behind);
  if (sign === '”' || sign === '»' || sign === '›') return !isInside && LETTER.test(behind);
  return !BLANK.test(behind);
}

/** `: " Words` */
function isAnnounced(text: string, start: number, from: number): boolean {
  const before = text.slice(Math.max(from, start - 3), start).trim();
  return before === '' || /[:,]$/.test(before);
}
