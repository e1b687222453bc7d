import type { Words } from "./say.ts";
import type { ResponseRate } from "../comparisons/response_rates.ts";
import type { Bilingual } from "../data/language.ts";
import type { SurveyDesign } from "../survey/codebook.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { inQuotes } from "./in_quotes.ts";

/** Words of the table that says what a questionnaire was. */
export const OVERVIEW_WORDS = {
  title: (place: Bilingual): Bilingual => ({
    ja: `調査の概要（${place.ja}）`,
    en: `Outline of the survey (${place.en})`,
  }),
  item: { ja: "項目", en: "Item" },
  content: { ja: "内容", en: "Content" },
  unknown: { ja: "記録なし", en: "not recorded" },
  event: { ja: "事業", en: "Event" },
  date: { ja: "実施日", en: "Date" },
  format: { ja: "実施方法", en: "How it was held" },
  formats: {
    "online": { ja: "オンライン", en: "Online" },
    "in-person": { ja: "対面", en: "In person" },
  },
  applicants: { ja: "参加申込者数（申込時点）", en: "Applicants (at the time of application)" },
  responses: { ja: "回答数", en: "Responses" },
  people: (count: number): Bilingual => ({ ja: `${count}人`, en: String(count) }),
  rate: { ja: "回収率", en: "Response rate" },
  design: { ja: "受講前後の尋ね方", en: "How before and after were asked" },
  designs: {
    retrospective: { ja: "受講後に、受講前と受講後を一度に尋ねた", en: "Both asked together, after the event" },
    linked: {
      ja: "受講前と受講後に別々に尋ね、同じ人の回答を結びつけた",
      en: "Asked before and after, linked by respondent",
    },
    unlinked: { ja: "受講前と受講後に別々に尋ねた（同じ人かは分からない）", en: "Asked before and after, not linked" },
    "post-only": { ja: "受講後だけを尋ねた", en: "Asked after the event only" },
  } satisfies Readonly<Record<SurveyDesign, Bilingual>>,
  questions: { ja: "設問数", en: "Questions" },
} satisfies Readonly<Record<string, Words[string] | Readonly<Record<string, Bilingual>>>>;

/** What stands where no questionnaire is there yet. */
export const NO_SURVEY: Bilingual = {
  ja: "アンケートはまだありません。deno task import で回答の書き出しを取り込むと、ここに章ができます。",
  en:
    "There is no questionnaire yet: import an export of answers with deno task import, and its chapter will appear here.",
};

/** A response rate, or why there is none. */
export function rateWords(rate: ResponseRate | undefined): Bilingual {
  if (rate === undefined || rate.applicants === null) {
    return { ja: "計算できません（申込者数の記録なし）", en: "cannot be computed (number of applicants not recorded)" };
  }
  if (rate.interval === null) {
    return {
      ja: "計算できません（回答が申込者より多く、当日参加があったと考えられます）",
      en: "cannot be computed (more responses than applicants, so some probably came without applying)",
    };
  }
  const percent = percentHalfUp(rate.responses, rate.applicants);
  return {
    ja: `${percent}%（${rate.responses}／${rate.applicants}人）`,
    en: `${percent}% (${rate.responses} of ${rate.applicants})`,
  };
}

/** Headings and sentences of a chapter about one questionnaire. */
export const CHAPTER_WORDS = {
  title: (place: Bilingual): Bilingual => ({
    ja: `${place.ja} アンケートの結果`,
    en: `Results of the questionnaire: ${place.en}`,
  }),
  overview: { ja: "調査の概要", en: "Outline of the survey" },
  question: (order: number, title: string): Bilingual => ({ ja: `問${order} ${title}`, en: `Q${order} ${title}` }),
  wording: inQuotes,
  free: (count: number): Bilingual => ({
    ja: `自由記述の設問です。${count}人が記入しました。書かれた内容は、個人が分からないことを確かめるまで示しません。`,
    en:
      `A free-text question, answered by ${count} people. What they wrote is not shown until it is certain that nobody can be identified from it.`,
  }),
  freeUnknown: {
    ja: "自由記述の設問です。回答は集計に入っていません。",
    en: "A free-text question; its answers are not part of the counts.",
  },
  change: { ja: "受講前と受講後", en: "Before and after" },
  others: { ja: "ほかの事業との比較", en: "Compared with other events" },
  noOthers: {
    ja: "同じことを同じ選択肢で尋ねた事業がほかにないため、比べられる結果はありません。",
    en: "No other event asked the same on the same scale, so there is nothing to compare with.",
  },
  /** In the place of pictures of more events than anybody would page through. */
  othersInTable: {
    ja: "比べる事業が多いため、図は省きます。全ての事業を次の表に示します。",
    en: "There are too many events for a picture: the table below shows every one.",
  },
} satisfies Words;

/** What the notebook of a new survey's chapter says above its cells. */
export const CHAPTER_NOTEBOOK_WORDS = {
  heading: (title: string, titleEnglish: string) => ({
    ja:
      `「${title}」の回答を、設問の順に図と表で示す。受講前と受講後を尋ねていればその変化、ほかの事業と同じことを尋ねていればその比較も示す。`,
    en:
      `What people answered in “${titleEnglish}”, question by question, with the change from before to after and the comparison with other events where there is any.`,
  }),
  language: {
    ja: "図と表の言語。`deno task report --set lang=en` とすると、英語版が `outputs/variants/lang=en/` にできる。",
    en:
      "Language of figures and tables: `deno task report --set lang=en` makes an English edition in `outputs/variants/lang=en/`.",
  },
  read: {
    ja: "アンケートを読み込む。回答者の回答は、画面にもファイルにも出ない。",
    en: "Read the questionnaires. No respondent's answers are shown or written.",
  },
  chapter: {
    ja: "全ての設問の図と表を作り、保存する。",
    en: "Make and save the charts and tables of all questions.",
  },
} satisfies Words;
