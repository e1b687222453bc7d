import { type Bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import type { Dataset } from "../../../data/source.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { dayOf } from "../../../wording/dates.ts";
import { say } from "../../../wording/say.ts";
import { eventLabel, eventStatusLabel, municipalityLabel } from "../../../wording/study_names.ts";
import type { ActionTakenRecord } from "../assessment/actions_taken.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { Report } from "../facts/load_report.ts";
import { identicalOutcomesNote } from "../wording/outcome_words.ts";

/**
 * The guide for the next municipality: an issue it may have, the required item and the actions that answer it, how to go about
 * them, who did, what came of it and which appendix helps.
 *
 * One row a group of issues. That an action answers an issue is the project's reading of items and actions; nothing here says
 * that it solved one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * import { loadActionsTaken } from "../assessment/actions_taken.ts";
 * assert.equal(guideTable(await loadReport(), await loadActionsTaken()).rows.length, 8);
 * ```
 */
export function guideTable(
  report: Report,
  taken: Dataset<ActionTakenRecord>,
  options: LanguageOption = {},
): Table {
  const action = "list the guide";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireKind(action, taken, {
    name: "taken",
    kind: kind.record("the actions taken, as loadActionsTaken gives them", "records"),
  });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  return {
    ...TABLE,
    key: "guide",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "これから始める自治体のための手引き: 課題から取り組みへ",
      en: "A guide for the next municipality: from issue to action",
    }),
    columns: [
      textColumn("issue", say(lang, { ja: "こういう課題があるとき", en: "If this is the issue" })),
      textColumn("item", say(lang, { ja: "必要な項目", en: "Required item" })),
      textColumn("action", say(lang, { ja: "取り組み例", en: "Action" })),
      textColumn("points", say(lang, { ja: "進め方と注意（要約）", en: "How, and what to watch (summary)" })),
      textColumn(
        "done",
        say(lang, { ja: "行った市（事業・期日・参加申込者）", en: "Who did it (event, date, applicants)" }),
      ),
      textColumn(
        "outcomes",
        say(lang, { ja: "その事業から挙げられた成果と、残る課題", en: "Outcomes named, and what remains" }),
      ),
      textColumn("appendices", say(lang, { ja: "役立つ資料", en: "Appendix" })),
    ],
    rows: report.guideIssues.records.map((group) => {
      const item = report.requiredItems.records.find(({ number }) => number === group.requiredItem);
      const actions = report.actionsFramework.records.filter(({ requiredItem }) => requiredItem === group.requiredItem);
      const numbers = actions.map(({ number }) => number);
      const done = taken.records.filter(({ actionNumber }) => numbers.includes(actionNumber));
      return {
        issue: `${say(lang, { ja: group.issue, en: group.issueEnglish })}\n${
          issueCities(report, group.findingIds, lang)
        }`,
        item: item === undefined ? null : `${item.number} ${item.title}`,
        action: actions.map(({ markPrinted, title }) => `${markPrinted}${title}`).join("\n"),
        points: actions.flatMap(({ number, markPrinted }) =>
          report.actionPoints.records.filter(({ actionNumber }) =>
            actionNumber === number
          )
            .map(({ summary }) => `${markPrinted}${summary}`)
        ).join("\n") || null,
        done: actions.flatMap(({ markPrinted, number }) =>
          eventsOf(report, done.filter(({ actionNumber }) => actionNumber === number))
            .map((event) => `${markPrinted}${heldText(report, event, lang)}`)
        ).join("\n") || say(lang, { ja: "行った市の記載なし", en: "none is told" }),
        outcomes: outcomesText(report, done, lang),
        appendices: report.appendices.records.filter(({ actionNumber }) => numbers.includes(actionNumber))
          .map(({ markPrinted, title }) => `${markPrinted}${title}`).join("\n") || null,
      };
    }),
    sources: [
      report.guideIssues.source,
      report.hearingFindings.source,
      report.requiredItems.source,
      report.actionsFramework.source,
      report.actionPoints.source,
      taken.source,
      report.events.source,
      report.outcomes.source,
      report.chainLinks.source,
      report.appendices.source,
    ],
    notes: [
      say(lang, {
        ja:
          "順序と難しさは自治体の実情で変わる。そのまま使わず、自分の自治体の状況に合わせて使う（報告書 3 (1)、4 (2)）。",
        en: "Order and difficulty depend on the municipality: adapt, do not copy (report, 3 (1) and 4 (2)).",
      }),
      say(lang, {
        ja:
          "課題と項目の対応は本プロジェクトの読み取り。成果は報告書が自らの事業について述べたもので、課題が解消したことを意味しない。",
        en:
          "Which item answers an issue is this project's reading. Outcomes are what the report says of itself; they need not have solved the issue.",
      }),
      ...[identicalOutcomesNote(report, report.outcomes.records, lang)].filter((note) => note !== null),
    ],
  };
}

