/** The languages in which agreements carry names. */
export const LANGUAGES = ['en', 'de', 'fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What language a text is in, as far as can be told. */
export type DetectedLanguage =
  | { readonly kind: 'ours'; readonly language: Language }
  /** None of ours; `code` is ISO 639-1, absent where only its script is known. */
  | { readonly kind: 'other'; readonly code?: string }
  | { readonly kind: 'unknown' };

/** @returns undefined where it is not known, or none of ours */
export function ourLanguage(detected: DetectedLanguage): Language | undefined {
  return detected.kind === 'ours' ? detected.language : undefined;
}

/** ISO 639-1 code of any language; undefined where it is not known. */
export function languageCode(detected: DetectedLanguage): string | undefined {
  if (detected.kind === 'unknown') return undefined;
  return detected.kind === 'ours' ? detected.language : detected.code;
}

/** @param code ISO 639-1 */
export function languageOfCode(code: string): DetectedLanguage {
  const language = LANGUAGES.find((one) => one === code);
  return language ? { kind: 'ours', language } : { kind: 'other', code };
}
