import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { counted } from "./counted.ts";

/** Words of the handout: the few pages that a committee has on the table. */
export const HANDOUT = {
  inShort: { ja: "結論と分かっていること", en: "Conclusions and what is known" },
  outline: { ja: "調査の概要", en: "The surveys" },
  outlineTitle: { ja: "アンケート調査の概要と回収率", en: "The questionnaires and their response rates" },
  when: { ja: "期日", en: "Date" },
  how: { ja: "方法", en: "Format" },
  audience: { ja: "対象", en: "For whom (as printed)" },
  applicants: { ja: "参加申込者", en: "Applicants" },
  responses: { ja: "回答 n", en: "Responses n" },
  rate: { ja: "回収率 %", en: "Rate %" },
  unknown: { ja: "記載なし", en: "not stated" },
  rateNote: {
    ja:
      "回収率は回答数÷参加申込者数（申込時点）。空欄は参加申込者数が分からないか、申し込まずに答えた人がいて計算できないもの。",
    en:
      "Response rate = responses ÷ applicants (at the time of application). It is blank where the number of applicants is not known, or where people responded who had not applied.",
  },
  known: { ja: "回答から分かっていること", en: "What the answers say" },
  theme: { ja: "主題", en: "Theme" },
  entries: { ja: "件数", en: "Entries" },
  example: { ja: "記述例（原文ママ）", en: "Example (verbatim, in Japanese)" },
  themesTitle: (base: number): Bilingual => ({
    ja: `自由記述の主題と記述例（全${base}件）`,
    en: `What people wrote: themes of ${counted(base, "entry", "entries")}, with examples`,
  }),
  exampleRule: (longest: number): Bilingual => ({
    ja:
      `一つの回答に主題が複数付くことがある。件数は掲載された回答の数で、意見の多さではない。記述例は、その主題が付いた${longest}字以内の回答のうち、まだ引用していない最初のものを掲載の順で選んだ。人の判断では選んでいない。主題は、決めたルールによる本プロジェクトの読み取りである。`,
    en:
      `One entry may have several themes. Counts are of the entries shown and do not measure how widely an opinion is held. Each example is the first entry with the theme, in printed order, that has at most ${
        counted(longest, "character")
      } and has not been quoted yet; it was not hand-picked. Themes are assigned by set rules and are this project's reading.`,
  }),
  people: { ja: "肯定／n", en: "Favourable of n" },
  allApplicants: { ja: "参加申込者全体でありうる範囲 %", en: "Range possible among all applicants, %" },
  interval: { ja: "95%信頼区間 %", en: "95% interval, %" },
  /** Behind an example: where it was written. */
  exampleOf: ({ ja, en }: Bilingual): Bilingual => ({ ja: `（${ja}）`, en: ` (${en})` }),
  errata: { ja: "引用の前に確かめる箇所", en: "What to confirm before quoting" },
  reading: { ja: "数字の読み方", en: "How to read the numbers" },
  method: { ja: "数字の読み方と引用の仕方", en: "How to read and how to cite" },
  glossary: { ja: "用語", en: "Terms" },
  cite: { ja: "引用の仕方", en: "How to cite" },
  citeMark: {
    ja:
      "数字や記述は、図表番号とデータ種別を添えて引用してください。「読み取り」は本プロジェクトによるもので、もとの報告の記載としては引用できません。「合成データ」は引用できません。",
    en:
      "When quoting a number or statement, give its figure number and its origin. A “reading” is this project's and must not be quoted as the report's. Synthetic data must not be quoted.",
  },
  wholePage: {
    ja: "この資料は要点です。全ての図表、設問の文言、検算、データは、同じページと表（Excel）、文書（Word）にあります。",
    en:
      "This is a summary. All figures and tables, question wordings, checks and data are on the page, in the workbook (Excel) and in the documents (Word).",
  },
  running: (title: string, origins: readonly string[]): Bilingual => ({
    ja: `${title}　要点${origins.length === 0 ? "" : `　｜　データ種別: ${origins.join("・")}`}`,
    en: `${title}: summary${origins.length === 0 ? "" : `  |  origin: ${origins.join(", ")}`}`,
  }),
  sheetTitle: (title: string): Bilingual => ({ ja: `${title}　要点`, en: `${title}: summary` }),
} satisfies Words;

/** What no line of print parts, each as a pattern with an example. */
export const KEPT_UNITS: readonly string[] = [
  // 図表2-68, 図表2-6～2-8
  String.raw`図表\s?\p{Nd}+(?:-\p{Nd}+)*(?:～\p{Nd}+(?:-\p{Nd}+)*)?`,
  String.raw`\p{Nd}+-\p{Nd}+(?:-\p{Nd}+)*`,
  // （参考）, 〔中止〕: a word in brackets, with the mark behind it
  String.raw`[（〔][^（）〔〕\s]{1,4}[）〕][、。]?`,
  // 第1回
  String.raw`第\s?\p{Nd}+\s?[回章節条期次]`,
  // 20人, 95%, 2 ヵ所, 令和3年度
  String
    .raw`(?:令和|平成)?\p{Nd}[\p{Nd},.]*\s?(?:年度|年|月|日|人|名|件|点|回|市|町|[かヵカヶケ箇]所|か月|字|行|枚|歳|割|票|ポイント|[%％㎢])`,
  // n = 20
  String.raw`n ?= ?\p{Nd}+`,
];
