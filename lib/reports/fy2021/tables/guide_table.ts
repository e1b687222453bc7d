import {
  type Bilingual,
  bilingual,
  type Language,
  LANGUAGE_OPTIONS,
  type LanguageOption,
} from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import type { Dataset } from "../../../data/source.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { PUNCTUATION, say } from "../../../wording/say.ts";
import { eventLabel } from "../../../wording/study_names.ts";
import { ACTIONS_TAKEN, type ActionTakenRecord } from "../assessment/actions_taken.ts";
import type { Report } from "../facts/load_report.ts";
import { identicalOutcomesNote } from "../wording/outcome_words.ts";
import { eventsOf, heldText, issueText, outcomesText } from "./guide_cells.ts";

/**
 * The guide for the next municipality: an issue it may have, the required item and the actions that answer it, how to go about
 * them, who did, what came of it and which appendix helps.
 *
 * One row a required item, with the groups of issues that it answers, so that nothing stands twice on the sheet to hand out.
 * That an action answers an issue is the project's reading of items and actions; nothing here says that it solved one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * import { loadActionsTaken } from "../assessment/actions_taken.ts";
 * assert.equal(guideTable(await loadReport(), await loadActionsTaken()).rows.length, 5);
 * ```
 */
export function guideTable(
  report: Report,
  taken: Dataset<ActionTakenRecord>,
  options: LanguageOption = {},
): Table {
  const action = "list the guide";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireKind(action, taken, { name: "taken", kind: ACTIONS_TAKEN });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  return {
    ...TABLE,
    key: "guide",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "これから始める自治体のための手引き: 課題から取り組みへ",
      en: "A guide for municipalities starting out: from issue to action",
    }),
    columns: guideColumns(lang),
    rows: report.requiredItems.records.map((item) => guideRow(report, { item, taken, lang })),
    sources: [
      report.guideIssues.source,
      report.hearingFindings.source,
      report.requiredItems.source,
      report.actionsFramework.source,
      report.actionPoints.source,
      taken.source,
      report.events.source,
      report.questionnaires.source,
      report.outcomes.source,
      report.appendices.source,
    ],
    notes: [
      ...NOTES.map((note) => say(lang, note)),
      ...[identicalOutcomesNote(report, report.outcomes.records, lang)].filter((note) => note !== null),
      ...applicantsNotes(report, lang),
    ],
  };
}

const NOTES: readonly Bilingual[] = [
  {
    ja: "順序と難しさは自治体の実情で変わる。そのまま使わず、自分の自治体の状況に合わせて使う（報告書 3 (1)、4 (2)）。",
    en: "Order and difficulty depend on the municipality: adapt, do not copy (report, 3 (1) and 4 (2)).",
  },
  {
    ja:
      "課題と項目、取り組みと事業・成果の対応、要約は本プロジェクトの読み取り。成果は報告書が自らの事業について述べたもので、課題が解消したことを意味しない。",
    en:
      "Which item answers an issue, which events and outcomes belong to an action, and all summaries are this project's reading. Outcomes are the report's account of its own work; they do not mean that the issue was resolved.",
  },
];

function guideColumns(lang: Language): Table["columns"] {
  return [
    textColumn("issue", say(lang, { ja: "こういう課題があるとき", en: "If you have this issue" })),
    textColumn("item", say(lang, { ja: "必要な項目", en: "Required item" })),
    textColumn("action", say(lang, { ja: "取り組み例（原文）", en: "Action (as printed)" })),
    textColumn(
      "points",
      say(lang, { ja: "進め方と注意（要約）", en: "How to go about it, and points to note (summary)" }),
    ),
    textColumn(
      "done",
      say(lang, { ja: "行った市（事業・期日・参加申込者）", en: "Who did it (event, date, applicants)" }),
    ),
    textColumn(
      "outcomes",
      say(lang, { ja: "挙げられた成果と、残る課題（要約）", en: "Outcomes named, and what remains (summary)" }),
    ),
    textColumn("appendices", say(lang, { ja: "役立つ資料（原文）", en: "Appendix (as printed)" })),
  ];
}

/** A required item with the issues that it answers, its actions, who took them, what came of it and what helps. */
function guideRow(
  report: Report,
  { item, taken, lang }: {
    readonly item: Report["requiredItems"]["records"][number];
    readonly taken: Dataset<ActionTakenRecord>;
    readonly lang: Language;
  },
): Table["rows"][number] {
  const groups = report.guideIssues.records.filter(({ requiredItem }) => requiredItem === item.number);
  const actions = report.actionsFramework.records.filter(({ requiredItem }) => requiredItem === item.number);
  const numbers = actions.map(({ number }) => number);
  const done = taken.records.filter(({ actionNumber }) => numbers.includes(actionNumber));
  return {
    issue: groups.map((group) => `${say(lang, PUNCTUATION.bullet)}${issueText(report, group, lang)}`).join("\n") ||
      null,
    item: `${item.number} ${say(lang, bilingual(item, "title"))}`,
    action: actions.map(({ markPrinted, title }) => `${markPrinted}${title}`).join("\n"),
    points:
      actions.flatMap(({ number, markPrinted }) =>
        report.actionPoints.records.filter(({ actionNumber }) => actionNumber === number)
          .map((point) => `${markPrinted}${say(lang, bilingual(point, "summary"))}`)
      ).join("\n") || null,
    done: actions.map(({ markPrinted, number }) => {
      const own = done.filter(({ actionNumber }) => actionNumber === number);
      if (own.length === 0) {
        return `${markPrinted}${say(lang, { ja: "行った市の記載なし", en: "no city is reported to have done it" })}`;
      }
      return eventsOf(report, own).map((event) => `${markPrinted}${heldText(report, { event, taken: own, lang })}`)
        .join("\n");
    }).join("\n"),
    outcomes: outcomesText(report, done, lang),
    appendices: report.appendices.records.filter(({ actionNumber }) => numbers.includes(actionNumber))
      .map(({ markPrinted, title }) => `${markPrinted}${title}`).join("\n") || null,
  };
}

/** Where a number of applicants is read, and how. */
function applicantsNotes(report: Report, lang: Language): readonly string[] {
  return report.events.records.flatMap((event) => {
    const { applicantsRemark, applicantsRemarkEnglish } = event;
    if (applicantsRemark === null) return [];
    const label = eventLabel(report, event, lang);
    return [say(lang, {
      ja: `${label}: ${applicantsRemark}。`,
      en: `${label}: ${applicantsRemarkEnglish ?? applicantsRemark}.`,
    })];
  });
}
