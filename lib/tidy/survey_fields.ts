import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import type { ResourceField } from "./resource.ts";

/** What is said of each column. */
export const WORDS = RESOURCE_WORDS;

/** A number of people. */
export const PEOPLE = { type: "integer", minimum: 0, unit: "people" } as const;

/** A share. */
export const PERCENT = { type: "number", minimum: 0, unit: "percent" } as const;

/** Columns that name survey, event and municipality. */
export const ID_FIELDS: readonly ResourceField[] = [
  { name: "survey_id", type: "string", required: true, description: WORDS.surveyId },
  { name: "event_id", type: "string", required: true, description: WORDS.eventId },
  { name: "municipality_id", type: "string", description: WORDS.municipalityId },
];

/** Columns that name the question. */
export const QUESTION_FIELDS: readonly ResourceField[] = [
  { name: "question_id", type: "string", required: true, description: WORDS.questionId },
  { name: "figure_key", type: "string", description: WORDS.figureKey },
  { name: "construct_id", type: "string", required: true, description: WORDS.constructId },
];

/** Column that tells before from after. */
export const TIMING_FIELD: ResourceField = {
  name: "timing",
  type: "string",
  required: true,
  enum: ["before", "after", "only"],
  description: WORDS.timing,
};

/** Where the ids are explained. */
export const ID_KEYS = [
  { field: "event_id", resource: "events", reference: "event_id" },
  { field: "construct_id", resource: "constructs", reference: "construct_id" },
] as const;
