import type { ReportWords } from "../../../page/report_contribution.ts";
import type { MethodNote } from "../../../wording/method_notes.ts";

/** What page and workbook are called, and how they speak of what the report prints. */
export const REPORT_WORDS: ReportWords = {
  title: {
    ja: "重層的支援体制の体制整備とアンケート ― 5市の資料（令和3年度）",
    en: "Building multi-layered support, and its questionnaires: material on five cities, fiscal 2021",
  },
  brand: { ja: "重層的支援体制の体制整備", en: "Multi-layered community support" },
  running: {
    ja: "重層的支援体制の体制整備とアンケート　令和3年度",
    en: "Building multi-layered support, fiscal 2021",
  },
  workbook: {
    ja: "重層的支援体制の体制整備とアンケート ― 表（令和3年度）",
    en: "Building multi-layered support, and its questionnaires: tables, fiscal 2021",
  },
  lead: {
    ja:
      "行田市・草加市・苫小牧市・釧路市・大牟田市で行われた事業とアンケートの資料です。令和3年度の事業の報告書に書かれたことを、出典の図表番号とともにまとめました。本プロジェクトの読み取りには印を付けています。この資料の題は本プロジェクトが付けたものです。",
    en:
      "Events and questionnaires of Gyoda, Soka, Tomakomai, Kushiro and Omuta, from the report of fiscal 2021, with its figure numbers. This project's readings are marked. The title is this project's own.",
  },
  citation: {
    author: {
      ja: "The survey-report-notebooks authors（報告書の再集計・比較のプロジェクト。報告書の著者ではありません）",
      en: "The survey-report-notebooks authors (who re-analyse the report and did not write it)",
    },
    dataDate: {
      ja: "令和3年度の事業と調査（開催日は2021年8月から2022年3月まで）。報告書の本文から書き起こしました",
      en: "Events and surveys of fiscal 2021 (held from August 2021 to March 2022), transcribed from the report's text",
    },
    year: "2026",
    licence: {
      ja:
        "プログラムと本プロジェクトの文はMITライセンス。報告書からの引用（題・設問文・自由記述と、「原文」または「」で示した文）は、報告書の著作権に従います",
      en:
        "Code and this project's prose: MIT licence. What is quoted from the report (titles, questions, answers, and what is marked as printed or stands in 「」) remains the report's",
    },
    contact: {
      ja: "このファイルの配布元。報告書の内容については事務局（社会福祉法人ゆうゆう）",
      en: "Whoever passed this file on; for the report itself its secretariat (Yuyu)",
    },
    places: {
      ja:
        "もとにした報告書の本文にはページ番号がありません（一か所に残る「18」を除く）。箇所は図表番号と章・節の番号で示しています。同じ番号が二度または三度使われている図表には、題名を添えて引用してください。",
      en:
        "The report's text as we have it holds no page numbers (but for a lone “18”): places are named by figure number, chapter and section. Where a number stands twice or three times in the report, quote the title with it.",
    },
  },
  credit: {
    ja:
      "出典: 令和3年度 重層的支援体制の体制整備に向けた自治体コンサルティング事業の報告書（事務局: 社会福祉法人ゆうゆう。一部機能を株式会社日本経営が担当）。表紙は書き起こした本文になく、この名は本プロジェクトによる呼び名です。題・設問文・自由記述と「原文」・「」の文は引用で、ほかは本プロジェクトの文です。",
    en:
      "Source: the project's report of fiscal 2021 (secretariat: social welfare corporation Yuyu, parts by Nihon Keiei); its cover is not in the text transcribed, and the name is this project's. Titles, questions, answers, and what is marked as printed or stands in 「」 are quoted; all other prose is this project's.",
  },
  noValues: {
    ja: "報告書が図の画像だけを載せて数値を載せていない",
    en: "the report prints pictures without values",
  },
  questionnaires: {
    ja:
      "設問文は報告書のとおりです。選択肢の文言は報告書の本文になく、「仮定」とあるものは、本プロジェクトが仮に置きました。",
    en:
      "Questions are quoted. The answers' wordings are not in the report's text; those marked assumed are this project's.",
  },
  origins: {
    published: {
      ja: "報告書に文字で載っている事実・人数・自由記述です。",
      en: "Facts, counts and verbatim answers printed in the report as text.",
    },
    observed: {
      ja: "アンケートの回答ファイルから取り込んだものです。",
      en: "Imported from a questionnaire's answers.",
    },
    reading: {
      ja:
        "報告書の記載を、本プロジェクトが要約・分類・再構成したものです。報告書の数字から計算したもの（回収率、人口密度、件数）と、調査票の選択肢が分からないために仮定したものを含みます。報告書そのものの記載ではありません。",
      en:
        "Summarised, classified or rebuilt by this project from what is printed, computed from printed numbers (response rates, densities, counts), or resting on assumed answers; not the report's own words.",
    },
    synthetic: {
      ja:
        "報告書が図の画像だけを載せ、値を載せていない設問のための見本です。回答数だけを報告書に合わせて機械的に作りました。実際の回答ではなく、何の証拠にもなりません。",
      en:
        "Samples for questions of which the report prints a picture only. Made by a program to the printed number of responses. They are not answers and prove nothing.",
    },
  },
};

/** What the page's section on method says of the report. */
export const METHOD_NOTES: readonly MethodNote[] = [
  {
    id: "scales",
    title: { ja: "選択肢の仮定", en: "Assumed answers" },
    text: {
      ja:
        "報告書の本文には、選択肢の文言も数もありません。設問文から最も自然な段階を仮定し、「調査票」に印を付けました（理由はデータの codebook.json にあります）。実際の調査票が手に入れば置き換えます。",
      en:
        "The report's text has neither the wording nor the number of the answers. From the wording of the question the most natural scale was assumed, and is marked under “Questionnaires” (reasons: codebook.json of the data); the real questionnaire would replace it.",
    },
  },
  {
    id: "comments",
    title: { ja: "自由記述の限界", en: "Limits of free answers" },
    text: {
      ja:
        "報告書が選んで載せた抜粋で、全部で何人が書いたかは分かりません。語句や件数を数えても、参加申込者全体の意見の割合は分かりません。",
      en:
        "A selection by the report; how many people wrote is not known. Counting words or entries gives no share of the applicants.",
    },
  },
  {
    id: "status",
    title: { ja: "残る課題の読み取り", en: "How what remains was read" },
    text: {
      ja:
        "報告書は、目標を達成したとはどこにも書いていません。成果の文に「今後の課題となる」などの記載があるものを「残る課題の記載あり」、ないものを「残る課題の記載なし」とし、目標は隣に記載された成果をまとめて同じ語で表しました。どちらも本プロジェクトの読み取りで、独立した評価ではありません。",
      en:
        "The report nowhere says that a goal was reached. Outcomes whose text names something left to do are told from those that name nothing; a goal has the word of the outcomes printed beside it. Both are this project's reading, no independent evaluation.",
    },
  },
];
