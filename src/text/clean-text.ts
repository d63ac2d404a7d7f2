// Control characters, the bidi overrides that can turn a line around, and characters that are no text at all.
const UNWANTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\uFEFF]/gu;
// Most lines need no cleaning: one look spares them four passes.
const NEEDS_CLEANING = /[^\S ]|[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\uFEFF]| {2}/u;

/** One line of plain text: control characters out, white space folded to single blanks. */
export function cleanLine(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text.trim();
  return text
    .replace(/[\t\n\r\f\v]/g, ' ')
    .replace(UNWANTED, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** Plain text of several paragraphs, parted by one empty line each; control characters out. */
export function cleanParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(cleanLine).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}
