import type { OutcomeRecord } from "../facts/outcomes.ts";
import { textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";
import type { Bilingual } from "../../../data/language.ts";

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
