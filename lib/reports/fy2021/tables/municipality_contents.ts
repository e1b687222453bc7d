import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { type Bilingual, bilingual, type Language } from "../../../data/language.ts";
import { say } from "../../../wording/say.ts";
import type { ConsultationBodyRecord } from "../facts/municipality_tables.ts";
import type { Report } from "../facts/load_report.ts";
import type { TableRow } from "../../../tables/table.ts";
import type { OutcomeRecord } from "../facts/goal_tables.ts";

/** Population, area and experience of the five consulted municipalities. */
export const municipalitiesContent: ReportTableBuilder = (report, { lang }) => {
  const consulted = report.municipalities.records.filter(({ role }) => role === "studied");
  return {
    columns: [
      textColumn("name", say(lang, { ja: "自治体", en: "Municipality" })),
      textColumn("prefecture", say(lang, { ja: "都道府県", en: "Prefecture" })),
      numberColumn("population", say(lang, { ja: "人口（人）", en: "Population" })),
      numberColumn("area", say(lang, { ja: "面積（km²）", en: "Area (km²)" }), 2),
      numberColumn("modelYears", say(lang, { ja: "モデル事業（年）", en: "Model project (years)" })),
      textColumn("transition", say(lang, { ja: "移行準備事業", en: "Transition project" })),
      textColumn("implementation", say(lang, { ja: "重層的支援体制整備事業", en: "Implementation" })),
    ],
    rows: consulted.map((municipality) => ({
      name: say(lang, bilingual(municipality, "name")),
      prefecture: municipality.prefecture,
      population: municipality.population,
      area: municipality.areaKm2,
      modelYears: municipality.modelProjectYears,
      transition: municipality.transitionProjectPrinted,
      implementation: municipality.implementationPrinted,
    })),
    sources: [report.municipalities.source],
    notes: [
      say(lang, {
        ja: "人口は住民基本台帳の 2021 年 7 月末または 8 月 1 日の記録による（報告書の注）。",
        en: "Population from the resident register, end of July or 1 August 2021 (the report's note).",
      }),
      ...consulted.filter(({ remark }) => remark !== null).map(({ name, remark }) => `${name}: ${remark}`),
    ],
  };
};

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

const STATUS_LABELS: Readonly<Record<OutcomeRecord["status"], Bilingual>> = {
  achieved: { ja: "達成", en: "Reached" },
  partly: { ja: "一部", en: "In part" },
  "not-held": { ja: "未実施", en: "Not held" },
};

/** Outcomes of one municipality beside the goals they answer. */
export const outcomesContent: ReportTableBuilder = (report, { row, lang }) => {
  const goals = new Map(report.goals.records.map((goal) => [goal.goalId, goal.wording]));
  const outcomes = report.outcomes.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("goal", say(lang, { ja: "今年度末の目標", en: "Goal" })),
      textColumn("number", say(lang, { ja: "番号", en: "No." })),
      textColumn("summary", say(lang, { ja: "成果（要約）", en: "Outcome (summary)" })),
      textColumn("status", say(lang, { ja: "達成状況（読み取り）", en: "Status (read)" })),
      textColumn("openIssue", say(lang, { ja: "残された課題", en: "Left open" })),
    ],
    rows: outcomes.map((outcome) => ({
      goal: outcome.goalId === null
        ? say(lang, { ja: "その他", en: "Other" })
        : goals.get(outcome.goalId) ?? outcome.goalId,
      number: outcome.numberPrinted,
      summary: outcome.summary,
      status: STATUS_LABELS[outcome.status][lang],
      openIssue: outcome.openIssue,
    })),
    sources: [report.outcomes.source, report.goals.source],
    notes: [
      say(lang, {
        ja:
          "目標は報告書の文言、成果は本プロジェクトによる要約。達成状況は報告書の記述からの読み取りであり、測定値ではない。",
        en:
          "Goals are quoted; outcomes are summarised in the project's words. The status is read from the report and is no measurement.",
      }),
    ],
  };
};
