import { isLanguage, type Language } from "../data/language.ts";

/** The language that the system speaks: Japanese, else English. */
export function systemLanguage(): Language {
  const [language = "ja"] = navigator.language.split("-");
  return isLanguage(language) ? language : "en";
}
