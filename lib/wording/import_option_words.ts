import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Why an option changes nothing. */
export const UNUSED_WORDS = {
  event: (fields: readonly string[], surveys: readonly string[]) => ({
    ja: `--event（${fields.join("、")}）: ${
      surveys.join("、")
    } はもうあるアンケートです。事業のことはそのフォルダの event.json で直してください`,
    en: `--event (${fields.join(", ")}): ${surveys.join(", ")} ${
      surveys.length === 1 ? "is a survey that is" : "are surveys that are"
    } there already; change event.json in its folder instead`,
  }),
  keep: () => ({
    ja: "--keep: 回答者を見分ける列がないと選べません。--unique で列を示してください",
    en: "--keep: there is nothing to choose without a column that identifies respondents; name it with --unique",
  }),
  sheet: () => ({ ja: "--sheet: このファイルにシートはありません", en: "--sheet: this file has no sheets" }),
  reason: () => ({
    ja: "--reason: 報告書に載った回答数と違うところがありません",
    en: "--reason: no number of answers differs from one in print",
  }),
} satisfies Words;

/** What an event needs, and the option that says it. */
export const NEEDED_WORDS: Readonly<Record<string, { readonly what: Bilingual; readonly option: string }>> = {
  municipality: { what: { ja: "自治体", en: "The municipality" }, option: "--event municipality=○○市" },
  date: { what: { ja: "事業の期日", en: "The day of the event" }, option: "--event date=YYYY-MM-DD" },
};
