// The types that robots-parser ships (version 3) do not fit how Node loads it; these are the parts we use.
declare module 'robots-parser' {
  interface Robots {
    /** `undefined` where the rules are another origin's. */
    isAllowed(url: string, product: string): boolean | undefined;
    getCrawlDelay(product: string): number | undefined;
  }
  export default function robotsParser(url: string, text: string): Robots;
}
