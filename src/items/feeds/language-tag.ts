/** First subtag of a language tag, lower case: `en` of `en-GB`; `undefined` where there is none. */
export function languageTag(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_][\w-]*)?\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase();
}
