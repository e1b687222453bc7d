import type { Bilingual } from "../data/language.ts";

/** What tables for programs and their fields hold: descriptions in `datapackage.json`. */
export const RESOURCE_WORDS = {
  packageTitle: { ja: "調査の集計データ", en: "Counts of the surveys" },
  packageDescription: {
    ja:
      "回答の数、肯定的回答割合、前後の移り変わりを、ほかのプログラムで読めるようにしたもの。行の id で互いに結びつけられる。origin が synthetic の行は見本で、実際の回答ではない。",
    en:
      "Counts of answers, shares of favourable answers and changes between before and after, for other programs. Tables join by their ids. Rows whose origin is synthetic are samples, not real answers.",
  },
  outputsTitle: { ja: "全ての集計表", en: "All tables" },
  outputsDescription: {
    ja:
      "data/ はほかのプログラムのための表、tables/ は人が読むための表（見出しは日本語）。行の id で互いに結びつけられる。origin が synthetic の表や行は見本で、実際の回答ではない。",
    en:
      "data/ holds tables for other programs, tables/ those for people, with headings in words. They join by the ids of their rows. Tables and rows whose origin is synthetic are samples, not real answers.",
  },
  answersLong: {
    title: { ja: "設問ごとの回答数", en: "Answers to every question" },
    description: {
      ja: "一行が一つの設問の一つの回答。設問ごとに n を足すと base になる（小計の行はない）。",
      en: "A row is one answer to one question. For each question n adds up to base: there are no subtotals.",
    },
  },
  favourableShares: {
    title: { ja: "肯定的回答割合", en: "Shares of favourable answers" },
    description: {
      ja: "一行が一つの評価設問。割合は回答者に対するもので、95%信頼区間（ウィルソン法）が付く。",
      en: "A row is one rating. Shares are of respondents, with Wilson's 95% confidence interval.",
    },
  },
  transitionsLong: {
    title: { ja: "受講前から受講後への移り変わり", en: "Answers before and after" },
    description: {
      ja:
        "一行が、前の回答と後の回答の一つの組み合わせ。前後の両方に答えた人だけを数える。回答データ（observed）の移り変わりは、個人が分かるおそれがあるため入れていない。",
      en:
        "A row is one pair of an answer before and one after, of people who gave both. Changes of real respondents (observed) are left out, as they could tell who it was.",
    },
  },
  questions: {
    title: { ja: "設問", en: "Questions" },
    description: {
      ja: "一行が一つの設問。自由記述の設問も入る。",
      en: "A row is one question, also those in free text.",
    },
  },
  municipalities: {
    title: { ja: "自治体", en: "Municipalities" },
    description: { ja: "一行が一つの自治体。", en: "A row is one municipality." },
  },
  events: {
    title: { ja: "事業", en: "Events" },
    description: { ja: "一行が一つの事業。", en: "A row is one event." },
  },
  eventMunicipalities: {
    title: { ja: "事業に関わった自治体", en: "Municipalities of events" },
    description: { ja: "一行が一つの事業の一つの自治体。", en: "A row is one municipality of one event." },
  },
  constructs: {
    title: { ja: "測定概念", en: "Constructs" },
    description: {
      ja: "文言は違っても同じことを尋ねる設問のまとまり。",
      en: "Questions that ask the same thing in different words.",
    },
  },
  comments: {
    title: { ja: "自由記述（報告書が載せたもの）", en: "Free-text answers printed in a report" },
    description: { ja: "一行が一件の回答。原文のまま。", en: "A row is one answer, verbatim." },
  },
  commentCodes: {
    title: { ja: "自由記述の主題", en: "Themes of the free-text answers" },
    description: {
      ja: "一行が一件の回答に付いた一つの主題。主題は本プロジェクトのルールによるもので、報告書の分類ではない。",
      en: "A row is one theme of one answer, by this project's rules; the report has no such themes.",
    },
  },
  labelScript: {
    ja:
      "設問ごとの回答数を、設問と選択肢の文言を付けて読み込む。行は人数なので、n で重みを付けて集計する。origin が synthetic の行は見本で、実際の回答ではない。",
    en:
      "Reads the answers to every question with the wordings of questions and answers. Rows are counts: weight by n. Rows whose origin is synthetic are samples, not real answers.",
  },
  commentId: { ja: "回答の id", en: "Id of the answer" },
  category: { ja: "回答者の区分（載っていなければ空）", en: "Kind of respondent; empty where it is not printed" },
  comment: { ja: "回答（原文ママ）", en: "The answer, verbatim" },
  code: { ja: "主題", en: "Theme" },
  codeEnglish: { ja: "主題の英語名", en: "Theme in English" },
  surveyId: { ja: "アンケートの id", en: "Id of the questionnaire" },
  eventId: { ja: "事業の id", en: "Id of the event" },
  municipalityId: {
    ja: "自治体の id（合同の事業では空）",
    en: "Id of the municipality; empty for joint events",
  },
  questionId: { ja: "設問の id", en: "Id of the question" },
  figureKey: {
    ja: "この設問を示す、掲載された図のキー（なければ空）",
    en: "Printed figure that shows it; empty where none does",
  },
  constructId: { ja: "測定概念の id", en: "Id of the construct" },
  timing: { ja: "受講前（before）、受講後（after）、一度だけ（only）", en: "Asked of the time before, after, or once" },
  answerCode: { ja: "回答のコード", en: "Code of the answer" },
  answer: { ja: "回答の文言", en: "The answer as worded" },
  answerEnglish: { ja: "回答の英訳", en: "The answer in English" },
  side: { ja: "評価の向き。評価でない設問では空", en: "How the answer leans; empty where the question is no rating" },
  rowType: {
    ja: "answer 選択肢、other 選択肢の外の回答（わからない など）、missing 無回答",
    en: "answer: of the scale; other: beside it, such as don't know; missing: no answer",
  },
  n: { ja: "人数", en: "People" },
  favourableCount: { ja: "肯定的に答えた人数", en: "People with a favourable answer" },
  base: { ja: "その設問の回答者数（無回答を含む）", en: "People who were asked and returned the questionnaire" },
  percent: { ja: "base に対する割合（%、小数第2位を四捨五入）", en: "Percent of base, half up to one digit" },
  share: { ja: "base に対する割合（0～1）", en: "Share of base in [0, 1]" },
  intervalLower: { ja: "95%信頼区間の下限", en: "Lower limit of the 95% confidence interval" },
  intervalUpper: { ja: "95%信頼区間の上限", en: "Upper limit of the 95% confidence interval" },
  applicants: { ja: "参加申込者数（申込時点）", en: "Applicants (at the time of application)" },
  applicantsLower: {
    ja: "参加申込者全体でありうる割合の最小（無回答者が全員否定的に答えた場合）",
    en: "Least share among all who had applied (if all who did not respond were unfavourable)",
  },
  applicantsUpper: {
    ja: "参加申込者全体でありうる割合の最大（無回答者が全員肯定的に答えた場合）",
    en: "Greatest share among all who had applied (if all who did not respond were favourable)",
  },
  order: { ja: "調査票での順", en: "Place in the questionnaire" },
  question: { ja: "設問の文言", en: "The question as worded" },
  questionEnglish: { ja: "設問の英訳", en: "The question in English" },
  questionType: { ja: "設問の形式", en: "Kind of question" },
  design: { ja: "前後の尋ね方", en: "How before and after were asked" },
  scaleId: { ja: "選択肢の id", en: "Id of the scale" },
  scaleBasis: {
    ja: "選択肢の根拠: questionnaire 調査票、report 印刷物、assumed 仮定",
    en: "Where the answers' wordings are from; assumed: by this project",
  },
  name: { ja: "名前", en: "Name" },
  nameEnglish: { ja: "英語名", en: "Name in English" },
  prefecture: { ja: "都道府県", en: "Prefecture" },
  role: { ja: "studied 調査の対象、guest 合同の事業にだけ参加", en: "studied, or guest of joint events" },
  population: { ja: "人口", en: "Population" },
  populationAsOf: { ja: "人口の時点", en: "Date of the population figure" },
  eventKind: { ja: "事業の種類", en: "What sort of event" },
  eventStatus: { ja: "held 実施、cancelled 中止、not-held 未実施", en: "held, cancelled or not held" },
  date: { ja: "実施日", en: "Date" },
  format: { ja: "online オンライン、in-person 対面", en: "online or in person" },
  constructRole: {
    ja: "attribute 属性、understanding 理解、outlook 見方、comment 自由記述",
    en: "attribute, understanding, outlook or comment",
  },
} as const satisfies Readonly<
  Record<string, Bilingual | { readonly title: Bilingual; readonly description: Bilingual }>
>;