/** The cities that named issues of a group. */
function issueCities(report: Report, findingIds: readonly string[], lang: Language): string {
  const cities = report.hearingFindings.records.filter(({ findingId }) => findingIds.includes(findingId))
    .map(({ municipalityId }) => municipalityLabel(report, municipalityId, lang));
  return say(lang, { ja: `（${[...new Set(cities)].join("・")}）`, en: `(${[...new Set(cities)].join(", ")})` });
}

/** Events of some actions taken, each once, in the order of the study. */
function eventsOf(report: Report, taken: readonly ActionTakenRecord[]): readonly PrintedEvent[] {
  return report.events.records.filter(({ eventId }) => taken.some((one) => one.eventId === eventId));
}

/** Event, date, applicants; or that it was not held. */
function heldText(report: Report, event: PrintedEvent, lang: Language): string {
  const { date, status, applicants } = event;
  const people = applicants === null
    ? say(lang, { ja: "人数の記載なし", en: "number not printed" })
    : say(lang, { ja: `参加申込者${applicants}人`, en: `${applicants} applicants` });
  const told = status === "held" ? [date === null ? "" : dayOf(date, lang), people] : [eventStatusLabel(event, lang)];
  const words = told.filter((part) => part !== "");
  return say(lang, {
    ja: `${eventLabel(report, event, lang)}（${words.join("、")}）`,
    en: `${eventLabel(report, event, lang)} (${words.join(", ")})`,
  });
}

/** For each city that took one of the actions: the outcomes its events are named for, by number, and what remains. */
function outcomesText(report: Report, taken: readonly ActionTakenRecord[], lang: Language): string | null {
  const cities = [...new Set(taken.map(({ municipalityId }) => municipalityId))];
  const texts = cities.flatMap((municipalityId) => {
    const events = taken.filter((one) => one.municipalityId === municipalityId).map(({ eventId }) => eventId);
    const planned = report.plannedActions.records.filter((action) =>
      action.municipalityId === municipalityId && action.eventIds.some((id) => events.includes(id))
    ).map(({ actionId }) => actionId);
    const reached = report.chainLinks.records.filter(({ fromId, toKind }) =>
      toKind === "outcome" && planned.includes(fromId)
    ).map(({ toId }) => toId);
    const outcomes = report.outcomes.records.filter(({ outcomeId }) => reached.includes(outcomeId));
    const [first] = outcomes;
    if (first === undefined) return [];
    const numbers = outcomes.map(({ numberPrinted }) => numberPrinted ?? say(lang, { ja: "その他", en: "“other”" }));
    const left = outcomes.flatMap(({ openIssue }) => openIssue === null ? [] : [openIssue]);
    const figure = first.figureKey.split(":", 1)[0] ?? "";
    const city = municipalityLabel(report, municipalityId, lang);
    return [
      say(lang, {
        ja: `${city}: 図表${figure}の成果${numbers.join("")}${
          left.length === 0 ? "" : `。残る課題: ${left.join("／")}`
        }`,
        en: `${city}: outcomes ${numbers.join(" ")} of figure ${figure}${
          left.length === 0 ? "" : `; remains: ${left.join(" / ")}`
        }`,
      }),
    ];
  });
  return texts.join("\n") || null;
}

