import { bilingual, type Language } from "../data/language.ts";
import { presentationOrigin } from "../data/presentation.ts";
import { distinctSources } from "../data/source.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { codedAnswersTable } from "../tables/coded_answers_table.ts";
import { descriptionsTable } from "../tables/descriptions_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import { numberColumn, percentCell, TABLE, type Table, textColumn } from "../tables/table.ts";
import { SIDES } from "../wording/answer_words.ts";
import { CHAPTER_WORDS, OVERVIEW_WORDS } from "../wording/chapter_words.ts";
import { questionTitle } from "../wording/chart_heading.ts";
import { COMMON } from "../wording/common_words.ts";
import { municipalityKind } from "../wording/municipality_words.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { KNOWN_SHEETS, WORKBOOK } from "../wording/workbook_words.ts";
import { handoutSurveysTable } from "./handout_surveys_table.ts";
import { type PageContent, type SurveyContent, surveysOf } from "./page_content.ts";
import { surveyPlace } from "./page_marks.ts";
import type { TableEntry } from "./workbook_table.ts";

/** What {@linkcode knownSheets} is made with. */
export interface KnownSheetsOptions {
  readonly lang: Language;
  /** What is compared: the answers that are known, where there are any. */
  readonly compared: PageContent;
}

/**
 * The sheets that everybody who has seen a survey's workbook looks for, in their order: outline of the surveys, all questions row
 * by row, free answers, issues and outcomes, comparisons, the check. One with nothing in it is left out.
 */
export function knownSheets(content: PageContent, { lang, compared }: KnownSheetsOptions): readonly TableEntry[] {
  const { surveys, coding, contribution } = content;
  const added = contribution?.knownTables?.(lang) ?? {};
  const named = (name: keyof typeof KNOWN_SHEETS, table: Table | undefined, more: Partial<TableEntry> = {}) =>
    table === undefined
      ? []
      : [{ table, name: say(lang, KNOWN_SHEETS[name]), kind: say(lang, WORKBOOK.knownKind), ...more }];
  return [
    ...surveys.length === 0 ? [] : named("surveys", surveysTable(content, lang)),
    ...surveys.length === 0
      ? []
      : named("questions", questionsTable(surveys, lang), { rowOrigins: surveys.flatMap(answerOrigins) }),
    ...coding === null || coding.answers.length === 0 ? [] : named("comments", codedAnswersTable(coding, { lang })),
    ...named("outcomes", added.outcomes),
    ...comparisonEntries(compared, lang).map((entry) => ({
      ...entry,
      name: say(lang, KNOWN_SHEETS.comparisons),
      kind: say(lang, WORKBOOK.knownKind),
    })),
    ...named("check", added.check),
  ];
}

/** The outline of the surveys, with the interval of each rate, and what was asked how. */
function surveysTable(content: PageContent, lang: Language): Table {
  const outline = handoutSurveysTable(content, { lang });
  const rates = responseRatesTable({ study: content.study, surveys: surveysOf(content) }, { lang });
  const added = rates.columns.filter(({ id }) => ["lower", "upper", "open"].includes(id));
  return {
    ...outline,
    key: "surveys",
    columns: [
      ...outline.columns,
      ...added,
      textColumn("design", say(lang, OVERVIEW_WORDS.design)),
      numberColumn("questions", say(lang, OVERVIEW_WORDS.questions)),
    ],
    rows: outline.rows.map((row, at) => {
      const codebook = content.surveys[at]?.survey.codebook;
      return {
        ...row,
        ...Object.fromEntries(added.map(({ id }) => [id, rates.rows[at]?.[id] ?? null])),
        design: codebook === undefined ? null : say(lang, OVERVIEW_WORDS.designs[codebook.design]),
        questions: codebook?.questions.length ?? null,
      };
    }),
    notes: rates.notes,
  };
}

