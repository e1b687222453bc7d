/** Language of what people read: Japanese first, English on demand. */
export type Language = "ja" | "en";

/** Option shared by everything that makes text for people. */
export interface LanguageOption {
  /** @default "ja" */
  readonly lang?: Language;
}

/** The Japanese or the English of two wordings. */
export function say(lang: Language, japanese: string, english: string): string {
  return lang === "ja" ? japanese : english;
}
