import type { Dataset } from "../../data/source.ts";
import { COMMENT_CATEGORIES, type CommentRecord } from "./facts/comments.ts";
import { CONSTRUCTS } from "./facts/constructs.ts";
import type { CatalogueRecord } from "./facts/catalogue.ts";
import type { EventRecord } from "./facts/events.ts";
import type { MunicipalityRecord } from "./facts/municipalities.ts";
import type { QuestionRecord } from "./facts/questions.ts";
import type { Answer, AnswerGroup, AnswerSet } from "../../text/answer.ts";
import type { Bilingual } from "../../data/language.ts";

/** The parts of the report that its free answers are made of; a whole report has them all. */
export interface ReportWithAnswers {
  readonly comments: Dataset<CommentRecord>;
  readonly questions: Dataset<QuestionRecord>;
  readonly events: Dataset<EventRecord>;
  readonly municipalities: Dataset<MunicipalityRecord>;
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
  const { comments, questions, events, municipalities, catalogue } = report;
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
    groups: {
      municipality: municipalities.records.map(({ municipalityId, name, nameEnglish }) => (
        { id: municipalityId, ja: name, en: nameEnglish }
      )),
      event: events.records.map((event) => eventGroup(event, municipalities.records)),
      construct: CONSTRUCTS.map(({ id, ja, en }) => ({ id, ja, en })),
      category: COMMENT_CATEGORIES.map((category) => (
        { id: category, ja: category, en: CATEGORY_ENGLISH[category] }
      )),
      table: catalogue.records.filter(({ kind }) => kind === "comments").map(({ key, number, title, titleEnglish }) => (
        { id: key, ja: `図表${number} ${title}`, en: `Figure ${number} ${titleEnglish}` }
      )),
    },
  };
}

const CATEGORY_ENGLISH: Readonly<Record<typeof COMMENT_CATEGORIES[number], string>> = {
  福祉関係者: "Welfare",
  行政職員: "Administration",
  医療関係者: "Medical care",
  その他: "Others",
};

const KINDS: Readonly<Record<EventRecord["kind"], Bilingual>> = {
  forum: { ja: "フォーラム", en: "forum" },
  training: { ja: "研修", en: "training" },
  practice: { ja: "実践研修", en: "practice training" },
  fieldwork: { ja: "フィールドワーク", en: "fieldwork" },
  "small-training": { ja: "小規模研修", en: "small training" },
  exchange: { ja: "意見交換会", en: "exchange meeting" },
};

function eventGroup(event: EventRecord, municipalities: readonly MunicipalityRecord[]): AnswerGroup {
  const [municipalityId, ...others] = event.municipalityIds;
  const city = others.length > 0 ? undefined : municipalities.find((one) => one.municipalityId === municipalityId);
  const kind = KINDS[event.kind];
  const number = event.number === null ? "" : `第${event.number}回`;
  return {
    id: event.eventId,
    ja: `${city === undefined ? "合同" : city.name}${kind.ja}${number}`,
    en: `${city === undefined ? "Joint" : city.nameEnglish} ${kind.en}${
      event.number === null ? "" : ` ${event.number}`
    }`,
  };
}
