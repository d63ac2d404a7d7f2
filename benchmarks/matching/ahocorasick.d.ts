declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Where each keyword ends, and which. */
    search(text: string): [number, string[]][];
  }
}
