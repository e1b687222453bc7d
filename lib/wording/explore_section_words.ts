import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the choices that the page offers before anything is drawn. */
export const EXPLORE_SECTION = {
  lead: (places: Bilingual): Bilingual => ({
    ja: `設問の内容、${places.ja}、表示方法を選ぶと図が切り替わります。表示中の条件はURLで共有できます。`,
    en:
      `Choose what was asked, ${places.en} and a view, and the chart changes. The address in the browser keeps the view, so that you can share it.`,
  }),
  noScript: {
    ja: "図の切り替えにはJavaScriptが必要です。同じ数値は各事業の表にあります。",
    en: "Changing the chart needs JavaScript. The same numbers are in the tables of each event.",
  },
  copyLink: { ja: "表示中の条件のリンクをコピー", en: "Copy link to this view" },
  wordings: { ja: "設問文", en: "How it was asked" },
  asATable: { ja: "表で見る", en: "As a table" },
  tableCaption: { ja: "図の数字", en: "Numbers in the chart" },
  titleOfPlaces: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}と事業の比較`,
    en: `Comparing ${several.en} and events`,
  }),
  titleOfEvents: { ja: "事業の比較", en: "Comparing events" },
  titleOfQuestions: { ja: "設問ごとの結果を選んで見る", en: "Results, question by question" },
  events: { ja: "事業", en: "events" },
  eventsLegend: { ja: "事業", en: "Events" },
  placesAndEvents: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}・事業`,
    en: `${several.en} and events`,
  }),
  placesAndEventsLegend: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}と事業`,
    en: `${several.en.charAt(0).toUpperCase()}${several.en.slice(1)} and events`,
  }),
  shareView: { ja: "割合と幅", en: "Share, with interval" },
  distributionView: { ja: "回答の内訳", en: "All answers" },
  flowView: { ja: "受講前→受講後", en: "Before → after" },
  none: { ja: "分けない", en: "none" },
  whatToCompare: { ja: "比較の条件", en: "What to compare" },
  askedAbout: { ja: "設問の内容", en: "Asked about" },
  view: { ja: "表示方法", en: "View" },
  splitBy: { ja: "属性で分ける", en: "Split by" },
  base: { ja: "割合の分母", en: "Base" },
  allRespondents: { ja: "回答者全員（無回答を含む）", en: "all respondents" },
  thoseWhoAnswered: { ja: "答えた人だけ", en: "those who answered" },
} satisfies Words;
