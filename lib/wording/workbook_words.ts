import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the workbook. */
export const WORKBOOK = {
  index: { ja: "目次", en: "Index" },
  backToTheIndex: { ja: "目次へ戻る", en: "Back to the index" },
  sheet: { ja: "シート", en: "Sheet" },
  title: { ja: "表題", en: "Title" },
  rows: { ja: "行数", en: "Rows" },
  howToUse: {
    ja: "シート名をクリックすると表に移る。どの行にもデータ種別がある。",
    en: "Click the name of a sheet to go to its table. Every row states its origin.",
  },
  summary: { ja: "要点", en: "Summary" },
  freeAnswersAndThemes: { ja: "自由記述（原文ママ）と主題", en: "Free-text answers (verbatim) and their themes" },
  synthetic: (places: readonly string[], noValues: Bilingual | null): Bilingual => ({
    ja: `合成データは、${
      noValues?.ja ?? "値の得られない"
    }選択式設問のための見本であり、実際の回答ではない。結論には使えない（${places.join("、")}）。`,
    en: `Synthetic data are samples for closed questions${
      noValues === null ? " whose values are not known" : `: ${noValues.en}`
    }. They are not real answers and support no conclusion (${places.join(", ")}).`,
  }),
  number: { ja: "図表番号", en: "Figure" },
  place: { ja: "市・事業", en: "Place, event" },
  kind: { ja: "種類", en: "Kind" },
  knownKind: { ja: "まとめ", en: "Overview" },
  answersKind: { ja: "単純集計", en: "All answers" },
  /** Name of a sheet that holds a figure or table of a report: short, as it stands on a tab. */
  sheetName: (
    { number, place, isChart, subject }: {
      readonly number: string | null;
      readonly place: string;
      readonly isChart: boolean;
      readonly subject: string;
    },
  ): Bilingual => ({
    ja: `${number === null ? "" : `${isChart ? "図" : "表"}${number} `}${
      place.replace(/[市区町村] /, "").replaceAll(" ", "")
    } ${subject}`,
    en: `${number === null ? "" : `${isChart ? "Fig" : "Table"} ${number} `}${place} ${subject}`,
  }),
  /** Title in a sheet's first cell. */
  sheetTitle: (
    { number, place, subject }: {
      readonly number: string | null;
      readonly place: string;
      readonly subject: string;
    },
  ): Bilingual => ({
    ja: `${number === null ? "" : `図表${number} `}${place === "" ? "" : `${place} ― `}${subject}`,
    en: `${number === null ? "" : `Figure ${number}, `}${place === "" ? "" : `${place}: `}${subject}`,
  }),
  withoutRemark: (subject: string): Bilingual => ({
    ja: subject.replaceAll(/（[^）]*）/g, ""),
    en: subject.replaceAll(/ \([^)]*\)/g, ""),
  }),
  questionsTitle: { ja: "全設問（1行に1つの選択肢）", en: "All questions, one answer a row" },
  questionsNote: {
    ja: "割合の分母nは無回答を含む回答者全員です。小計の行はありません。データ種別を確かめて使ってください。",
    en:
      "Shares are of n, all respondents including those who gave no answer. There are no subtotals. Always check the origin.",
  },
  question: { ja: "問", en: "Question" },
  about: { ja: "内容", en: "About" },
  wording: { ja: "設問文", en: "Wording" },
  side: { ja: "区分", en: "Side" },
  compared: { ja: "比較", en: "Compared" },
  comparisonsTitle: { ja: "比較の結果（言葉で）", en: "Comparisons in words" },
  wordsTitle: { ja: "用語と数字の読み方", en: "Terms, and how to read the numbers" },
  word: { ja: "語", en: "Term" },
  meaning: { ja: "意味", en: "Meaning" },
  chartTitle: (mark: string | null, title: string): Bilingual => ({
    ja: `${mark === null ? "" : `【${mark}】`}${title}（%）`,
    en: `${mark === null ? "" : `[${mark}] `}${title} (%)`,
  }),
} satisfies Words;

/** Names of the sheets that people know. */
export const KNOWN_SHEETS = {
  surveys: { ja: "調査の概要", en: "Surveys" },
  questions: { ja: "全設問", en: "All questions" },
  comments: { ja: "自由記述", en: "Free-text answers" },
  outcomes: { ja: "課題と成果", en: "Issues and outcomes" },
  comparisons: { ja: "比較", en: "Comparisons" },
  check: { ja: "検算", en: "Check" },
  words: { ja: "用語", en: "Terms" },
} satisfies Words;
