import { valueAt } from "../../../data/value_at.ts";
import type { AssessmentSheetFieldRecord } from "../facts/framework_tables.ts";
import { textColumn } from "../../../tables/table.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";
import { type Bilingual, bilingual } from "../../../data/language.ts";

const READING_NOTE: Bilingual = {
  ja: "報告書の図は画像のみ。本文から読み取り、要約は本プロジェクトの言葉による。",
  en: "A picture in the report; read from its text here, and summarised in the project's words.",
};

const BLOCK_LABELS: Readonly<Record<AssessmentSheetFieldRecord["block"], Bilingual>> = {
  heading: { ja: "見出し（読み取り）", en: "Heading (reading)" },
  "basic-information": { ja: "自治体基礎情報", en: "Basic information" },
  "organisation-chart": { ja: "庁内組織図", en: "Organisation chart" },
  "responsible-department": { ja: "担当課", en: "Department in charge" },
  "consultation-bodies": { ja: "相談支援機関情報", en: "Consultation bodies" },
  services: { ja: "五つの事業（読み取り）", en: "The five services (reading)" },
  foundations: { ja: "体制の土台（読み取り）", en: "Foundations (reading)" },
};

/** The five items that building a multi-layered support system calls for. */
export const requiredItemsContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [
    textColumn("number", say(lang, { ja: "項目", en: "Item" })),
    textColumn("title", say(lang, { ja: "必要な項目", en: "Required item" })),
    textColumn("summary", say(lang, { ja: "要点（要約）", en: "Summary" })),
    textColumn("basis", say(lang, { ja: "項目名", en: "Title" })),
  ],
  rows: report.requiredItems.records.map((item) => ({
    number: String(item.number),
    title: `${item.letterPrinted === null ? "" : `${item.letterPrinted} `}${say(lang, bilingual(item, "title"))}`,
    summary: say(lang, bilingual(item, "summary")),
    basis: item.titleBasis === "printed"
      ? say(lang, { ja: "記載", en: "printed" })
      : say(lang, { ja: "読み取り", en: "reading" }),
  })),
  sources: [report.requiredItems.source],
  notes: [READING_NOTE[lang]],
});

/** The seven actions, which of the five items each answers, and what to mind. */
export const actionsFrameworkContent: ReportTableBuilder = (report, { lang }) => {
  const items = new Map(report.requiredItems.records.map((item) => [item.number, say(lang, bilingual(item, "title"))]));
  return {
    columns: [
      textColumn("item", say(lang, { ja: "必要な項目（読み取り）", en: "Item (reading)" })),
      textColumn("action", say(lang, { ja: "取り組み例（原文）", en: "Action (as printed)" })),
      textColumn("effect", say(lang, { ja: "効果（要約）", en: "Effect (summary)" })),
      textColumn("points", say(lang, { ja: "実施のポイント（要約）", en: "Points to note (summary)" })),
    ],
    rows: report.actionsFramework.records.map((action) => ({
      item: `${action.requiredItem} ${valueAt(items, action.requiredItem, "required item")}`,
      action: `${action.markPrinted}${action.title}`,
      effect: say(lang, bilingual(action, "effect")),
      points: report.actionPoints.records.filter(({ actionNumber }) => actionNumber === action.number)
        .map((point) => say(lang, bilingual(point, "summary"))).join("\n"),
    })),
    sources: [report.actionsFramework.source, report.requiredItems.source, report.actionPoints.source],
    notes: [READING_NOTE[lang]],
  };
};

/** Blocks, rows and columns of the assessment sheet, as labelled in print. */
export const assessmentSheetContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [
    textColumn("block", say(lang, { ja: "欄", en: "Block" })),
    textColumn("row", say(lang, { ja: "行", en: "Row" })),
    textColumn("column", say(lang, { ja: "列", en: "Column" })),
  ],
  rows: report.assessmentSheetStructure.records.map(({ block, blockPrinted, rowLabel, columnLabel }) => ({
    block: blockPrinted ?? BLOCK_LABELS[block][lang],
    row: rowLabel,
    column: columnLabel,
  })),
  sources: [report.assessmentSheetStructure.source],
  notes: [
    say(lang, {
      ja: "語は図の中の記載、並びは読み取り。",
      en: "The words are those printed in the picture; their arrangement is read.",
    }),
  ],
});
