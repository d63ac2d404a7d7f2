/** "1 source", "2 sources"; "1 entry", "2 entries" where the plural is given. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
