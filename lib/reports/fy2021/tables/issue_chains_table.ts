import {
  type Bilingual,
  bilingual,
  type Language,
  LANGUAGE_OPTIONS,
  type LanguageOption,
} from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { type FollowedIssue, followIssues } from "../assessment/follow_issues.ts";
import type { Report } from "../facts/load_report.ts";
import { municipalityLabel } from "../../../wording/study_names.ts";
import { TABLE, type Table, type TableRow, textColumn } from "../../../tables/table.ts";
import { identicalOutcomesNote, openIssueText, OUTCOME_STATUS_WORDS } from "../wording/outcome_words.ts";
import { PUNCTUATION, say } from "../../../wording/say.ts";
import type { HearingFindingRecord } from "../facts/municipality_tables.ts";

/**
 * Each issue of the hearings with the goals set for it, the actions taken and the outcomes that the report names.
 *
 * Issues that nothing was set for are in it too.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * assert.equal(issueChainsTable(await loadReport()).rows.length, 23);
 * ```
 */
export function issueChainsTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list issues";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const followed = followIssues({
    findings: report.hearingFindings.records,
    links: report.chainLinks.records,
    outcomes: report.outcomes.records,
  });
  const unanswered = followed.filter(({ goalIds, actionIds }) => goalIds.length + actionIds.length === 0);
  const identical = identicalOutcomesNote(report, report.outcomes.records, lang);
  return {
    ...TABLE,
    key: "assessment-issue-chains",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "課題から目標、取り組み、成果へ", en: "From issue to goal, action and outcome" }),
    columns: [
      textColumn("municipality", say(lang, { ja: "市", en: "City" })),
      textColumn("issue", say(lang, { ja: "課題（要約）", en: "Issue (summary)" })),
      textColumn("goals", say(lang, { ja: "今年度末の目標（原文）", en: "Goals (as printed)" })),
      textColumn("actions", say(lang, { ja: "取り組み（原文）", en: "Actions (as printed)" })),
      textColumn("outcomes", say(lang, { ja: "成果（要約）", en: "Outcomes (summary)" })),
      textColumn("basis", say(lang, { ja: "つながりの根拠", en: "Basis of the links" })),
    ],
    ids: ["municipality_id", "figure_key"],
    rows: followed.map((issue) => chainRow(report, issue, lang)),
    sources: [
      report.hearingFindings.source,
      report.chainLinks.source,
      report.goals.source,
      report.plannedActions.source,
      report.outcomes.source,
    ],
    notes: [
      say(lang, {
        ja: `課題${followed.length}件のうち${unanswered.length}件には、結びつくと読み取れる目標も取り組みもない。`,
        en:
          `${unanswered.length} of ${followed.length} issues have no goal or action that can be read as belonging to them.`,
      }),
      ...(identical === null ? [] : [identical]),
      say(lang, {
        ja:
          "成果は目標に向けた取り組みから生じたと報告書が述べるもので、課題の解消を意味しない。何を課題とみるかと、つながりの多くは本プロジェクトの読み取りによる。",
        en:
          "Outcomes are those the report names for the actions; they do not mean that the issue was resolved. What counts as an issue, and most links, are the project's reading.",
      }),
    ],
  };
}

const PRINTED: Bilingual = { ja: "報告書に明記", en: "printed" };

/** Where one end names the other, which makes neither the other's cause nor the finding an issue. */
const PRINTED_LINKS: Bilingual = {
  ja: "取り組みの目的がこの事情を挙げ、成果がその取り組みを挙げる（報告書）。課題とみるのは本プロジェクトの読み取り",
  en:
    "The action's purpose names this circumstance and the outcome names the action (printed); to call it an issue is the project's reading",
};

/** An issue with the goals, actions and outcomes that it leads to. */
function chainRow(
  report: Report,
  { finding, goalIds, actionIds, outcomeIds, printed, linkIds }: FollowedIssue<HearingFindingRecord>,
  lang: Language,
): TableRow {
  return {
    municipality_id: finding.municipalityId,
    figure_key: finding.figureKey,
    municipality: municipalityLabel(report, finding.municipalityId, lang),
    issue: say(lang, bilingual(finding, "summary")),
    goals: joined(
      report.goals.records.filter(({ goalId }) => goalIds.includes(goalId)).map(({ wording }) => wording),
      lang,
    ),
    actions: joined(
      report.plannedActions.records.filter(({ actionId }) => actionIds.includes(actionId)).map(({ title }) => title),
      lang,
    ),
    outcomes: joined(
      report.outcomes.records.filter(({ outcomeId }) => outcomeIds.includes(outcomeId))
        .map((outcome) => {
          const left = openIssueText(outcome, lang);
          const status = `${say(lang, OUTCOME_STATUS_WORDS[outcome.status])}${left === null ? "" : `: ${left}`}`;
          const summary = say(lang, bilingual(outcome, "summary"));
          return say(lang, { ja: `${summary}【${status}】`, en: `${summary} [${status}]` });
        }),
      lang,
    ),
    basis: linkIds.length === 0
      ? say(lang, {
        ja: "結びつくと読み取れる目標・取り組みなし",
        en: "no goal or action that can be read as belonging to it",
      })
      : printed
      ? say(lang, finding.natureBasis === "printed" ? PRINTED : PRINTED_LINKS)
      : say(lang, { ja: "本プロジェクトの読み取りを含む", en: "partly the project's reading" }),
  };
}

function joined(lines: readonly string[], lang: Language): string | null {
  if (lines.length === 0) return null;
  return lines.map((line) => lines.length > 1 ? `${say(lang, PUNCTUATION.bullet)}${line}` : line).join("\n");
}
