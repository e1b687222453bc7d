import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import type { Report } from "../facts/load_report.ts";
import { reasonText } from "../wording/event_words.ts";
import { eventLabel, municipalityLabel } from "../../../wording/study_names.ts";
import { narrowSource, type Source } from "../../../data/source.ts";
import { numberColumn, TABLE, type Table, type TableRow, textColumn } from "../../../tables/table.ts";
import { goalStatus } from "../assessment/goal_status.ts";
import { identicalOutcomesNote, openIssueText, OUTCOME_STATUS_WORDS, statusCounts } from "../wording/outcome_words.ts";
import { say } from "../../../wording/say.ts";

/**
 * Each goal with what the outcomes beside it say: nothing that remains, something, or that it was not held, and why.
 *
 * The report never says that a goal was reached, and neither does this. Reasons are those it gives for events not held.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { rows } = goalOutcomesTable(await loadReport());
 * assert.equal(rows.filter(({ status }) => status === "残る課題の記載あり").length, 3);
 * ```
 */
export function goalOutcomesTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list goals and outcomes";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const rows = goalRows(report, lang);
  const goalStatuses = report.goals.records.map(({ goalId }) =>
    goalStatus(report.outcomes.records.filter((outcome) => outcome.goalId === goalId))
  );
  const identical = identicalOutcomesNote(report, report.outcomes.records, lang);
  const beside = report.outcomes.records.filter(({ goalId }) => goalId === null).length;
  return {
    ...TABLE,
    key: "goal-outcomes",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "目標に対する成果", en: "Outcomes against goals" }),
    columns: [
      textColumn("municipality", say(lang, { ja: "市", en: "City" })),
      textColumn("goal", say(lang, { ja: "今年度末の目標（原文）", en: "Goal (as printed)" })),
      textColumn("status", say(lang, { ja: "成果の記載（読み取り）", en: "What the outcomes say (reading)" })),
      numberColumn("outcomes", say(lang, { ja: "成果の数", en: "Outcomes" })),
      textColumn("remaining", say(lang, { ja: "残る課題（要約）", en: "What remains (summary)" })),
      textColumn(
        "remark",
        say(lang, { ja: "触れられていないこと（読み取り）", en: "Not mentioned by any outcome (reading)" }),
      ),
      textColumn("reason", say(lang, { ja: "実施されなかった事業とその理由", en: "Events not held, and why" })),
    ],
    ids: ["municipality_id", "goal_id"],
    rows,
    sources: sourcesOf(report),
    notes: [
      say(lang, {
        ja: `目標${rows.length}件を、隣に記載された成果の書き方で分けた: ${
          statusCounts(goalStatuses, lang)
        }。報告書が目標ごとに成否を述べているわけではなく、独立した評価でもない。`,
        en: `The ${rows.length} goals, sorted by what the outcomes printed beside them say: ${
          statusCounts(goalStatuses, lang)
        }. The report itself does not judge the goals, and this is not an independent judgement either.`,
      }),
      ...(identical === null ? [] : [identical]),
      ...(beside === 0 ? [] : [
        say(lang, {
          ja: `目標の欄の外（その他）にある成果${beside}件は含まない。`,
          en: `${beside} outcome printed beside no goal is left out.`,
        }),
      ]),
    ],
  };
}

/** A row for each goal, with what the outcomes beside it say and the events that were to serve it and were not held. */
function goalRows(report: Report, lang: Language): readonly TableRow[] {
  const linksTo = (goalId: string) =>
    report.chainLinks.records.filter(({ fromId, toKind }) => fromId === goalId && toKind === "action");
  return report.goals.records.map(({ goalId, municipalityId, wording, remark, remarkEnglish }) => {
    const outcomes = report.outcomes.records.filter((outcome) => outcome.goalId === goalId);
    const remaining = outcomes.flatMap((outcome) => openIssueText(outcome, lang) ?? []);
    const actionIds = linksTo(goalId).map(({ toId }) => toId);
    const events = report.plannedActions.records.filter(({ actionId }) => actionIds.includes(actionId))
      .flatMap(({ eventIds }) => report.events.records.filter(({ eventId }) => eventIds.includes(eventId)))
      .filter(({ status }) => status !== "held");
    return {
      municipality_id: municipalityId,
      goal_id: goalId,
      municipality: municipalityLabel(report, municipalityId, lang),
      goal: wording,
      status: say(lang, OUTCOME_STATUS_WORDS[goalStatus(outcomes)]),
      outcomes: outcomes.length,
      remaining: remaining.join("\n") || null,
      remark: remark === null ? null : say(lang, { ja: remark, en: remarkEnglish ?? remark }),
      reason: events.map((event) =>
        [eventLabel(report, event, lang), reasonText(event, lang)].filter((text) =>
          text !== null
        ).join(": ")
      ).join("\n") || null,
    };
  });
}

function sourcesOf(report: Report): readonly Source[] {
  return [
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
  ];
}
