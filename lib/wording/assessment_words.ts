import type { SheetAspect } from "../assessment/sheet_form.ts";
import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Headings of what is asked about each line of an assessment sheet. */
export const ASPECT_HEADINGS: Readonly<Record<SheetAspect, Bilingual>> = {
  status: { ja: "現状（実施している取り組み）", en: "Current situation (what is being done)" },
  strength: { ja: "強み", en: "Strengths" },
  issue: { ja: "課題", en: "Issues" },
};

/** The same where there is little room. */
export const SHORT_ASPECTS: Readonly<Record<SheetAspect, Bilingual>> = {
  status: { ja: "現状", en: "current" },
  strength: { ja: "強み", en: "strengths" },
  issue: { ja: "課題", en: "issues" },
};

/** The same over cells three characters wide. */
export const CELL_ASPECTS: Readonly<Record<SheetAspect, Bilingual>> = {
  status: { ...SHORT_ASPECTS.status, en: "now" },
  strength: { ...SHORT_ASPECTS.strength, en: "str." },
  issue: { ...SHORT_ASPECTS.issue, en: "issue" },
};

/** Heading over the fields with the basic information of a municipality. */
export const BASIC_INFORMATION: Bilingual = { ja: "自治体基礎情報", en: "Basic information" };

/** Headings of the list of consultation bodies. */
export const BODY_NAME: Bilingual = { ja: "機関名", en: "Name" };

/** Who runs a consultation body. */
export const BODY_OPERATOR: Bilingual = { ja: "委託先", en: "Contracted out to" };

const JAPANESE = ["一つ", "二つ", "三つ", "四つ", "五つ", "六つ", "七つ", "八つ", "九つ"];
const ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * A number of items of a form in words as far as nine: 九つの項目, nine items.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(linesInWords(1), { ja: "一つの項目", en: "one item" });
 * assert.deepEqual(linesInWords(12), { ja: "12の項目", en: "12 items" });
 * ```
 */
export function linesInWords(count: number): Bilingual {
  return {
    ja: `${JAPANESE[count - 1] ?? count}の項目`,
    en: `${ENGLISH[count - 1] ?? count} ${count === 1 ? "item" : "items"}`,
  };
}

/** Words of figures, tables and forms of assessment sheets. */
export const ASSESSMENT = {
  coverageTitle: { ja: "アセスメントシートの記入状況", en: "What has been filled in on the assessment sheets" },
  coverageSubtitle: {
    ja: "アセスメントシートの様式に、事前ヒアリングの結果を本プロジェクトが置き直したもの。数字は記入の数",
    en: "Findings of the interviews, placed on the form of the assessment sheet by the project. Numbers are entries",
  },
  emptyExplained: {
    ja: "空欄は報告書に記載がないことを示し、取り組みがないことを意味しない。記入の多さは準備の進み具合ではない。",
    en:
      "Empty: the report says nothing there, not that nothing is being done. Many entries do not mean greater readiness.",
  },
  noRubric: {
    ja: "評価の基準が報告書にないため、段階や点数は付けない。どの欄に置くかは本プロジェクトの読み取りによる。",
    en:
      "The report sets no criteria for assessment, so no level or score is given. Which cell a finding goes in is the project's reading.",
  },
  coverageInWords: ({
    counted,
    all,
    counts,
    most,
    empty,
  }: {
    readonly counted: Bilingual;
    readonly all: number;
    readonly counts: readonly { readonly name: string; readonly filled: number }[];
    readonly most: readonly { readonly row: Bilingual; readonly cities: number }[];
    readonly empty: readonly Bilingual[];
  }): Bilingual => ({
    ja: `${counted.ja}の現状・強み・課題${all}欄のうち、記入があるのは${
      counts.map((one) => `${one.name}${one.filled}欄`).join("、")
    }。課題の記入がある市が多いのは${most.map(({ row, cities }) => `${row.ja}（${cities}市）`).join("、")}。${
      empty.length === 0 ? "" : `どの市にも記入がないのは${empty.map(({ ja }) => ja).join("、")}。`
    }`,
    en: `Of the ${all} cells of ${counted.en}, the numbers filled in are ${
      counts.map((one) => `${one.name} ${one.filled}`).join(", ")
    }. Issues are most often named for ${most.map(({ row, cities }) => `${row.en} (${cities} cities)`).join(", ")}.${
      empty.length === 0 ? "" : ` Empty everywhere: ${empty.map(({ en }) => en).join(", ")}.`
    }`,
  }),
  cellsFilledOf: (all: number): Bilingual => ({ ja: `記入のある欄（${all}欄のうち）`, en: `cells filled, of ${all}` }),
  sheetTitle: (name: string): Bilingual => ({ ja: `${name}のアセスメントシート`, en: `Assessment sheet of ${name}` }),
  /** Title of a sheet that nobody has filled in yet. */
  blankSheetTitle: { ja: "アセスメントシート（記入用）", en: "Assessment sheet (blank form)" },
  /** In a cell that compares cities: the city says nothing of it, which does not mean that there is nothing. */
  nothingSaid: { ja: "記載なし", en: "not mentioned" },
  part: { ja: "項目", en: "Item" },
  nameAndOperator: { ja: "（機関名: 委託先）", en: " (name: contracted out to)" },
  filledByProject: {
    ja:
      "市が記入したものではなく、報告書の事前ヒアリング結果を本プロジェクトの言葉で様式に置き直した。どの欄に置くかは本プロジェクトの読み取りによる。",
    en:
      "Not filled in by the municipality: the project placed the findings of the interview on the form in its own words; which cell they go in is its reading.",
  },
  emptyCell: {
    ja: "空欄は報告書に記載がないことを示し、取り組みがないことを意味しない。",
    en: "An empty cell means that the report says nothing there, not that nothing is done.",
  },
  silentCity: {
    ja: "「記載なし」は、その市のヒアリング結果がこの項目の課題に触れていないことを示し、課題がないことを意味しない。",
    en: "“Not mentioned”: the city's interview names no issue under this item, which does not mean that there is none.",
  },
  figureMark: (number: string): Bilingual => ({ ja: `〔図表${number}〕`, en: ` [figure ${number}]` }),
  sharedIssuesTitle: { ja: "複数の市に共通する課題", en: "Issues that several cities share" },
  line: { ja: "項目", en: "Item" },
  cities: { ja: "市の数", en: "Cities" },
  sameLine: {
    ja: "同じ項目に課題があることは、同じ問題であることを意味しない。",
    en: "Issues under the same item need not be the same problem.",
  },
  aspect: { ja: "欄", en: "Column" },
  cellsFilled: { ja: "記入のある欄", en: "Cells filled" },
  ofCells: (all: number): Bilingual => ({ ja: `${all}欄のうち`, en: `of ${all}` }),
  entriesNoReadiness: {
    ja: "記入の多さは準備の進み具合ではない。評価の基準が報告書にないため、段階や点数は付けない。",
    en:
      "Many entries do not mean greater readiness. The report sets no criteria for assessment, so no level or score is given.",
  },
  workbookTitle: { ja: "アセスメントシート", en: "Assessment sheets" },
} satisfies Words;
