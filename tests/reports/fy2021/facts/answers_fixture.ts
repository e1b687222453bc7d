import type { TableReading } from "../../../../lib/data/read_table.ts";
import type { AnswersReadings } from "../../../../lib/reports/fy2021/facts/answers_faults.ts";
import type { CatalogueRecord } from "../../../../lib/reports/fy2021/facts/catalogue.ts";
import type { CommentRecord, QuestionRecord } from "../../../../lib/reports/fy2021/facts/answer_tables.ts";
import type { ExchangeDiscussionRecord } from "../../../../lib/reports/fy2021/facts/event_tables.ts";
import type { OutcomeRecord } from "../../../../lib/reports/fy2021/facts/goal_tables.ts";

/** A reading of invented rows, the first of them on line 2 as in a file with a heading. */
export function readingOf<Row>(file: string, records: readonly Row[]): TableReading<Row> {
  return { file, rows: records.map((record, index) => ({ line: index + 2, record })), source: null, faults: [] };
}

/** A figure of an invented catalogue. */
export function figure(number: string, scope: string, kind: CatalogueRecord["kind"]): CatalogueRecord {
  const chart = kind.startsWith("chart-");
  return {
    key: `${number}:${scope}`,
    number,
    occurrence: 1,
    title: "架空の図表",
    titleEnglish: "Invented",
    scope,
    kind,
    content: null,
    inTheText: chart ? "picture" : "values",
    status: chart ? "awaits-answers" : "verbatim",
    reason: chart ? "回答待ち" : null,
    reasonEnglish: chart ? "waits for answers" : null,
    form: "both",
    notebook: "03_gyoda",
  };
}

/** An invented report of one questionnaire with a question before and after and a free one; nothing is wrong with it. */
export const catalogue = [
  figure("9-1", "fair", "survey-overview"),
  figure("9-2", "fair", "chart-likert"),
  figure("9-3", "fair", "chart-likert"),
  figure("9-4", "fair", "comments"),
  figure("9-5", "talk", "discussion"),
  figure("9-6", "town", "outcomes"),
] as const;

export const before: QuestionRecord = {
  surveyId: "fair",
  order: 1,
  questionId: "fair-q01",
  wording: "受講前の理解度",
  type: "single",
  construct: "merit",
  constructNote: null,
  timing: "before",
  figureKeys: ["9-2:fair"],
  figureKey: "9-1:fair",
};

export const after: QuestionRecord = {
  ...before,
  order: 2,
  questionId: "fair-q02",
  timing: "after",
  figureKeys: ["9-3:fair"],
};

export const free: QuestionRecord = {
  ...before,
  order: 3,
  questionId: "fair-q03",
  type: "free",
  construct: "impressions",
  timing: "only",
  figureKeys: ["9-4:fair"],
};

export const comment: CommentRecord = {
  commentId: "9-4:fair-01",
  figureKey: "9-4:fair",
  surveyId: "fair",
  questionId: "fair-q03",
  category: null,
  order: 1,
  text: "架空の回答",
  bullet: "printed",
};

export const discussion: ExchangeDiscussionRecord = {
  eventId: "talk",
  entryOrder: 1,
  answerOrder: 1,
  kind: "question",
  questionSummary: "問い",
  questionSummaryEnglish: "question",
  answerSummary: "答え",
  answerSummaryEnglish: "answer",
  topics: ["meetings"],
  figureKey: "9-5:talk",
};

export const outcome: OutcomeRecord = {
  outcomeId: "town-outcome-1",
  municipalityId: "town",
  order: 1,
  goalId: "town-goal-1",
  numberPrinted: "①",
  printed: "成果があった。",
  summary: "成果",
  summaryEnglish: "outcome",
  status: "nothing-said-to-remain",
  basis: "reading",
  openIssue: null,
  openIssueEnglish: null,
  topics: ["know-how"],
  actionNumbers: ["5"],
  figureKey: "9-6:town",
};

/** The records that the readings of an invented report are made of. */
export interface InventedRecords {
  readonly catalogue?: readonly CatalogueRecord[];
  readonly questions?: readonly QuestionRecord[];
  readonly comments?: readonly CommentRecord[];
  readonly discussions?: readonly ExchangeDiscussionRecord[];
  readonly outcomes?: readonly OutcomeRecord[];
}

/** The invented report with some of its tables replaced. */
export function readings(records: InventedRecords = {}): AnswersReadings {
  return {
    catalogue: readingOf("catalogue.csv", records.catalogue ?? catalogue),
    questionnaires: readingOf("questionnaires.csv", [{
      surveyId: "fair",
      eventId: "fair",
      title: "架空の催し",
      roundPrinted: null,
      responses: 3,
      responsesPrinted: "3 件",
      figureKey: "9-1:fair",
    }]),
    questions: readingOf("questions.csv", records.questions ?? [before, after, free]),
    comments: readingOf("comments.csv", records.comments ?? [comment]),
    exchangeDiscussions: readingOf("exchange_discussions.csv", records.discussions ?? [discussion]),
    outcomes: readingOf("outcomes.csv", records.outcomes ?? [outcome]),
  };
}
