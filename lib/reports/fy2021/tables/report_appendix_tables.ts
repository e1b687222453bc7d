import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { bilingual, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { wholeSource } from "../../../data/source_of.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import { eventLabel } from "../../../wording/study_names.ts";
import type { Report } from "../facts/load_report.ts";
import { listedIds } from "../../../tables/row_ids.ts";

/** The appendices that the report lists, with the events they were used at and the action that each helps with. */
export function appendicesTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list the appendices";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const events = report.events.records;
  const actions = report.actionsFramework.records;
  return {
    ...TABLE,
    key: "appendices",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "別添資料", en: "Appendices" }),
    columns: [
      textColumn("mark", say(lang, { ja: "番号", en: "No." })),
      textColumn("title", say(lang, { ja: "題（原文）", en: "Title (as printed)" })),
      textColumn("events", say(lang, { ja: "使われた事業（読み取り）", en: "Used at (reading)" })),
      textColumn("action", say(lang, { ja: "関わる取り組み（原文）", en: "Action (as printed)" })),
    ],
    ids: ["event_ids"],
    rows: report.appendices.records.map(({ markPrinted, title, eventIds, actionNumber }) => {
      const action = actions.find(({ number }) => number === actionNumber);
      return {
        event_ids: listedIds(eventIds),
        mark: markPrinted,
        title,
        events: events.filter(({ eventId }) => eventIds.includes(eventId))
          .map((event) => eventLabel(report, event, lang)).join("\n") || null,
        action: action === undefined ? null : `${action.markPrinted}${action.title}`,
      };
    }),
    sources: [wholeSource(report.appendices.source)],
    notes: [
      say(lang, {
        ja: "資料の内容は報告書の本文にない。題と、本文が参照する箇所だけを示す。",
        en:
          "What the appendices contain is not in the text: only their titles are given, and where the text refers to them.",
      }),
    ],
  };
}

/** Every note on what the report prints and how it was read, with its place; most stand under their tables too. */
export function reportNotesTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list notes of the report";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  return {
    ...TABLE,
    key: "report-notes",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "報告書の記載と、その読み方についての注",
      en: "Notes on what is printed and how it was read",
    }),
    columns: [
      textColumn("place", say(lang, { ja: "箇所", en: "Place" })),
      textColumn("text", say(lang, { ja: "注", en: "Note" })),
    ],
    rows: report.notes.records.map((note) => ({
      place: say(lang, bilingual(note, "place")),
      text: say(lang, bilingual(note, "text")),
    })),
    sources: [report.notes.source],
    notes: [],
  };
}
