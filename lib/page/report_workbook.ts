import { clearedAnswersTables } from "../tables/cleared_answers_table.ts";
import { surveyTables } from "../tables/chart_table.ts";
import { codeCountsTable, codingRulesTable } from "../tables/code_counts_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import type { Table } from "../tables/table.ts";
import type { Figure } from "../figures/figure.ts";
import { shownApart } from "../rendering/own_presentation.ts";
import { OWN } from "../wording/own_words.ts";
import type { Workbook } from "../rendering/workbook_form.ts";
import { countCodes } from "../text/count_codes.ts";
import { contentByOrigin } from "./content_by_origin.ts";
import { headlineResults, type PageContent, type SurveyContent, surveysOf } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";
import { surveyPlace } from "./page_marks.ts";
import { tablesWorkbook, type WorkbookWords } from "./tables_workbook.ts";
import { comparisonTables } from "./workbook_comparisons.ts";
import { workbookFigures } from "./workbook_figure.ts";
import { type TableEntry, workbookTables } from "./workbook_table.ts";
import { knownSheets } from "./known_sheets.ts";
import { methodNotesOf } from "./sections/method_section.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { COMMON } from "../wording/common_words.ts";
import { GLOSSARY } from "../wording/glossary.ts";
import { WORDS } from "../wording/method_notes.ts";
import { METHOD } from "../wording/method_words.ts";
import { understandingTable } from "./understanding_table.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { KNOWN_SHEETS, WORKBOOK } from "../wording/workbook_words.ts";

/** The workbook of all tables in one language, and what is in it. */
export interface ReportWorkbook {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
  /** Figures that notebooks of one's own saved. */
  readonly figures: readonly Figure[];
}

/**
 * The committee's workbook: sheets that people know, then the figures and tables of a report in its order, then what this project
 * adds.
 */
export function reportWorkbook(content: PageContent, lang: Language): ReportWorkbook {
  const { surveys, contribution } = content;
  // What was generated is in no comparison of answers.
  const compared = contentByOrigin(content).answered ?? content;
  const known = knownSheets(content, { lang, compared });
  const order = contribution?.catalogue.records.map(({ key }) => key) ?? [];
  const place = ({ table: { catalogueKeys: [key = ""] } }: TableEntry) =>
    order.includes(key) ? order.indexOf(key) : order.length;
  const others = [
    ...chapter(say(lang, WORKBOOK.summary), summaryTables(content, lang)),
    ...surveys.flatMap((survey) => surveyEntries(survey, { content, lang })),
    ...chapter(say(lang, SECTIONS.changesAndDifferences), comparisonTables(compared, lang)),
    ...chapter(say(lang, WORKBOOK.freeAnswersAndThemes), [
      ...answerTables(content, lang),
      ...themeTables(content, lang),
    ]),
    ...(contribution?.chapters(lang) ?? []).flatMap(({ title, tables }) => chapter(title, tables)),
  ].filter(({ table: { key } }) => known.every(({ table }) => table.key !== key))
    .toSorted((a, b) => place(a) - place(b));
  const shown = [...known, ...others].map(({ table }) => table);
  const own = shownApart(content.own ?? [], shown);
  const added = chapter(say(lang, OWN.title), own.flatMap((value) => value.kind === "table" ? [value] : []));
  const tables = workbookTables([...known, ...others, ...added], { content, lang });
  const figures = own.flatMap((value) => value.kind === "figure" ? [value] : []);
  const workbook = tablesWorkbook(
    [
      ...tables.slice(0, known.length),
      wordsOf(content, lang),
      ...tables.slice(known.length),
      ...workbookFigures(figures, { lang, taken: tables.map(({ name }) => name) }),
    ],
    {
      lang,
      title: pageTitles(content, lang).workbook,
      remarks: [say(lang, WORKBOOK.howToUse), ...syntheticRemark(content, lang)],
    },
  );
  return { workbook, tables: tables.map(({ table }) => table), figures };
}

function chapter(kind: string, tables: readonly Table[]): readonly TableEntry[] {
  return tables.map((table) => ({ table, kind }));
}

/** The answers to each question of a questionnaire, with a chart; totals apart. What is cleared of its free answers follows. */
function surveyEntries(
  { survey, distributions }: SurveyContent,
  { content, lang }: { readonly content: PageContent; readonly lang: Language },
): readonly TableEntry[] {
  const kind = say(lang, WORKBOOK.answersKind);
  const answers = surveyTables(survey, { report: content.contribution ?? undefined, lang }).map((table): TableEntry => {
    const counted = distributions.find(({ parts: [{ question }] }) =>
      question.figureKeys.includes(table.key) || question.id === table.key
    );
    if (counted === undefined || counted.withheld === true) return { table, kind };
    const answers = counted.answers.length + counted.otherAnswers.length + 1;
    return { table, kind, totals: table.rows.length - answers, bars: { categories: "answer", values: "share" } };
  });
  const cleared = content.cleared === undefined ? [] : clearedAnswersTables(survey, content.cleared, { lang });
  return [...answers, ...chapter(say(lang, KNOWN_SHEETS.comments), cleared)];
}

/** The words of the workbook, where its numbers are from, and how to read them. */
function wordsOf(content: PageContent, lang: Language): WorkbookWords {
  const { origins, notes } = methodNotesOf(content);
  const heading = (words: Bilingual) => say(lang, words);
  return {
    name: heading(KNOWN_SHEETS.words),
    title: heading(WORKBOOK.wordsTitle),
    kind: heading(WORKBOOK.knownKind),
    headings: [heading(WORKBOOK.kind), heading(WORKBOOK.word), heading(WORKBOOK.meaning)],
    lines: [
      ...GLOSSARY.map(({ word, means }) => [heading(WORKBOOK.word), heading(word), heading(means)]),
      ...origins.map(({ label, text }) => [heading(COMMON.numbersOrigin), heading(label), heading(text)]),
      ...notes.filter(({ id }) => id !== WORDS.id)
        .map(({ title, text }) => [heading(METHOD.title), heading(title), heading(text)]),
    ],
  };
}

function syntheticRemark({ surveys, contribution }: PageContent, lang: Language): readonly string[] {
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic");
  if (synthetic.length === 0) return [];
  const places = synthetic.map((survey) => surveyPlace(survey, lang));
  return [say(lang, WORKBOOK.synthetic(places, contribution?.words.noValues ?? null))];
}

function summaryTables(content: PageContent, lang: Language): readonly Table[] {
  const { study, surveys } = content;
  return [
    ...(headlineResults(content).results.length === 0 ? [] : [understandingTable(content, { lang })]),
    ...(surveys.length === 0 ? [] : [responseRatesTable({ study, surveys: surveysOf(content) }, { lang })]),
  ];
}

/** Free answers that are printed, by table. */
function answerTables({ contribution }: PageContent, lang: Language): readonly Table[] {
  if (contribution === null) return [];
  const { set: { answers, groups }, table } = contribution.answers;
  return groups.table.filter(({ id }) => answers.some(({ figureKey }) => figureKey === id))
    .map(({ id }) => table(id, { lang }));
}

function themeTables({ coding }: PageContent, lang: Language): readonly Table[] {
  if (coding === null || coding.answers.length === 0) return [];
  return [
    codingRulesTable(coding, { lang }),
    codeCountsTable(countCodes(coding, "municipality"), { lang }),
    codeCountsTable(countCodes(coding, "event"), { lang }),
  ];
}
