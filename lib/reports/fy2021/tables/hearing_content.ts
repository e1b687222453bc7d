import type { Bilingual, Language } from "../../../data/language.ts";
import type { ConsultationBodyRecord } from "../facts/consultation_bodies.ts";
import type { Report } from "../facts/load_report.ts";
import { textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import type { TableRow } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

const CONSULTATION: Bilingual = { ja: "相談支援概況", en: "Consultation bodies" };

/** Findings of the interview in one municipality, with its consultation bodies and who runs them. */
export const hearingContent: ReportTableBuilder = (report, { row, lang }) => {
  const findings = report.hearingFindings.records.filter(({ figureKey, place, item }) => (
    figureKey === row.key && place === "table" && item !== "consultation"
  ));
  const bodies = report.consultationBodies.records.filter(({ figureKey }) => figureKey === row.key);
  const before = findings.filter(({ section }) => section === 1);
  const after = findings.filter(({ section }) => section !== 1);
  return {
    columns: [
      textColumn("section", say(lang, { ja: "区分", en: "Section" })),
      textColumn("item", say(lang, { ja: "項目", en: "Item" })),
      textColumn("summary", say(lang, { ja: "所見（要約。「 」は引用）", en: "Finding (summary; 「 」 quoted)" })),
    ],
    rows: [...before.map(findingRow), ...bodyRows(bodies, lang), ...after.map(findingRow)],
    sources: [report.hearingFindings.source, report.consultationBodies.source],
    notes: [
      say(lang, {
        ja: "所見は本プロジェクトによる要約。施設等の名称と委託先は報告書の記載による。",
        en: "Findings are summarised in the project's words; bodies and their operators are as printed.",
      }),
    ],
  };
};

function findingRow(finding: Report["hearingFindings"]["records"][number]): TableRow {
  return {
    section: String(finding.section),
    item: finding.itemPrinted,
    summary: finding.quotedAim === null ? finding.summary : `${finding.summary}：「${finding.quotedAim}」`,
  };
}

function bodyRows(bodies: readonly ConsultationBodyRecord[], lang: Language): readonly TableRow[] {
  return bodies.filter(({ operatorOrder }) => operatorOrder === 1).map(({ printed }) => ({
    section: "2",
    item: CONSULTATION[lang],
    summary: `「${printed}」`,
  }));
}
