import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { formatNumber } from "../data/format_number.ts";
import type { SurveyDesign } from "../survey/codebook.ts";
import { counted } from "./counted.ts";

/** Words of the sections on surveys, response, comparisons, themes and free answers. */
export const SECTIONS = {
  commentsTitle: { ja: "自由記述", en: "Free-text answers" },
  limitsOfAnswers: { ja: "自由記述の限界", en: "Limits of free-text answers" },
  all: { ja: "全て", en: "All" },
  search: { ja: "自由記述を探す", en: "Search the free-text answers" },
  searchWords: { ja: "言葉で探す", en: "Words" },
  respondent: { ja: "回答者の区分", en: "Respondent" },
  theme: { ja: "主題", en: "Theme" },
  saveShown: { ja: "表示中の回答をCSVで保存", en: "Save the answers shown as CSV" },
  digest: { ja: "表示中の回答の主題", en: "Themes of the answers shown" },
  clear: { ja: "条件を消す", en: "Clear" },
  beforeAfter: { ja: "受講前と受講後", en: "Before and after" },
  acrossEvents: { ja: "事業同士", en: "Across events" },
  acrossPlaces: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}同士`,
    en: `Across ${several.en}`,
  }),
  changesAndDifferences: { ja: "変化と違い", en: "Changes and differences" },
  comparisonsLead: {
    ja: "結果を、文章、図、数値の順に示します。検定のp値は表の末尾にあり、同時に行う検定の数に応じて調整しています。",
    en:
      "Results are given in words, then as figures, then as numbers. p-values are at the end of the tables and are adjusted for the number of tests made together.",
  },
  beforeAfterInWords: { ja: "受講前と受講後の比較（言葉で）", en: "Before and after, in words" },
  limitsOfBeforeAfter: { ja: "前後の限界", en: "Limits of before and after" },
  eventsInWords: { ja: "事業による違い（言葉で）", en: "Differences between events, in words" },
  eventEffects: { ja: "事業の間の差", en: "Differences between events" },
  eventShares: { ja: "事業ごとの肯定的回答の割合", en: "Favourable shares by event" },
  eventTests: { ja: "事業による違いの検定", en: "Tests of differences between events" },
  eventPairs: { ja: "事業二つずつの比較", en: "Events compared in pairs" },
  placeShares: (one: Bilingual): Bilingual => ({
    ja: `${one.ja}ごとの肯定的回答の割合`,
    en: `Favourable shares by ${one.en}`,
  }),
  placesInWords: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}による違い（言葉で）`,
    en: `Differences between ${several.en}, in words`,
  }),
  placeTests: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}による違いの検定`,
    en: `Tests of differences between ${several.en}`,
  }),
  changesCompared: { ja: "変化の大きさの比較", en: "Changes compared" },
  changesComparedLead: {
    ja: "前と後を同じ形で尋ねた事業同士で、どちらの変化が大きかったかを比べます。",
    en: "Which of the events that asked before and after alike brought the larger change?",
  },
  changesInWords: { ja: "変化の比較（言葉で）", en: "Changes compared, in words" },
  changeEffects: { ja: "事業の間の変化の差", en: "Differences in change between events" },
  scores: { ja: "答えを点数にした平均", en: "Answers as scores" },
  meanChanges: { ja: "点数にした平均の変化", en: "Change of mean scores" },
  scoresLead: {
    ja:
      "答えを点数に置き換えた平均とばらつきです。答えの間隔がどこも等しいというのは約束ごとなので、変わったか、違うかは、人数と割合の比較で判断してください。",
    en:
      "Means and spread of the answers turned into scores. That the answers are equally far apart is only a convention: judge changes and differences by counts and shares.",
  },
  unseen: { ja: "何が分からないか", en: "What could not be seen" },
  unseenLead: {
    ja:
      "答えなかった人がどう答えたかは分かりません。もし何人かが逆に動いていたら結果がどこまで変わるかを、計算して示します。",
    en:
      "How those who did not answer would have answered is not known. Shown here is how far the results would move if some of them had gone the other way.",
  },
  nothingUnseen: {
    ja: "参加申込者数の記載がないか、全員が答えているため、ここに示すものはありません。",
    en: "The number of applicants is not known, or all of them answered, so there is nothing to show here.",
  },
  alike: { ja: "回答者同士が似ている場合", en: "If respondents are alike" },
  alikeLead: {
    ja:
      "区間は、回答者同士に関わりがないとして計算しています。同じ事業の参加者の答えが似ていたり、同じ人が二度答えていたりすると、実際の区間はもっと広くなります。",
    en:
      "Intervals are computed as if respondents had nothing to do with one another. If people at an event answer alike, or some answered twice, the true intervals are wider.",
  },
  /** In the place of a table that would be longer than a page can hold. */
  tooManyRows: (title: string, rows: number): Bilingual => ({
    ja: `「${title}」の表は${
      formatNumber(rows, { grouping: true })
    }行あり、ここには載せきれません。表計算ファイルにあります。`,
    en: `The table “${title}” has ${
      formatNumber(rows, { grouping: true })
    } rows, too many for this place: it is in the workbook.`,
  }),
  someRows: {
    ja: "人数は何人かおきに示した。全ての行は表計算ファイルにある。",
    en: "Not every number of people is listed: all rows are in the workbook.",
  },
  questionnairesTitle: { ja: "調査票", en: "Questionnaires" },
  assumedAnswers: { ja: "選択肢の仮定", en: "Assumed answer options" },
  questionCount: (questionCount: number): Bilingual => ({
    ja: `${questionCount}問`,
    en: counted(questionCount, "question"),
  }),
  answerWithShare: (label: string, share: string): Bilingual => ({
    ja: `${label}（${share}%）`,
    en: `${label} (${share}%)`,
  }),
  answersAssumed: { ja: "選択肢は仮定", en: "answer options assumed" },
  responseTitle: { ja: "調査の概要と回収率", en: "The surveys and their response rates" },
  responseLead: {
    ja: "割合はいずれも回答者を分母としています。回答しなかった人の考えは、どの集計からも分かりません。",
    en: "All shares are of those who responded. What the others think cannot be known from any analysis.",
  },
  leftOpen: { ja: "参加申込者全体でありうる範囲", en: "What non-response leaves open" },
  related: {
    ja: "同じことを、比べられる形で尋ねた調査: ",
    en: "Surveys that asked the same, in a way that may be compared: ",
  },
  relatedBy: (constructs: string): Bilingual => ({ ja: `（${constructs}）`, en: ` (${constructs})` }),
  surveysTitle: { ja: "単純集計（事業ごと）", en: "Results by event" },
  surveysLead: {
    ja:
      "選択式の設問を、調査票の順に図と表で示します。肯定的な回答ほど左（上）にあります。割合の分母は、無回答を含む回答者全員です。",
    en:
      "The closed questions, in the order of the questionnaire, as figures and tables, with favourable answers on the left (at the top). Shares are of all respondents, including those who gave no answer.",
  },
  howShares: { ja: "割合の計算", en: "How shares are computed" },
  ownFreeAnswers: { ja: "この事業の自由記述", en: "Free-text answers of this event" },
  day: (date: string): Bilingual => ({ ja: `${date}実施、`, en: `${date}, ` }),
  printedOtherwise: (responses: number | string, reason: Bilingual): Bilingual => ({
    ja: `記載された回答数は${responses}です。異なる理由: ${reason.ja}`,
    en: ` Printed number of responses: ${responses}. Why it differs: ${reason.en}`,
  }),
  rateUnknown: (
    { day, responses, applicants }: {
      readonly day: string;
      readonly responses: number;
      readonly applicants: number | null;
    },
  ): Bilingual => ({
    ja: `${day}n=${responses}、回収率は不明${applicants === null ? "（参加申込者数の記載なし）" : ""}。`,
    en: `${day}n = ${responses}, response rate not known${
      applicants === null ? " (no number of applicants is printed)" : ""
    }.`,
  }),
  rateKnown: (
    { day, responses, rate, applicants }: {
      readonly day: string;
      readonly responses: number;
      readonly rate: string;
      readonly applicants: number;
    },
  ): Bilingual => ({
    ja: `${day}n=${responses}、回収率${rate}%（参加申込者${applicants}人）。`,
    en: `${day}n = ${responses}, response rate ${rate}% of ${applicants} applicants.`,
  }),
  themesTitle: { ja: "自由記述の主題", en: "Themes of the free-text answers" },
  themesLead: {
    ja:
      "自由記述を、あらかじめ決めた語句のルールで主題に分けました。主題を選ぶと、その主題の回答が表示されます。件数は、掲載した回答の数です。",
    en:
      "The free-text answers are sorted into themes by rules on words, fixed beforehand. Choose a theme to see its answers. Counts are of the answers printed here.",
  },
  answerCounter: { ja: "件", en: "" },
} satisfies Words;

export const HOW_ASKED: Readonly<Record<SurveyDesign, Bilingual>> = {
  retrospective: {
    ja: "受講前の状態も、研修の後に同じ用紙で尋ねています。",
    en: "The state before was also asked about after the training, on the same sheet.",
  },
  linked: {
    ja: "受講前と受講後に別々の用紙で尋ね、同じ人の答えを対応させています。",
    en: "Asked before and after on separate sheets; the answers of each person are linked.",
  },
  unlinked: {
    ja: "受講前と受講後に別々の用紙で尋ね、同じ人の答えは対応させていません。",
    en: "Asked before and after on separate sheets; the answers of each person are not linked.",
  },
  "post-only": { ja: "受講後にだけ尋ねています。", en: "Asked afterwards only." },
};

export const WORDINGS: Bilingual = {
  ja: "設問文と選択肢です。「仮定」とある選択肢は、調査票の文言が分からないため、本プロジェクトが仮に置いたものです。",
  en:
    "Question wordings and answer options. Those marked “assumed” are this project's, as the wording in the questionnaire is not known.",
};
