import type { Bilingual } from "../data/language.ts";
import type { SurveyDescription } from "../survey/survey.ts";
import type { Words } from "./say.ts";

/** Words around values that a notebook shows by themselves. */
export const SHOWN = {
  survey: ({ id, place }: Pick<SurveyDescription, "id" | "place">): Bilingual => ({
    ja: `${place.ja} のアンケート（${id}）`,
    en: `Questionnaire of ${place.en} (${id})`,
  }),
  respondents: (people: number): Bilingual => ({
    ja: `回答 ${people}人`,
    en: `${people} ${people === 1 ? "respondent" : "respondents"}`,
  }),
  subset: (subset: Bilingual): Bilingual => ({ ja: `対象: ${subset.ja}`, en: `Only: ${subset.en}` }),
  origin: (origin: string): Bilingual => ({ ja: `データ種別: ${origin}`, en: `Origin: ${origin}` }),
  rows: {
    ja: "一人ひとりの回答がある（絞り込みとクロス集計ができる）",
    en: "Each respondent's answers are available (filtering and cross-tabulation are possible)",
  },
  counts: {
    ja: "集計だけがある（絞り込みとクロス集計はできない）",
    en: "Only counts are available (no filtering or cross-tabulation)",
  },
  order: { ja: "問", en: "No." },
  id: { ja: "id", en: "Id" },
  construct: { ja: "設問の内容", en: "Asked about" },
  wording: { ja: "設問文", en: "Wording" },
  type: { ja: "種類", en: "Type" },
  timing: { ja: "時点", en: "About" },
  timings: (timing: "before" | "after" | "only"): Bilingual =>
    timing === "only"
      ? { ja: "", en: "" }
      : timing === "before"
      ? { ja: "受講前", en: "before" }
      : { ja: "受講後", en: "after" },
  answers: { ja: "選択肢", en: "Answers" },
  report: { ja: "報告書のデータ", en: "The report as data" },
  dataset: { ja: "表", en: "Table" },
  rowCount: { ja: "行数", en: "Rows" },
  title: { ja: "内容", en: "Content" },
  next: { ja: "次にできること:", en: "What to do next:" },
  caveats: { ja: "読むときの注意:", en: "When reading this, note:" },
} satisfies Words;
