import { beforeAfterTable, transitionTable } from "../tables/before_after_table.ts";
import { clearedAnswersTables } from "../tables/cleared_answers_table.ts";
import { surveyTables } from "../tables/answer_table.ts";
import { codeCountsTable, codingRulesTable } from "../tables/code_counts_table.ts";
import { codedAnswersTable } from "../tables/coded_answers_table.ts";
import { comparabilityTable } from "../tables/comparability_table.ts";
import { descriptionsTable } from "../tables/descriptions_table.ts";
import { groupPairsTable, groupTestsTable } from "../tables/group_tests_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { marginsTable } from "../tables/margins_table.ts";
import { missingAnswersTable, sensitivityTable } from "../tables/sensitivity_table.ts";
import { pairedTestsTable } from "../tables/paired_tests_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import type { Table } from "../tables/table.ts";
import type { Workbook } from "../rendering/write_workbook.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { countCodes } from "../text/count_codes.ts";
import { municipalityKind } from "../wording/municipality_words.ts";
import { headlineResults, type PageContent, surveysOf } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";
import { surveyPlace } from "./page_marks.ts";
import { tablesWorkbook, type WorkbookChapter } from "./tables_workbook.ts";
import { understandingTable } from "./understanding_table.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { WORKBOOK } from "../wording/workbook_words.ts";

/** The committee reads its workbook in Japanese. */
const LANG = "ja";

/** The workbook of all tables, in Japanese, and the tables in it. */
export interface ReportWorkbook {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
}

/**
 * The committee's workbook: results first, each event's answers, then what the report adds.
 */
export function reportWorkbook(content: PageContent): ReportWorkbook {
  const { surveys, contribution } = content;
  const chapters: readonly WorkbookChapter[] = [
    { title: say(LANG, WORKBOOK.summary), tables: summaryTables(content) },
    { title: say(LANG, SECTIONS.changesAndDifferences), tables: comparisonTables(content) },
    ...surveys.map((survey) => ({
      title: say(LANG, WORKBOOK.answersOf(surveyPlace(survey, LANG))),
      tables: [
        ...surveyTables(survey.survey, { report: contribution ?? undefined }),
        ...content.cleared === undefined ? [] : clearedAnswersTables(survey.survey, content.cleared),
      ],
    })),
    { title: say(LANG, WORKBOOK.freeAnswersAndThemes), tables: [...answerTables(content), ...themeTables(content)] },
    ...contribution?.chapters() ?? [],
  ].filter(({ tables }) => tables.length > 0);
  const workbook = tablesWorkbook(chapters, {
    lang: LANG,
    title: pageTitles(content, LANG).workbook,
    remarks: [say(LANG, WORKBOOK.howToUse), ...syntheticRemark(content)],
  });
  return { workbook, tables: chapters.flatMap(({ tables }) => tables) };
}

function syntheticRemark({ surveys, contribution }: PageContent): readonly string[] {
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic");
  if (synthetic.length === 0) return [];
  const places = synthetic.map((survey) => surveyPlace(survey, LANG));
  return [say(LANG, WORKBOOK.synthetic(places, contribution?.words.noValues ?? null))];
}

function summaryTables(content: PageContent): readonly Table[] {
  const { study, surveys } = content;
  return [
    ...(headlineResults(content).results.length === 0 ? [] : [understandingTable(content)]),
    ...(surveys.length === 0 ? [] : [responseRatesTable({ study, surveys: surveysOf(content) })]),
  ];
}

/** Free answers that are printed, by table. */
function answerTables({ contribution }: PageContent): readonly Table[] {
  if (contribution === null) return [];
  const { set: { answers, groups }, table } = contribution.answers;
  return groups.table.filter(({ id }) => answers.some(({ figureKey }) => figureKey === id))
    .map(({ id }) => table(id, { lang: LANG }));
}

function comparisonTables(
  { study, surveys, comparisons: { changes, byEvent, byMunicipality, constructs } }: PageContent,
): readonly Table[] {
  const { one, several } = municipalityKind(studiedMunicipalities(study));
  const before = changes.length === 0 ? [] : [
    descriptionsTable(changes, { key: "before-after-in-words", title: say(LANG, SECTIONS.beforeAfterInWords) }),
    beforeAfterTable(changes, { key: "before-after" }),
    transitionTable(changes, { key: "before-after-transitions-table" }),
    pairedTestsTable(changes, { key: "before-after-tests" }),
    marginsTable(changes, { key: "before-after-margins" }),
    missingAnswersTable(changes, { key: "before-after-missing-answers" }),
    sensitivityTable(changes, { key: "before-after-sensitivity" }),
  ];
  const events = byEvent.length === 0 ? [] : [
    descriptionsTable(byEvent, { key: "events-in-words", title: say(LANG, SECTIONS.eventsInWords) }),
    groupSharesTable(byEvent, { key: "events-shares", title: say(LANG, SECTIONS.eventShares) }),
    groupTestsTable(byEvent, { key: "events-tests", title: say(LANG, SECTIONS.eventTests) }),
    groupPairsTable(byEvent, { key: "events-pairs", title: say(LANG, SECTIONS.eventPairs) }),
  ];
  const cities = byMunicipality.length === 0 ? [] : [
    descriptionsTable(byMunicipality, {
      key: "cities-in-words",
      title: say(LANG, SECTIONS.placesInWords(one, several)),
    }),
    groupSharesTable(byMunicipality, { key: "cities-shares", title: say(LANG, SECTIONS.placeShares(one)) }),
    groupTestsTable(byMunicipality, { key: "cities-tests", title: say(LANG, SECTIONS.placeTests(one, several)) }),
  ];
  const asked = surveys.length < 2 || constructs.length === 0
    ? []
    : [comparabilityTable(constructs, { key: "comparability-table" })];
  return [...before, ...events, ...cities, ...asked];
}

function themeTables({ coding }: PageContent): readonly Table[] {
  if (coding === null || coding.answers.length === 0) return [];
  return [
    codingRulesTable(coding),
    codeCountsTable(countCodes(coding, "municipality")),
    codeCountsTable(countCodes(coding, "event")),
    codedAnswersTable(coding),
  ];
}
