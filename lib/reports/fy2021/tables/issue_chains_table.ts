import { followIssues } from "../assessment/follow_issues.ts";
import { type LanguageOption, say } from "../../../data/language.ts";
import type { Report } from "../facts/load_report.ts";
import type { OutcomeRecord } from "../facts/outcomes.ts";
import { municipalityLabel } from "../facts/report_words.ts";
import { textColumn } from "../../../tables/report_table_content.ts";
import type { Table } from "../../../tables/table.ts";

const STATUSES: Readonly<Record<OutcomeRecord["status"], readonly [string, string]>> = {
  achieved: ["成果あり", "outcome"],
  partly: ["成果・残る課題あり", "outcome, something remains"],
  "not-held": ["未実施", "not held"],
};

/**
 * Each issue of the hearings with the goals set for it, the actions taken and the outcomes that the report names.
 *
 * Issues that nothing was set for are in it too.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * assert.equal(issueChainsTable(await loadReport()).rows.length, 22);
 * ```
 */
export function issueChainsTable(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  const followed = followIssues({
    findings: report.hearingFindings.records,
    links: report.chainLinks.records,
    outcomes: report.outcomes.records,
  });
  const unanswered = followed.filter(({ goalIds, actionIds }) => goalIds.length + actionIds.length === 0);
  return {
    kind: "table",
    key: "assessment-issue-chains",
    catalogueKeys: [],
    language: lang,
    title: say(lang, "課題から目標、取り組み、成果へ", "From issue to goal, action and outcome"),
    columns: [
      textColumn("municipality", say(lang, "市", "City")),
      textColumn("issue", say(lang, "課題", "Issue")),
      textColumn("goals", say(lang, "今年度末の目標", "Goals")),
      textColumn("actions", say(lang, "取り組み", "Actions")),
      textColumn("outcomes", say(lang, "成果", "Outcomes")),
      textColumn("basis", say(lang, "つながりの根拠", "Basis of the links")),
    ],
    rows: followed.map(({ finding, goalIds, actionIds, outcomeIds, printed, linkIds }) => ({
      municipality: municipalityLabel(report, finding.municipalityId, lang),
      issue: finding.summary,
      goals: joined(
        report.goals.records.filter(({ goalId }) => goalIds.includes(goalId)).map(({ wording }) => wording),
      ),
      actions: joined(
        report.plannedActions.records.filter(({ actionId }) => actionIds.includes(actionId)).map(({ title }) => title),
      ),
      outcomes: joined(
        report.outcomes.records.filter(({ outcomeId }) => outcomeIds.includes(outcomeId))
          .map(({ summary, status, openIssue }) =>
            `${summary}【${say(lang, ...STATUSES[status])}${openIssue === null ? "" : `: ${openIssue}`}】`
          ),
      ),
      basis: linkIds.length === 0
        ? say(lang, "対応する目標・取り組みなし", "no goal or action")
        : printed
        ? say(lang, "報告書に明記", "printed")
        : say(lang, "本プロジェクトの読みを含む", "partly the project's reading"),
    })),
    sources: [
      report.hearingFindings.source,
      report.chainLinks.source,
      report.goals.source,
      report.plannedActions.source,
      report.outcomes.source,
    ],
    notes: [
      say(
        lang,
        `課題${followed.length}件のうち${unanswered.length}件には、この年度の目標も取り組みも結びつかない。`,
        `${unanswered.length} of ${followed.length} issues have no goal or action of the year.`,
      ),
      say(
        lang,
        "成果は目標に向けた取り組みから生じたと報告書が述べるもので、課題の解消を意味しない。課題とする読みとつながりは本プロジェクトによる。",
        "Outcomes are those the report names for the actions; they need not have solved the issue. What counts as an issue and most links are the project's reading.",
      ),
    ],
  };
}

function joined(lines: readonly string[]): string | null {
  if (lines.length === 0) return null;
  return lines.map((line) => lines.length > 1 ? `・${line}` : line).join("\n");
}
