import type { LanguageOption } from "../../../data/language.ts";
import type { Report } from "../facts/load_report.ts";
import { eventLabel, municipalityLabel } from "../../../wording/study_names.ts";
import { narrowSource } from "../../../data/source.ts";
import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

/**
 * Each goal with what became of it: met, partly met, not met, as the report's outcomes say, and why.
 *
 * A goal is met when every outcome printed beside it is reached, partly met when something is said to remain. Reasons are
 * those the report gives for events that were not held.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { rows } = goalOutcomesTable(await loadReport());
 * assert.equal(rows.filter(({ verdict }) => verdict === "一部達成").length, 3);
 * ```
 */
export function goalOutcomesTable(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  const linksTo = (goalId: string) =>
    report.chainLinks.records.filter(({ fromId, toKind }) => fromId === goalId && toKind === "action");
  const rows = report.goals.records.map(({ goalId, municipalityId, wording }) => {
    const outcomes = report.outcomes.records.filter((outcome) => outcome.goalId === goalId);
    const reached = outcomes.filter(({ status }) => status === "achieved").length;
    const remaining = outcomes.flatMap(({ openIssue }) => openIssue === null ? [] : [openIssue]);
    const actionIds = linksTo(goalId).map(({ toId }) => toId);
    const events = report.plannedActions.records.filter(({ actionId }) => actionIds.includes(actionId))
      .flatMap(({ eventIds }) => report.events.records.filter(({ eventId }) => eventIds.includes(eventId)))
      .filter(({ status }) => status !== "held");
    return {
      municipality: municipalityLabel(report, municipalityId, lang),
      goal: wording,
      verdict: reached === outcomes.length
        ? say(lang, { ja: "達成（報告書の記述による）", en: "met, as the report says" })
        : reached > 0 || outcomes.some(({ status }) => status === "partly")
        ? say(lang, { ja: "一部達成", en: "partly met" })
        : say(lang, { ja: "未達成", en: "not met" }),
      reached,
      outcomes: outcomes.length,
      remaining: remaining.join("\n") || null,
      reason: events.map((event) => `${eventLabel(report, event, lang)}: ${event.reason ?? ""}`).join("\n") || null,
    };
  });
  const beside = report.outcomes.records.filter(({ goalId }) => goalId === null).length;
  return {
    kind: "table",
    key: "goal-outcomes",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "目標に対する成果", en: "Outcomes against goals" }),
    columns: [
      textColumn("municipality", say(lang, { ja: "市", en: "City" })),
      textColumn("goal", say(lang, { ja: "今年度末の目標", en: "Goal" })),
      textColumn("verdict", say(lang, { ja: "結果", en: "Result" })),
      numberColumn("reached", say(lang, { ja: "残る課題のない成果", en: "Outcomes with nothing left" })),
      numberColumn("outcomes", say(lang, { ja: "成果の数", en: "Outcomes" })),
      textColumn("remaining", say(lang, { ja: "残る課題", en: "What remains" })),
      textColumn("reason", say(lang, { ja: "実施されなかった事業とその理由", en: "Events not held, and why" })),
    ],
    rows,
    sources: [
      report.goals.source,
      report.outcomes.source,
      narrowSource(
        report.chainLinks.source,
        report.chainLinks.records.filter(({ toKind }) => toKind === "action").map(({ figureKey }) => figureKey),
      ),
      report.plannedActions.source,
      narrowSource(
        report.events.source,
        report.events.records.filter(({ status }) => status !== "held").map(({ figureKey }) => figureKey),
      ),
    ],
    notes: [
      say(lang, {
        ja: "報告書の自己評価の整理であり、独立した評価ではない。残る課題の記載がない成果を達成と読んだ。",
        en:
          "The report speaks of itself; this is no independent judgement. An outcome is read as reached when nothing is said to remain.",
      }),
      ...(beside === 0 ? [] : [
        say(lang, {
          ja: `目標の欄の外（その他）にある成果${beside}件は含まない。`,
          en: `${beside} outcome printed beside no goal is left out.`,
        }),
      ]),
    ],
  };
}
