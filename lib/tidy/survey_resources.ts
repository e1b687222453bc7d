import { favourableShare } from "../comparisons/favourable_share.ts";
import { countAllAnswers } from "../counts/count_answers.ts";
import { countTransitions, pairedConstructs } from "../counts/count_transitions.ts";
import type { Distribution } from "../counts/distribution.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { ANSWER_SIDES } from "../survey/answer_schemas.ts";
import type { Survey } from "../survey/survey.ts";
import { askedRowIds, surveyRowIds } from "../survey/survey_ids.ts";
import { ORIGIN_FIELD, type Resource, resource, type ResourceRow } from "./resource.ts";
import { ID_FIELDS, ID_KEYS, PEOPLE, PERCENT, QUESTION_FIELDS, TIMING_FIELD, WORDS } from "./survey_fields.ts";

/**
 * Every answer to every closed question with its count: the table from which all others about answers can be made.
 *
 * Answers of the scale, answers beside it and no answer add up to `base` for each question: there are no subtotals. Percent is
 * of `base`, half up to one digit.
 */
export function answersLong(surveys: readonly Survey[]): Resource {
  const rows = surveys.flatMap((survey) =>
    countAllAnswers(survey).flatMap((distribution) => answerRows(survey, distribution))
  );
  return resource({
    name: "answers_long",
    title: WORDS.answersLong.title,
    description: WORDS.answersLong.description,
    fields: [
      ...ID_FIELDS,
      ...QUESTION_FIELDS,
      TIMING_FIELD,
      { name: "answer_code", type: "integer", required: true, description: WORDS.answerCode },
      { name: "answer", type: "string", required: true, description: WORDS.answer },
      { name: "answer_english", type: "string", required: true, description: WORDS.answerEnglish },
      { name: "side", type: "string", enum: ANSWER_SIDES, description: WORDS.side },
      {
        name: "row_type",
        type: "string",
        required: true,
        enum: ["answer", "other", "missing"],
        description: WORDS.rowType,
      },
      { name: "n", required: true, description: WORDS.n, ...PEOPLE },
      { name: "base", required: true, description: WORDS.base, ...PEOPLE },
      { name: "percent", description: WORDS.percent, ...PERCENT },
      ORIGIN_FIELD,
    ],
    primaryKey: ["survey_id", "question_id", "answer_code"],
    foreignKeys: [...ID_KEYS, { field: "question_id", resource: "questions", reference: "question_id" }],
    rows,
    sources: surveys.flatMap(({ source, codebookSource }) => [source, codebookSource]),
  });
}

function answerRows(survey: Survey, distribution: Distribution): readonly ResourceRow[] {
  const [{ question }] = distribution.parts;
  const base = distribution.respondents;
  const { code, label, labelEnglish } = distribution.missingAnswer;
  const silent = { answer: { code, label, labelEnglish }, count: distribution.missing };
  const row = (
    { answer, count }: {
      readonly answer: typeof silent.answer & { readonly side?: string | undefined };
      readonly count: number;
    },
    rowType: "answer" | "other" | "missing",
  ) => ({
    ...surveyRowIds(survey),
    ...askedRowIds(question),
    timing: question.timing,
    answer_code: answer.code,
    answer: answer.label,
    answer_english: answer.labelEnglish,
    side: answer.side ?? null,
    row_type: rowType,
    n: count,
    base,
    percent: base === 0 ? null : Number(percentHalfUp(count, base)),
    origin: survey.origin,
  });
  return [
    ...distribution.answers.map((counted) => row(counted, "answer")),
    ...distribution.otherAnswers.map((counted) => row(counted, "other")),
    row(silent, "missing"),
  ];
}

/**
 * Share of favourable answers to every rating, with its interval and between what it must lie for all who had applied.
 */