/** Every answer to every closed question, one a row: what a pivot table is made from. */
function questionsTable(surveys: readonly SurveyContent[], lang: Language): Table {
  const isPrinted = surveys.some(({ survey: { codebook } }) => codebook.questions.some(isNumbered));
  return {
    ...TABLE,
    key: "all-questions",
    catalogueKeys: [],
    language: lang,
    title: say(lang, WORKBOOK.questionsTitle),
    sources: distinctSources(surveys.flatMap(({ survey }) => [survey.source, survey.codebookSource])),
    columns: [
      ...isPrinted ? [textColumn("number", say(lang, WORKBOOK.number))] : [],
      textColumn("place", say(lang, COMMON.event)),
      textColumn("question", say(lang, WORKBOOK.question)),
      textColumn("about", say(lang, WORKBOOK.about)),
      textColumn("wording", say(lang, WORKBOOK.wording)),
      textColumn("answer", say(lang, COMMON.answer)),
      textColumn("side", say(lang, WORKBOOK.side)),
      numberColumn("count", say(lang, OVERVIEW_WORDS.responses)),
      numberColumn("base", "n"),
      numberColumn("share", say(lang, COMMON.sharePercent), 1),
    ],
    rows: surveys.flatMap((survey) =>
      survey.distributions.flatMap((one) => questionRows(survey, one, { lang, isPrinted }))
    ),
    notes: [say(lang, WORKBOOK.questionsNote)],
  };
}

type Counted = SurveyContent["distributions"][number];

/** Whether a report prints a figure of a question. */
function isNumbered({ figureKeys }: { readonly figureKeys: readonly string[] }): boolean {
  return figureKeys.length > 0;
}

function questionRows(
  survey: SurveyContent,
  distribution: Counted,
  { lang, isPrinted }: { readonly lang: Language; readonly isPrinted: boolean },
) {
  const { parts: [{ question }], answers, otherAnswers, missing, missingAnswer, respondents } = distribution;
  const isWithheld = distribution.withheld === true;
  const row = (label: string, count: number, side: keyof typeof SIDES | undefined) => ({
    ...isPrinted ? { number: question.figureKeys[0]?.split(":", 1)[0] ?? null } : {},
    place: surveyPlace(survey, lang),
    question: say(lang, CHAPTER_WORDS.question(question.order, "")).trim(),
    about: questionTitle(question, lang),
    wording: say(lang, bilingual(question, "wording")),
    answer: label,
    side: side === undefined ? null : say(lang, SIDES[side]),
    count: isWithheld ? null : count,
    base: respondents,
    share: isWithheld ? null : percentCell(count, respondents),
  });
  return [
    ...[...answers, ...otherAnswers].map(({ answer, count }) =>
      row(say(lang, bilingual(answer, "label")), count, "side" in answer ? answer.side : undefined)
    ),
    row(say(lang, bilingual(missingAnswer, "label")), missing, undefined),
  ];
}

function answerOrigins({ survey, distributions }: SurveyContent) {
  return distributions.flatMap(({ answers, otherAnswers }) =>
    Array.from({ length: answers.length + otherAnswers.length + 1 }, () => survey.origin)
  );
}

/** All comparisons in words, below each other: before and after, events, municipalities. */
function comparisonEntries({ study, comparisons }: PageContent, lang: Language): readonly Omit<TableEntry, "kind">[] {
  const { one, several } = municipalityKind(studiedMunicipalities(study));
  const { changes, changeDifferences, byEvent, byMunicipality } = comparisons;
  const lists = [
    { title: say(lang, SECTIONS.beforeAfterInWords), all: changes },
    { title: say(lang, SECTIONS.changesInWords), all: changeDifferences },
    { title: say(lang, SECTIONS.eventsInWords), all: byEvent },
    { title: say(lang, SECTIONS.placesInWords(one, several)), all: byMunicipality },
  ];
  // Each by itself: whose answers it rests on is its own.
  const tables = lists.flatMap(({ title, all }) =>
    all.map((comparison) => ({
      title,
      table: descriptionsTable([comparison], { key: "comparisons", lang, title: say(lang, WORKBOOK.comparisonsTitle) }),
    }))
  );
  const [first] = tables;
  if (first === undefined) return [];
  return [{
    table: {
      ...first.table,
      columns: [textColumn("compared", say(lang, WORKBOOK.compared)), ...first.table.columns],
      rows: tables.flatMap(({ title, table: { rows } }) => rows.map((row) => ({ compared: title, ...row }))),
      sources: distinctSources(tables.flatMap(({ table: { sources } }) => sources)),
      notes: [...new Set(tables.flatMap(({ table: { notes } }) => notes))],
    },
    rowOrigins: tables.flatMap(({ table }) => table.rows.map(() => presentationOrigin(table))),
  }];
}
