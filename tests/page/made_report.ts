import type { Bilingual } from "../../lib/data/language.ts";
import type { ReportContribution } from "../../lib/page/report_contribution.ts";
import { markup } from "../../lib/rendering/markup.ts";
import type { Answer } from "../../lib/text/answer.ts";
import type { Coding } from "../../lib/text/code_answers.ts";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import type { Table } from "../../lib/tables/table.ts";
import { madeSource } from "./one_city.ts";

/** Free answers that an invented report prints: three of the autumn lecture, in one table. */
export const PRINTED: readonly Answer[] = [
  answer("a1", { text: "送迎があれば通える", category: "住民" }),
  answer("a2", { text: "話が分かりやすかった", category: "住民" }),
  answer("a3", { text: "送迎と昼食を頼みたい", category: "職員" }),
];

function answer(answerId: string, { text, category }: Pick<Answer, "text" | "category">): Answer {
  return {
    answerId,
    text,
    municipalityId: "hayamano",
    eventId: "autumn-lecture",
    questionId: "autumn-lecture-q05",
    constructId: "impressions",
    category,
    figureKey: "7:impressions",
  };
}

const SOURCE = madeSource("data/report/comments.csv", { origin: "published", rows: 3 });

const GROUPS = {
  municipality: [{ id: "hayamano", ja: "葉山野市", en: "Hayamano" }],
  event: [{ id: "autumn-lecture", ja: "葉山野市 秋の講座", en: "Hayamano autumn lecture" }],
  construct: [{ id: "impressions", ja: "意見・感想", en: "Impressions" }],
  category: [{ id: "住民", ja: "住民", en: "Residents" }, { id: "職員", ja: "職員", en: "Staff" }],
  table: [{ id: "7:impressions", ja: "図表7 意見・感想", en: "Figure 7 Impressions" }],
};

/** The same answers with their themes: two ask for a lift, one of these for a meal too, one says that it was clear. */
export function madeCoding(): Coding {
  const { rules } = parseCodingRules(
    "# en: Lifts\n＊送迎\n'送迎'\n\n# en: Meals\n＊食事\n'昼食'\n\n# en: Nobody's\n＊誰もいない\n'宇宙'\n",
    "rules.txt",
  );
  const themes: Readonly<Record<string, readonly string[]>> = { a1: ["送迎"], a2: [], a3: ["送迎", "食事"] };
  return {
    rules,
    wordGroups: [],
    answers: PRINTED.map((answer) => ({
      answer,
      codes: (themes[answer.answerId] ?? []).map((name) => ({ name, spans: [] })),
    })),
    groups: GROUPS,
    population: 18_000,
    sources: [SOURCE],
  };
}

const both = (text: string): Bilingual => ({ ja: `${text}。`, en: `${text} (en).` });

/** An invented report that prints three free answers and a table of the lecture. */
export function madeReport(): ReportContribution {
  return {
    id: "made",
    catalogue: {
      records: [{
        key: "7:impressions",
        number: "7",
        title: "意見・感想",
        titleEnglish: "Impressions",
        scope: "autumn-lecture",
        kind: "comments",
        status: "verbatim",
        reason: null,
        reasonEnglish: null,
        notebook: "01",
      }],
    },
    printed: { questions: { records: [] }, questionnaires: { records: [] } },
    answers: {
      set: { answers: PRINTED, sources: [SOURCE], groups: GROUPS, population: 18_000 },
      lead: both("報告書が選んだ3件"),
      table: (group) =>
        madeTable(group, {
          title: "図表7 意見・感想",
          rows: PRINTED.map(({ answerId, text }) => ({ id: answerId, text })),
        }),
    },
    words: {
      title: both("試しの報告書"),
      brand: both("試し"),
      running: both("試しの頁"),
      workbook: both("試しの表"),
      lead: both("試しの説明"),
      credit: both("試しの出典"),
      citation: {
        author: both("試しの著者"),
        dataDate: both("試しの年"),
        year: "2030",
        licence: both("試しの許諾"),
        contact: both("試しの窓口"),
      },
      noValues: { ja: "値が記載されていない", en: "values are not printed" },
      questionnaires: both("設問文は試しの報告書のとおり"),
      origins: { published: both("試しの公表値") },
    },
    surveyTables: (surveyId) => [
      madeTable(`overview:${surveyId}`, { title: "開催概要", rows: [{ id: "1", text: "市民会館" }] }),
    ],
    partPlace: () => null,
    summary: () => ({ conclusions: markup`<p>報告書の結論の文。</p>`, outcomes: markup`<p>目標2件のうち1件。</p>` }),
    document: () => ({
      opening: [{ heading: "報告書の結論", paragraphs: ["報告書の結論の文。"], items: [] }],
      closing: [{
        title: "報告書の章",
        parts: [{ heading: "", paragraphs: [], items: [madeTable("closing", { title: "報告書の表", rows: [] })] }],
      }],
    }),
    findings: [() => ({ id: "found", title: "報告書の成果", body: markup`<p>報告書の成果の話。</p>` })],
    sections: [() => ({ id: "own", title: "報告書の節", body: markup`<p>報告書だけの話。</p>` })],
    chapters: () => [{ title: "報告書の章", tables: [madeTable("own", { title: "報告書の表", rows: [] })] }],
    methodNotes: [
      { id: "comments", title: both("自由記述の限界"), text: both("報告書の抜粋") },
      { id: "status", title: both("読み取り"), text: both("報告書だけの注意") },
    ],
  };
}

function madeTable(key: string, { title, rows }: Pick<Table, "title" | "rows">): Table {
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: "ja",
    title,
    sources: [SOURCE],
    notes: [],
    columns: [{ id: "id", label: "番号", type: "text" }, { id: "text", label: "回答", type: "text" }],
    rows,
  };
}
