import type { Bilingual } from "../data/language.ts";

/**
 * What stands here for a numbered figure or table of a report: its own words, a summary, what the text around a picture says,
 * only the words in a picture; of a chart without printed values nothing yet (`awaits-answers`), a generated sample
 * (`synthetic`) or answers (`answered`). `missing`: the catalogue promises it and no output has it.
 */
export type RowStatus =
  | "verbatim"
  | "summary"
  | "reconstructed"
  | "awaits-answers"
  | "synthetic"
  | "answered"
  | "picture-only"
  | "missing";

/** Each status as readers see it. */
export const ROW_STATUS_WORDS: Readonly<Record<RowStatus, Bilingual>> = {
  verbatim: { ja: "原文どおり", en: "As printed" },
  summary: { ja: "要約", en: "Summary" },
  reconstructed: { ja: "本文から再構成", en: "Reconstructed from the text" },
  synthetic: { ja: "数値未公表（見本で代用）", en: "Values not published (sample shown instead)" },
  answered: { ja: "回答データから作図", en: "Drawn from answers" },
  "awaits-answers": { ja: "数値未公表", en: "Values not published" },
  "picture-only": { ja: "画像のみ", en: "Picture only" },
  missing: { ja: "未作成", en: "Not made" },
};

/** What a catalogue says of a row, which what was made cannot change. */
export type CatalogueRowStatus = Exclude<RowStatus, "synthetic" | "answered" | "missing">;

/**
 * The status of a row of a catalogue, by what was made for it.
 *
 * @param status what the catalogue says
 * @param origins origins of what was made for it; empty when nothing was
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(rowStatus("awaits-answers", ["synthetic"]), "synthetic");
 * assert.equal(rowStatus("verbatim", ["published"]), "verbatim");
 * assert.equal(rowStatus("verbatim", []), "missing");
 * ```
 */
export function rowStatus(status: CatalogueRowStatus, origins: readonly string[]): RowStatus {
  if (status === "awaits-answers") {
    if (origins.length === 0) return status;
    return origins.every((origin) => origin === "synthetic") ? "synthetic" : "answered";
  }
  return origins.length === 0 && status !== "picture-only" ? "missing" : status;
}