export function favourableShares(surveys: readonly Survey[]): Resource {
  const rows = surveys.flatMap((survey) =>
    countAllAnswers(survey).filter(({ scale }) => scale.kind === "rating").map((distribution) => {
      const [{ question }] = distribution.parts;
      const { count, base, interval, bounds } = favourableShare(distribution);
      return {
        ...surveyRowIds(survey),
        ...askedRowIds(question),
        timing: question.timing,
        n: count,
        base,
        share: base === 0 ? null : count / base,
        interval_lower: interval?.lower ?? null,
        interval_upper: interval?.upper ?? null,
        applicants: distribution.applicants,
        applicants_lower: bounds?.lower ?? null,
        applicants_upper: bounds?.upper ?? null,
        origin: survey.origin,
      };
    })
  );
  const share = { type: "number", minimum: 0, unit: "share in [0, 1]" } as const;
  return resource({
    name: "favourable_shares",
    title: WORDS.favourableShares.title,
    description: WORDS.favourableShares.description,
    fields: [
      ...ID_FIELDS,
      ...QUESTION_FIELDS,
      TIMING_FIELD,
      { name: "n", required: true, description: WORDS.favourableCount, ...PEOPLE },
      { name: "base", required: true, description: WORDS.base, ...PEOPLE },
      { name: "share", description: WORDS.share, ...share },
      { name: "interval_lower", description: WORDS.intervalLower, ...share },
      { name: "interval_upper", description: WORDS.intervalUpper, ...share },
      { name: "applicants", description: WORDS.applicants, ...PEOPLE },
      { name: "applicants_lower", description: WORDS.applicantsLower, ...share },
      { name: "applicants_upper", description: WORDS.applicantsUpper, ...share },
      ORIGIN_FIELD,
    ],
    primaryKey: ["survey_id", "question_id"],
    foreignKeys: [...ID_KEYS, { field: "question_id", resource: "questions", reference: "question_id" }],
    rows,
    sources: surveys.flatMap(({ source, codebookSource }) => [source, codebookSource]),
  });
}

/**
 * How many gave which answer before and which after, for every construct that one questionnaire asks twice.
 *
 * Of respondents' own answers (`observed`) nothing is here: who changed how, among a dozen, can tell who it was.
 */
export function transitionsLong(surveys: readonly Survey[]): Resource {
  const asked = surveys.filter(({ form, origin, codebook }) =>
    form === "responses" && origin !== "observed" && codebook.design === "retrospective"
  );
  const rows = asked.flatMap((survey) =>
    pairedConstructs(survey.codebook).flatMap((construct) => {
      const { before, after, rows } = countTransitions(survey, { construct });
      return rows.flatMap(({ answer: from, after: to }) =>
        to.map(({ answer, count }) => ({
          ...surveyRowIds(survey),
          construct_id: construct,
          before_question_id: before.question.id,
          after_question_id: after.question.id,
          before_code: from.code,
          before_answer: from.label,
          after_code: answer.code,
          after_answer: answer.label,
          n: count,
          origin: survey.origin,
        }))
      );
    })
  );
  const text = { type: "string", required: true } as const;
  return resource({
    name: "transitions_long",
    title: WORDS.transitionsLong.title,
    description: WORDS.transitionsLong.description,
    fields: [
      ...ID_FIELDS,
      { name: "construct_id", description: WORDS.constructId, ...text },
      { name: "before_question_id", description: WORDS.questionId, ...text },
      { name: "after_question_id", description: WORDS.questionId, ...text },
      { name: "before_code", type: "integer", required: true, description: WORDS.answerCode },
      { name: "before_answer", description: WORDS.answer, ...text },
      { name: "after_code", type: "integer", required: true, description: WORDS.answerCode },
      { name: "after_answer", description: WORDS.answer, ...text },
      { name: "n", required: true, description: WORDS.n, ...PEOPLE },
      ORIGIN_FIELD,
    ],
    primaryKey: ["survey_id", "construct_id", "before_code", "after_code"],
    foreignKeys: [...ID_KEYS],
    rows,
    // Also without a row: who reads it finds a table, and the code books that say why it is empty.
    sources: [...asked.map(({ source }) => source), ...surveys.map(({ codebookSource }) => codebookSource)],
  });
}
