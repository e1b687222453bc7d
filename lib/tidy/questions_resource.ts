import { QUESTION_TYPES, SURVEY_DESIGNS } from "../survey/codebook.ts";
import type { Survey } from "../survey/survey.ts";
import { askedRowIds, surveyRowIds } from "../survey/survey_ids.ts";
import { type Resource, resource } from "./resource.ts";
import { ID_FIELDS, ID_KEYS, QUESTION_FIELDS, TIMING_FIELD, WORDS } from "./survey_fields.ts";

/** Every question of every questionnaire, also those in free text. */
export function questionsResource(surveys: readonly Survey[]): Resource {
  const rows = surveys.flatMap((survey) =>
    survey.codebook.questions.map((question) => ({
      ...surveyRowIds(survey),
      ...askedRowIds(question),
      order: question.order,
      question: question.wording,
      question_english: question.wordingEnglish,
      type: question.type,
      timing: question.timing,
      design: survey.codebook.design,
      scale_id: question.scale,
      scale_basis: survey.codebook.scales.find(({ id }) => id === question.scale)?.basis ?? null,
    }))
  );
  const text = { type: "string", required: true } as const;
  return resource({
    name: "questions",
    title: WORDS.questions.title,
    description: WORDS.questions.description,
    fields: [
      ...ID_FIELDS,
      ...QUESTION_FIELDS,
      { name: "order", type: "integer", required: true, minimum: 1, description: WORDS.order },
      { name: "question", description: WORDS.question, ...text },
      { name: "question_english", description: WORDS.questionEnglish, ...text },
      { name: "type", enum: QUESTION_TYPES, description: WORDS.questionType, ...text },
      TIMING_FIELD,
      { name: "design", enum: SURVEY_DESIGNS, description: WORDS.design, ...text },
      { name: "scale_id", type: "string", description: WORDS.scaleId },
      {
        name: "scale_basis",
        type: "string",
        enum: ["questionnaire", "report", "assumed"],
        description: WORDS.scaleBasis,
      },
    ],
    primaryKey: ["question_id"],
    foreignKeys: [...ID_KEYS],
    rows,
    sources: surveys.map(({ codebookSource }) => codebookSource),
  });
}
