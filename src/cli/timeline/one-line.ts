/** Words from outside on one line of at most so many columns, without what would steer a terminal. */
export function oneLine(words: string, width = Number.POSITIVE_INFINITY): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= width) return line;
  const cut = characters.slice(0, Math.max(1, width - 2)).join('');
  const border = cut.lastIndexOf(' ');
  return `${border > cut.length / 2 ? cut.slice(0, border) : cut} …`;
}
