import type { ResponseRate } from "../comparisons/response_rates.ts";
import type { Language } from "../data/language.ts";
import { say } from "./say.ts";

/** Why an event has no rate. */
export function noRate({ place, responses, applicants }: ResponseRate, lang: Language): string {
  if (applicants === null) {
    return say(lang, {
      ja: `${place.ja}は参加申込者数の記載がないため、回収率を計算できない（回答${responses}件）。`,
      en: `No number of applicants is given for the ${place.en}, so there is no rate (${responses} responses).`,
    });
  }
  return say(lang, {
    ja:
      `${place.ja}は申し込まずに参加した人も答えている（申込${applicants}人、回答${responses}件）ため、回収率を計算できない。`,
    en: `At the ${place.en} people answered who had not applied (${responses} responses, ${applicants} applicants), ` +
      "so there is no rate.",
  });
}
