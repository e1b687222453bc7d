import { kind, type OptionKinds } from "./check_call.ts";

/** The languages of what people read: Japanese first, English on demand. */
export const LANGUAGES = ["ja", "en"] as const;

/** One of {@linkcode LANGUAGES}. */
export type Language = typeof LANGUAGES[number];

/** Whether a text names one of the languages. */
export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** What stands in the name of a file in a language: nothing for Japanese, so that versions can lie side by side. */
export function languageSuffix(language: Language): string {
  return language === "ja" ? "" : `.${language}`;
}

/** Option shared by everything that makes text for people. */
export interface LanguageOption {
  /** @default "ja" */
  readonly lang?: Language;
}

/** The kind of each of these options. */
export const LANGUAGE_OPTIONS: OptionKinds<LanguageOption> = { lang: kind.oneOf(...LANGUAGES) };

/** A name or a sentence in every language. The one shape of it: a further language is missed wherever one stands. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A record as read from a file, whose column `label` has the Japanese and `labelEnglish` the English. */
export type BilingualColumns<Name extends string> = Readonly<Record<Name | `${Name}English`, string>>;

/**
 * A pair of columns of a data file as one text in every language.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(bilingual({ label: "はい", labelEnglish: "Yes" }, "label"), { ja: "はい", en: "Yes" });
 * ```
 */
export function bilingual<Name extends string>(record: BilingualColumns<Name>, name: Name): Bilingual {
  return { ja: record[name], en: record[`${name}English`] };
}
