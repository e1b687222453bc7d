import { READ_OPTIONS, type ReadOptions } from "../../data/read_source.ts";
import { kind, requireKind, requireOptions } from "../../data/check_call.ts";
import { bilingual } from "../../data/language.ts";
import type { Dataset } from "../../data/source.ts";
import type { CommentCategoryRecord, CommentRecord, QuestionRecord } from "./facts/answer_tables.ts";
import { decidingPopulation, eventPlace, studiedMunicipalities } from "../../study/study.ts";
import type { Construct } from "../../study/construct.ts";
import type { CatalogueRecord } from "./facts/catalogue.ts";
import type { PrintedEvent, PrintedMunicipality } from "./facts/printed_records.ts";
import type { Answer, AnswerSet } from "../../text/answer.ts";
import { DataError } from "../../data/data_error.ts";
import { readTable, type RowOf } from "../../data/read_table.ts";
import { handCodingTable } from "../../text/coder_agreement.ts";
import { analyseAnswers, type FreeAnswers } from "../../text/analyse_answers.ts";

/** The parts of the report that its free answers are made of; a whole report has them all. */
export interface ReportWithAnswers {
  readonly comments: Dataset<CommentRecord>;
  readonly commentCategories: Dataset<CommentCategoryRecord>;
  readonly questions: Dataset<QuestionRecord>;
  readonly constructs: Dataset<Construct>;
  readonly events: Dataset<PrintedEvent>;
  readonly municipalities: Dataset<PrintedMunicipality>;
  readonly catalogue: Dataset<CatalogueRecord>;
}

/**
 * The free answers that the report prints, each with its city, event, question and kind of respondent.
 *
 * @returns every printed answer once, in the report's order
 * @throws {RangeError} if an answer's question or event is not in the report (the loader reports it before)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "./facts/load_report.ts";
 * const { answers } = reportAnswers(await loadReport());
 * assert.deepEqual([answers.length, answers[0]?.category], [132, "福祉関係者"]);
 * ```
 */
export function reportAnswers(report: ReportWithAnswers): AnswerSet {
  const { comments, commentCategories, constructs, questions, events, municipalities, catalogue } = report;
  const answers = comments.records.map((comment): Answer => {
    const question = questions.records.find(({ questionId }) => questionId === comment.questionId);
    const event = events.records.find(({ eventId }) => eventId === comment.surveyId);
    const municipalityId = event?.municipalityIds[0];
    if (question === undefined || municipalityId === undefined) {
      throw new RangeError(
        `Cannot read the answers as question and event must be known: ${comment.commentId} has none`,
      );
    }
    return {
      answerId: comment.commentId,
      text: comment.text,
      municipalityId,
      eventId: comment.surveyId,
      questionId: comment.questionId,
      constructId: question.construct,
      category: comment.category,
      figureKey: comment.figureKey,
    };
  });
  return {
    answers,
    sources: [comments.source],
    population: decidingPopulation(studiedMunicipalities({ municipalities })),
    groups: {
      municipality: municipalities.records.map(({ municipalityId, name, nameEnglish }) => (
        { id: municipalityId, ja: name, en: nameEnglish }
      )),
      event: events.records.map((event) => ({ id: event.eventId, ...eventPlace(event, { municipalities }) })),
      construct: constructs.records.map((construct) => ({
        id: construct.constructId,
        ...bilingual(construct, "name"),
      })),
      category: commentCategories.records.map((category) => ({ id: category.name, ...bilingual(category, "name") })),
      table: catalogue.records.filter(({ kind }) => kind === "comments").map(({ key, number, title, titleEnglish }) => (
        { id: key, ja: `図表${number} ${title}`, en: `Figure ${number} ${titleEnglish}` }
      )),
    },
  };
}

/**
 * The report's free answers, cut into words with the project's dictionary and coded by its rules.
 *
 * The tokenizer takes a quarter of a second to load, once.
 *
 * @throws {DataError} with the faults of the dictionary or of the rules
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "./facts/load_report.ts";
 * const { corpus, coding } = await loadFreeAnswers(await loadReport());
 * assert.equal(corpus.documents.length, coding.answers.length);
 * ```
 */
export async function loadFreeAnswers(report: ReportWithAnswers, options: ReadOptions = {}): Promise<FreeAnswers> {
  const action = "load free-text answers";
  requireKind(action, report, {
    name: "report",
    kind: kind.record("the report, as loadReport gives it", "comments", "catalogue"),
  });
  requireOptions(action, options, READ_OPTIONS);
  return await analyseAnswers(reportAnswers(report), options);
}

/** Where a person's coding of the report's free answers stands. */
export const HAND_CODING = handCodingTable("data/text/hand_coding.csv");

/**
 * The codes that a person gave the report's free answers by the definitions of the rules.
 *
 * @throws {DataError} with every fault of the file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal((await loadHandCoding()).records.length, 132);
 * ```
 */
export async function loadHandCoding(options: ReadOptions = {}): Promise<Dataset<RowOf<typeof HAND_CODING.columns>>> {
  requireOptions("load the coding by hand", options, READ_OPTIONS);
  const { rows, source, faults } = await readTable(HAND_CODING, options);
  if (source === null || faults.length > 0) throw new DataError("read the coding by hand", faults);
  return { records: rows.map(({ record }) => record), source };
}
