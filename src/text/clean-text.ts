// Control characters, the bidi overrides that can turn a line around, and characters that are no text at all.
const UNWANTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\uFEFF]/gu;
// Most lines need no cleaning: one look for two blanks, or for anything else than what stands here, spares the rest.
const NEEDS_CLEANING = / {2}|[^ -~\u00A1-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uFDFF]/;
const LATIN_CONTROL = /[\u0080-\u009F]/g;
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** One line of plain text: control characters out, white space folded to single blanks. */
export function cleanLine(text: string): string {
  return foldLine(text).trim();
}

/**
 * As {@link cleanLine}, with the blanks at both ends left. Control characters of Latin 1 are windows-1252 that somebody
 * took for Latin 1.
 */
export function foldLine(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  return text
    .replace(/[\t\n\r\f\v]/g, ' ')
    .replace(LATIN_CONTROL, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(UNWANTED, '')
    .replace(/[\s\u00A0]+/g, ' ');
}

/** Plain text of several paragraphs, parted by one empty line each; control characters out. */
export function cleanParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(cleanLine).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}
