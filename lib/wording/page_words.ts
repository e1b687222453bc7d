import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { counted } from "./counted.ts";

/** Words of the page around its sections, in the browser too. */
export const PAGE = {
  skipToContent: { ja: "本文へ", en: "Skip to content" },
  printSummary: { ja: "要点を印刷", en: "Print summary" },
  printAll: { ja: "全部を印刷", en: "Print all" },
  contents: { ja: "目次", en: "Contents" },
  /** Below the printed contents: with other paper or size the pages end elsewhere. */
  pageNumbers: {
    ja: "ページ番号は、A4・倍率100%で印刷した場合のものです。",
    en: "Page numbers hold for A4 printed at 100%.",
  },
  searchPage: { ja: "このページを検索", en: "Search this page" },
  hits: (count: number): Bilingual => ({
    ja: count === 0 ? "見つかりません" : `${count}か所（Enterで次へ）`,
    en: count === 0 ? "nothing found" : `${count} ${count === 1 ? "place" : "places"} (Enter: next)`,
  }),
  hitOf: (at: number, count: number): Bilingual => ({
    ja: `${count}か所中 ${at}か所目`,
    en: `${at} of ${count} ${count === 1 ? "place" : "places"}`,
  }),
  moreHits: (count: number): Bilingual => ({ ja: `ほか${count}か所`, en: `${count} more` }),
  enlarge: { ja: "図を拡大", en: "Enlarge" },
  sourcesNote: {
    ja: "数字の出典は、各図と各表の下にあります。設問文は引用で、ほかの文は本プロジェクトによるものです。",
    en:
      "The source of the numbers is given below each figure and table. Question wordings are quoted; all other text is this project's.",
  },
  allEvents: { ja: "全ての事業", en: "all events" },
  link: { ja: "リンク・引用", en: "Link and citation" },
  rowCount: (rowCount: number): Bilingual => ({ ja: `${rowCount}行`, en: counted(rowCount, "row") }),
  table: { ja: "表", en: "Table" },
  brand: (names: string): Bilingual => ({
    ja: names === "" ? "アンケートの結果" : `${names} アンケートの結果`,
    en: names === "" ? "Results of questionnaires" : `Results of questionnaires, ${names}`,
  }),
  datedBy: (years: string): Bilingual => ({ ja: `（${years}）`, en: `, ${years}` }),
  runningTitle: (
    { brand, years, dated }: { readonly brand: string; readonly years: string; readonly dated: string },
  ): Bilingual => ({ ja: `${brand}　${years}`.trim(), en: `${brand}${dated}` }),
  /** Along printed pages: number and title of the section, and whose statements are in it. */
  runningSection: (
    { number, title, labels }: {
      readonly number: number;
      readonly title: string;
      readonly labels: readonly string[];
    },
  ): Bilingual => ({
    ja: `${number} ${title}${labels.length === 0 ? "" : `　｜　データ種別: ${labels.join("・")}`}`,
    en: `${number} ${title}${labels.length === 0 ? "" : `  |  origin: ${labels.join(", ")}`}`,
  }),
  workbookTitle: (brand: string, dated: string): Bilingual => ({
    ja: `${brand} ― 表${dated}`,
    en: `${brand}: tables${dated}`,
  }),
  lead: (surveyCount: number): Bilingual => ({
    ja: `アンケート${surveyCount}件の結果です。どの数字も、出どころまでたどれます。`,
    en: `Results of ${surveyCount} ${
      surveyCount === 1 ? "questionnaire" : "questionnaires"
    }, with every number traceable to its source.`,
  }),
  years: (span: string): Bilingual => ({ ja: `${span}年`, en: span }),
  foundOfAll: (all: number, found: number): Bilingual => ({ ja: `${all}件中 ${found}件`, en: `${found} of ${all}` }),
  syntheticData: { ja: "合成データ", en: "SYNTHETIC DATA (合成データ)" },
  answersFile: { ja: "回答データ", en: "answers" },
  /** In front of what is copied from generated figures and tables. */
  copiedSample: {
    ja: "【合成データ】実際の回答ではありません（様式の見本）",
    en: "SYNTHETIC DATA (合成データ), not real answers (sample of a form)",
  },
  copied: { ja: "コピーしました", en: "Copied" },
  questionsOfFigures: (figures: readonly string[]): Bilingual => ({
    ja: `図表${figures.join("・")}の設問`,
    en: `questions of figures ${figures.join(", ")}`,
  }),
  questionsOf: (places: readonly string[]): Bilingual => ({
    ja: `${places.join("・")}の設問`,
    en: `questions of ${places.join(", ")}`,
  }),
  notReal: (questions: string): Bilingual => ({
    ja: `合成データ（実際の回答ではない）、${questions}`,
    en: `SYNTHETIC DATA (合成データ), not real answers, ${questions}`,
  }),
} satisfies Words;

/** Each language in itself. */
export const LANGUAGE_NAMES: Bilingual = { ja: "日本語", en: "English" };
