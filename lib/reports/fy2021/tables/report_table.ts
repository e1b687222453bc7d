import { oneOfThese } from "../../../data/nearest_word.ts";
import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import type { CatalogueRecord } from "../facts/catalogue.ts";
import type { Report } from "../facts/load_report.ts";
import { commentsContent, discussionContent, surveyOverviewContent } from "./answer_contents.ts";
import { eventOverviewContent, exchangeParticipantsContent, programmeContent } from "./event_contents.ts";
import { actionsFrameworkContent, assessmentSheetContent, requiredItemsContent } from "./framework_contents.ts";
import { hearingContent, municipalitiesContent, outcomesContent } from "./municipality_contents.ts";
import {
  committeeMeetingsContent,
  consultingOverviewContent,
  interviewFrameworkContent,
  peopleContent,
  processStepsContent,
  scheduleContent,
} from "./project_contents.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { withReadings } from "../../../data/source_of.ts";
import { TABLE, type Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

/** Tables that are one of a kind, by the name that the catalogue has for what they hold. */
const BY_CONTENT = {
  "committee": peopleContent("committee"),
  "observers": peopleContent("observer"),
  "secretariat": peopleContent("secretariat"),
  "committee-meetings": committeeMeetingsContent,
  "schedule": scheduleContent,
  "process-steps": processStepsContent,
  "municipalities": municipalitiesContent,
  "consulting-overview": consultingOverviewContent,
  "interview-framework": interviewFrameworkContent,
  "exchange-participants": exchangeParticipantsContent,
  "required-items": requiredItemsContent,
  "actions-framework": actionsFrameworkContent,
  "assessment-sheet-structure": assessmentSheetContent,
} as const satisfies Readonly<Record<NonNullable<CatalogueRecord["content"]>, ReportTableBuilder>>;

/** Rows of the catalogue that come several times, by kind. */
const BY_KIND: Partial<Readonly<Record<CatalogueRecord["kind"], ReportTableBuilder>>> = {
  hearing: hearingContent,
  "event-overview": eventOverviewContent,
  programme: programmeContent,
  "survey-overview": surveyOverviewContent,
  comments: commentsContent,
  discussion: discussionContent,
  outcomes: outcomesContent,
};

/**
 * The table that reproduces one row of the report's catalogue, under its printed number and title.
 *
 * @param key Catalogue key, such as `2-8:gyoda-forum`.
 *
 * @throws {RangeError} when the catalogue has no such row, or the row holds nothing that a table can be made from: the
 * message says why.
 */
export function reportTable(report: Report, key: string, options: LanguageOption = {}): Table {
  const action = "make the table of the report";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireKind(action, key, { name: "key", kind: kind.text });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const row = report.catalogue.records.find((candidate) => candidate.key === key);
  if (row === undefined) {
    const known = report.catalogue.records.map((one) => one.key);
    throw new RangeError(`Cannot make a table of the report as its key must be ${oneOfThese(key, known)}`);
  }
  const builder = row.content === null ? BY_KIND[row.kind] : BY_CONTENT[row.content];
  if (builder === undefined) {
    throw new RangeError(`Cannot make a table of ${key} as the report's text holds no values for it: ${row.reason}`);
  }
  const { columns, ids: own = [], rows, sources, notes } = builder(report, { row, lang });
  return {
    ...TABLE,
    key,
    catalogueKeys: [key],
    language: lang,
    title: say(lang, { ja: `図表${row.number} ${row.title}`, en: `Figure ${row.number}: ${row.titleEnglish}` }),
    columns,
    ids: [...own, "figure_key"],
    // A builder may fill cells of columns that this place of the report does not have.
    rows: rows.map((cells) => ({
      ...Object.fromEntries([...columns.map(({ id }) => id), ...own].map((id) => [id, cells[id] ?? null])),
      figure_key: key,
    })),
    // What the report only shows as a picture is read from the text around it.
    sources: row.inTheText === "values" ? sources : sources.map(withReadings),
    notes: [...notes, ...notesUnder(report, key, lang)].map((note) => withOwner(note, lang)),
  };
}

/** A note that quotes the report, or says that it is this project's, already. */
const OWNED = /本プロジェクト|読み取り|報告書の注|（報告書 |^設問: |project|report's note|asks to note|^Question: /;

/** A note with whose it is: under what the report prints nothing of ours may pass for a note of the report. */
function withOwner(note: string, lang: Language): string {
  if (OWNED.test(note)) return note;
  return say(lang, {
    ja: `${note.replace(/。$/, "")}（本プロジェクトの注）。`,
    en: `${note.replace(/\.$/, "")} (this project's note).`,
  });
}

/** What the data say of this place of the report: how it was read, what is slipped in print. */
function notesUnder(report: Report, key: string, lang: Language): readonly string[] {
  return report.notes.records.filter(({ figureKeys }) => figureKeys.includes(key))
    .map(({ text, textEnglish }) => say(lang, { ja: text, en: textEnglish }));
}

/**
 * The tables of some parts of the report (`scope` of the catalogue's rows) or of single rows, in the report's order; free
 * answers and what is not reproduced are left out.
 */
export function reportTables(
  report: Report,
  scopes: readonly string[],
  options: LanguageOption = {},
): readonly Table[] {
  return report.catalogue.records
    .filter(({ key, scope, status, kind }) =>
      status !== "awaits-answers" && status !== "picture-only" && kind !== "comments" &&
      (scopes.includes(scope) || scopes.includes(key))
    )
    .map(({ key }) => reportTable(report, key, options));
}
