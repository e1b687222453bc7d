import type { Words } from "./say.ts";
import type { Bilingual } from "../data/language.ts";

/** Words that several stories share: headings of columns, names of sides. */
export const COMMON = {
  noAnswers: { ja: "回答なし", en: "no answers" },
  event: { ja: "事業", en: "Event" },
  answer: { ja: "回答", en: "Answer" },
  before: { ja: "受講前", en: "Before" },
  after: { ja: "受講後", en: "After" },
  rose: { ja: "上がった", en: "rose" },
  fell: { ja: "下がった", en: "fell" },
  favourableBefore: { ja: "肯定 前（人）", en: "Favourable before" },
  favourableAfter: { ja: "肯定 後（人）", en: "Favourable after" },
  test: { ja: "検定", en: "Test" },
  adjustedP: { ja: "p（調整後）", en: "p, adjusted" },
  people: { ja: "人数", en: "People" },
  found: { ja: "計算", en: "Computation" },
  statistic: { ja: "統計量", en: "Statistic" },
  remark: { ja: "備考", en: "Remark" },
  timing: { ja: "時点", en: "Timing" },
  favourable: { ja: "肯定（人）", en: "Favourable" },
  roseHeading: { ja: "上昇", en: "Rose" },
  sameHeading: { ja: "同じ", en: "Same" },
  fellHeading: { ja: "下降", en: "Fell" },
  share: { ja: "割合", en: "share" },
  sharePercent: { ja: "割合 %", en: "Share %" },
  question: { ja: "設問", en: "Question" },
  applicantsLeast: { ja: "参加申込者全体 最小 %", en: "All applicants, minimum %" },
  applicantsMost: { ja: "参加申込者全体 最大 %", en: "All applicants, maximum %" },
  answers: { ja: "選択肢", en: "Answers" },
  withheld: { ja: "秘匿", en: "withheld" },
  codeTheme: { ja: "主題", en: "Theme" },
  interval95: { ja: "95%信頼区間", en: "95% interval" },
  interval95Lower: { ja: "95%信頼区間 下限", en: "95% interval, lower" },
  interval95Upper: { ja: "95%信頼区間 上限", en: "95% interval, upper" },
  numbersOrigin: { ja: "データ種別", en: "Origin" },
  saveSvg: { ja: "SVGを保存", en: "Save SVG" },
  savePng: { ja: "PNGを保存", en: "Save PNG" },
  saveCsv: { ja: "CSVを保存", en: "Save CSV" },
  whatMayBeCompared: { ja: "比較してよいこと", en: "What may be compared" },
  responseRates: { ja: "回収率", en: "Response rates" },
} satisfies Words;

/** Heading of the column that says what a row was made from. */
export const SOURCE_HEADING: Bilingual = { ja: "出典", en: "Source" };

/** A title with where it was asked, as several events have tables of the same name. */
export const TITLE_AT = (title: string, place: Bilingual): Bilingual => ({
  ja: `${title}（${place.ja}）`,
  en: `${title} (${place.en})`,
});

/** A figure of the report by its number: alone, a spreadsheet takes 2-20 for a day in February. */
export const FIGURE_NUMBER = (number: string): Bilingual => ({ ja: `図表${number}`, en: `Figure ${number}` });

/** Heading of the column with a row's origin. */
export const ORIGIN_HEADING: Bilingual = { ja: "データ種別", en: "Origin" };

/** What a table without rows says. */
export const NO_ROWS: Bilingual = { ja: "該当なし", en: "none" };