/** What stands where a city says nothing of something. */
export const SILENT: Bilingual = { ja: "記載なし", en: "nothing said" };

/** Statutory bodies that the matrix looks for: what a city says of each, or that it says nothing. */
const BODIES: readonly (Bilingual & { readonly type: string })[] = [
  { type: "community-general-support-centre", ja: "地域包括支援センター", en: "Community general support centre" },
  { type: "core-consultation-support-centre", ja: "基幹相談支援センター", en: "Core consultation support centre" },
  { type: "self-reliance-support-centre", ja: "自立相談支援の機関", en: "Self-reliance support" },
  {
    type: "child-rearing-comprehensive-support-centre",
    ja: "子育て世代包括支援センター",
    en: "Child-rearing comprehensive support centre",
  },
];

/**
 * City × issue, and city × consultation body: what each city says, with silence told apart from a printed "there is none".
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const core = issueMatrixTable(await loadReport()).rows.find(({ what }) => what === "基幹相談支援センター");
 * assert.match(String(core?.gyoda), /^ない/);
 * assert.equal(core?.omuta, "記載なし");
 * ```
 */
export function issueMatrixTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list issues by municipality";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const silent = say(lang, SILENT);
  return {
    ...TABLE,
    key: "issue-matrix",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "どの市が、どの課題を挙げているか", en: "Which city names which issue" }),
    columns: [
      textColumn("what", say(lang, { ja: "課題・機関", en: "Issue or body" })),
      textColumn("group", say(lang, { ja: "区分", en: "Group" })),
      ...cities.map(({ municipalityId }) =>
        textColumn(municipalityId, municipalityLabel(report, municipalityId, lang))
      ),
    ],
    rows: [
      ...report.guideIssues.records.map(({ issue, issueEnglish, findingIds }) => ({
        group: say(lang, { ja: "課題（要約）", en: "Issue (summary)" }),
        what: say(lang, { ja: issue, en: issueEnglish }),
        ...Object.fromEntries(cities.map(({ municipalityId }) => {
          const own = report.hearingFindings.records.filter((finding) =>
            finding.municipalityId === municipalityId && findingIds.includes(finding.findingId)
          );
          return [municipalityId, own.map(({ summary }) => summary).join("\n") || silent];
        })),
      })),
      ...BODIES.map((body) => ({
        group: say(lang, { ja: "相談支援機関", en: "Consultation body" }),
        what: say(lang, body),
        ...Object.fromEntries(cities.map(({ municipalityId }) => {
          const own = report.consultationBodies.records.filter((record) =>
            record.municipalityId === municipalityId && record.bodyType === body.type && record.operatorOrder === 1
          );
          const [first] = own;
          if (first === undefined) return [municipalityId, silent];
          if (first.operator === "none") {
            return [
              municipalityId,
              say(lang, { ja: `ない（「${first.printed}」）`, en: `none (「${first.printed}」)` }),
            ];
          }
          const count = first.countPrinted;
          return [
            municipalityId,
            `${say(lang, { ja: "ある", en: "yes" })}${
              count === null ? "" : say(lang, { ja: `（${count}）`, en: ` (${count})` })
            }`,
          ];
        })),
      })),
    ],
    sources: [report.guideIssues.source, report.hearingFindings.source, report.consultationBodies.source],
    notes: [
      say(lang, {
        ja:
          "「記載なし」は、その市のヒアリング結果に書かれていないことを示す。課題や機関がないことは意味しない。「ない」は報告書にそう書かれているものだけ。",
        en:
          "“Nothing said”: the city's hearing does not speak of it, which does not mean that it is not there. “None” only where the report says so.",
      }),
      say(lang, {
        ja: "課題のまとめ方は本プロジェクトの読み取り。同じ行に並ぶことは、同じ問題であることを意味しない。",
        en: "How issues are grouped is this project's reading; to stand in one row is not to have the same problem.",
      }),
    ],
  };
}
