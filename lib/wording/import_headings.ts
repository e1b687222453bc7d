import type { Words } from "./say.ts";

/** Headings of the plan's parts. */
export const IMPORT_HEADINGS = {
  surveys: { ja: "アンケート", en: "Surveys" },
  questions: {
    ja: "設問（※ は推定）",
    en: "Questions (※: guessed)",
  },
  columns: { ja: "設問でない列", en: "Columns that are not questions" },
  leftOut: { ja: "除く行", en: "Rows left out" },
  refused: { ja: "取り込めない行", en: "Rows refused" },
  open: { ja: "決まっていないこと", en: "Not settled" },
  unused: { ja: "使えないオプション", en: "Options that have no effect" },
  changes: { ja: "前の取り込みとの違い（人数だけ）", en: "Changes since the last import: numbers of people only" },
} satisfies Words;
