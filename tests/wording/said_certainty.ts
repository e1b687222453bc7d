import type { Language } from "../../lib/data/language.ts";

/** What every paragraph says of a difference that is clear of chance. */
export const SURE: Readonly<Record<Language, RegExp>> = {
  ja: /偶然だけでは説明しにくい/,
  en: /hard to put down to chance alone/,
};

/** And of one that is not. */
export const UNSURE: Readonly<Record<Language, RegExp>> = {
  ja: /偶然でも起こり/,
  en: /chance alone could bring this about/,
};
