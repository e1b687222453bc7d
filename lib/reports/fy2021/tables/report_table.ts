import type { LanguageOption } from "../../../data/language.ts";
import type { CatalogueRecord } from "../facts/catalogue.ts";
import type { Report } from "../facts/load_report.ts";
import { commentsContent } from "./comments_content.ts";
import { discussionContent } from "./discussion_content.ts";
import { eventOverviewContent } from "./event_overview_content.ts";
import { exchangeParticipantsContent } from "./exchange_participants_content.ts";
import { actionsFrameworkContent, assessmentSheetContent, requiredItemsContent } from "./framework_contents.ts";
import { hearingContent } from "./hearing_content.ts";
import { municipalitiesContent } from "./municipalities_content.ts";
import { outcomesContent } from "./outcomes_content.ts";
import { programmeContent } from "./programme_content.ts";
import {
  committeeMeetingsContent,
  consultingOverviewContent,
  interviewFrameworkContent,
  peopleContent,
  processStepsContent,
  scheduleContent,
} from "./project_contents.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { surveyOverviewContent } from "./survey_overview_content.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

/** Rows of the catalogue that are one of a kind. */
const BY_KEY: Readonly<Record<string, ReportTableBuilder>> = {
  "1-1:project": peopleContent("committee"),
  "1-2:project": peopleContent("observer"),
  "1-3:project": peopleContent("secretariat"),
  "1-4:project": committeeMeetingsContent,
  "1-5:project": scheduleContent,
  "2-1:method": processStepsContent,
  "2-2:method": municipalitiesContent,
  "2-3:method": consultingOverviewContent,
  "2-4:method": interviewFrameworkContent,
  "2-71:exchange": exchangeParticipantsContent,
  "3-1:framework": requiredItemsContent,
  "3-8:framework": actionsFrameworkContent,
  "3-9:framework": assessmentSheetContent,
};

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
export function reportTable(report: Report, key: string, { lang = "ja" }: LanguageOption = {}): Table {
  const row = report.catalogue.records.find((candidate) => candidate.key === key);
  if (row === undefined) {
    throw new RangeError(
      `Cannot make a table of the report as the catalogue must have the key: current value is ${key}`,
    );
  }
  const builder = BY_KEY[key] ?? BY_KIND[row.kind];
  if (builder === undefined) {
    throw new RangeError(`Cannot make a table of ${key} as the report's text holds no values for it: ${row.reason}`);
  }
  const { columns, rows, sources, notes } = builder(report, { row, lang });
  return {
    kind: "table",
    key,
    catalogueKeys: [key],
    language: lang,
    title: say(lang, { ja: `図表${row.number} ${row.title}`, en: `Figure ${row.number}: ${row.titleEnglish}` }),
    columns,
    // A builder may fill cells of columns that this place of the report does not have.
    rows: rows.map((cells) => Object.fromEntries(columns.map(({ id }) => [id, cells[id] ?? null]))),
    sources,
    notes,
  };
}
