import type { ReadOptions } from "../../data/read_source.ts";
import type { PrintedAnswers, ReportContribution } from "../../page/report_contribution.ts";
import { tableResource } from "../../tidy/table_resource.ts";
import { goalsTable, outcomesTable } from "./facts/goal_tables.ts";
import type { Report } from "./facts/load_report.ts";
import { type Fy2021, loadFy2021 } from "./fy2021.ts";
import {
  assessmentSection,
  citiesSection,
  guideSection,
  recordSection,
  reportCheckSection,
} from "./page/report_sections.ts";
import { reportSummary } from "./page/report_summary.ts";
import { catalogueSection } from "./page/catalogue_section.ts";
import { issueChainsTable } from "./tables/issue_chains_table.ts";
import { allFindingsTable } from "./tables/report_check_tables.ts";
import { reportChapters } from "./page/report_chapters.ts";
import { reportDocumentParts } from "./page/report_documents.ts";
import { reportHandout } from "./page/report_handout.ts";
import { METHOD_NOTES, REPORT_WORDS } from "./page/report_words.ts";
import { reportAnswers } from "./report_answers.ts";
import { reportFacts } from "./report_facts.ts";
import { reportTable, reportTables } from "./tables/report_table.ts";

/**
 * What the report adds to page and workbook.
 *
 * @throws {DataError} with every fault of the report, or else of the assessment
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { catalogue, partPlace } = await loadContribution();
 * assert.equal(catalogue.records.length, 107);
 * assert.equal(partPlace("gyoda-hearing")?.ja, "行田市");
 * ```
 */
export async function loadContribution(options: ReadOptions = {}): Promise<ReportContribution> {
  return contributionOf(await loadFy2021(options));
}

/** The same from facts that are there already. */
export function contributionOf(facts: Fy2021): ReportContribution {
  const { report } = facts;
  return {
    ...reportFacts(report),
    answers: printedAnswers(report),
    words: REPORT_WORDS,
    surveyTables: (surveyId, options) => reportTables(report, [surveyId], options),
    summary: (lang, options) => reportSummary(report, lang, options),
    document: (lang) => reportDocumentParts(facts, lang),
    handout: (lang) => reportHandout(facts, lang),
    findings: [citiesSection, guideSection, assessmentSection].map((section) => section(facts)),
    // The catalogue leads to what stands on the page, so that it comes last.
    sections: [recordSection, reportCheckSection, catalogueSection].map((section) => section(facts)),
    resources: () => [
      tableResource(goalsTable, { name: "goals", dataset: report.goals, foreignKeys: OF_MUNICIPALITY }),
      tableResource(outcomesTable, {
        name: "outcomes",
        dataset: report.outcomes,
        foreignKeys: [...OF_MUNICIPALITY, { field: "goal_id", resource: "goals", reference: "goal_id" }],
      }),
    ],
    chapters: (lang) => reportChapters(facts, lang),
    knownTables: (lang) => ({
      outcomes: issueChainsTable(report, { lang }),
      check: allFindingsTable(report, { lang }),
    }),
    methodNotes: METHOD_NOTES,
  };
}

const OF_MUNICIPALITY = [
  { field: "municipality_id", resource: "municipalities", reference: "municipality_id" },
] as const;

function printedAnswers(report: Report): PrintedAnswers {
  const { length } = report.comments.records;
  const read = report.comments.records.filter(({ bullet }) => bullet === "missing").length;
  return {
    set: reportAnswers(report),
    table: (group, options) => reportTable(report, group, options),
    lead: {
      ja: `報告書に載った自由記述${length}件です（原文ママ、報告書による抜粋）。行頭に「・」のある${
        length - read
      }件のほか、「・」のない${read}件も独立した回答と読んで数えました。何人が書いたかは分からないため、件数の多さは意見の多さを意味しません。`,
      en: `The ${length} free-text answers that the report prints, verbatim and in its own selection (${
        length - read
      } with a bullet, ${read} without, read as an answer of its own). How many people wrote is not known: many entries do not mean many people.`,
    },
  };
}
