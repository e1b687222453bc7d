import { say } from "../../../data/language.ts";
import { type ReportTableBuilder, textColumn } from "../../../tables/report_table_content.ts";

const STATUS_LABELS = {
  achieved: { ja: "達成", en: "Reached" },
  partly: { ja: "一部", en: "In part" },
  "not-held": { ja: "未実施", en: "Not held" },
} as const;

/** Outcomes of one municipality beside the goals they answer. */
export const outcomesContent: ReportTableBuilder = (report, { row, lang }) => {
  const goals = new Map(report.goals.records.map((goal) => [goal.goalId, goal.wording]));
  const outcomes = report.outcomes.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("goal", say(lang, "今年度末の目標", "Goal")),
      textColumn("number", say(lang, "番号", "No.")),
      textColumn("summary", say(lang, "成果（要約）", "Outcome (summary)")),
      textColumn("status", say(lang, "達成状況（読み取り）", "Status (read)")),
      textColumn("openIssue", say(lang, "残された課題", "Left open")),
    ],
    rows: outcomes.map((outcome) => ({
      goal: outcome.goalId === null ? say(lang, "その他", "Other") : goals.get(outcome.goalId) ?? outcome.goalId,
      number: outcome.numberPrinted,
      summary: outcome.summary,
      status: STATUS_LABELS[outcome.status][lang],
      openIssue: outcome.openIssue,
    })),
    sources: [report.outcomes.source, report.goals.source],
    notes: [
      say(
        lang,
        "目標は報告書の文言、成果は本プロジェクトによる要約。達成状況は報告書の記述からの読み取りであり、測定値ではない。",
        "Goals are quoted; outcomes are summarised in the project's words. The status is read from the report and is no measurement.",
      ),
    ],
  };
};
