import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Words of the choices that the page offers before anything is drawn. */
export const EXPLORE_SECTION = {
  lead: (places: Bilingual): Bilingual => ({
    ja:
      `測っているもの、${places.ja}、見方を選ぶと図が描き直される。選んだ状態はこの頁のアドレス（#以降）に残るので、そのまま人に渡せる。`,
    en:
      `Choose what was asked, ${places.en}, and how to look at it. The address (behind #) keeps the view, to be passed on.`,
  }),
  noScript: {
    ja: "図の描き直しにはスクリプトが要る。同じ数字は各事業の表にある。",
    en: "Redrawing needs scripts. The same numbers are in the tables of each event.",
  },
  copyLink: { ja: "このビューのリンクをコピー", en: "Copy link to this view" },
  asATable: { ja: "表で見る", en: "As a table" },
  tableCaption: { ja: "図の数字", en: "Numbers of the chart" },
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
  askedAbout: { ja: "測っているもの", en: "Asked about" },
  view: { ja: "見方", en: "View" },
  splitBy: { ja: "属性で分ける", en: "Split by" },
  base: { ja: "割合の分母", en: "Base" },
  allRespondents: { ja: "回答者全員（無回答を含む）", en: "all respondents" },
  thoseWhoAnswered: { ja: "答えた人だけ", en: "those who answered" },
} satisfies Words;
