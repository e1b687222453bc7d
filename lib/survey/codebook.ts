import { z } from "zod";
import type { Bilingual } from "../data/language.ts";

/** How an answer of a rating leans: for, neither, against. */
export const ANSWER_SIDES = ["favourable", "neutral", "unfavourable"] as const;
/** See {@linkcode ANSWER_SIDES}. */
export type AnswerSide = typeof ANSWER_SIDES[number];

/** How before and after were asked, if at all; it decides which comparisons are allowed. */
export const SURVEY_DESIGNS = ["retrospective", "linked", "unlinked", "post-only"] as const;
/** See {@linkcode SURVEY_DESIGNS}. */
export type SurveyDesign = typeof SURVEY_DESIGNS[number];

const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "lower-case letters, digits and hyphens" });
const words = z.string().min(1, { error: "text that is not empty" });
const code = z.int({ error: "a whole number" }).min(-9999).max(9999);

const answerSchema = z.strictObject({
  code: code.meta({ description: "Number that stands for the answer in coded columns; unique within the scale" }),
  label: words.meta({ description: "The answer as worded on the questionnaire" }),
  labelEnglish: words,
  side: z.enum(ANSWER_SIDES).optional().meta({
    description: "How the answer leans; in a rating only, and there always",
  }),
});

const otherAnswerSchema = z.strictObject({
  code,
  label: words,
  labelEnglish: words,
  meaning: z.enum(["dont-know", "not-applicable"]),
});

const scaleSchema = z.strictObject({
  id: identifier.meta({ description: "Same id in two code books: the same answers, word for word" }),
  kind: z.enum(["rating", "ordered", "nominal"]).meta({
    description: "rating: answers for and against; ordered: groups in an order, such as ages; nominal: kinds",
  }),
  family: identifier.nullable().meta({
    description:
      "Scales of one family correspond answer by answer although their wordings differ, so that before and after can be set against each other; null: with no other scale",
  }),
  basis: z.enum(["questionnaire", "report", "assumed"]).meta({
    description: "Where the wordings are from: seen on the questionnaire, printed in the report, or assumed",
  }),
  reason: words.meta({ description: "How the basis is known; for an assumption, why this one" }),
  answers: z.array(answerSchema).min(1).meta({
    description: "In the order in which they are shown; in a rating from most favourable to least",
  }),
  otherAnswers: z.array(otherAnswerSchema).meta({
    description: "Answers beside the scale, such as わからない: counted and shown apart, never ranked",
  }),
});

const questionSchema = z.strictObject({
  id: identifier,
  order: z.int().min(1),
  wording: words.meta({ description: "Verbatim wording" }),
  wordingEnglish: words,
  type: z.enum(["single", "scale", "free"]).meta({
    description: "single: one answer of a list; scale: one answer of a rating; free: free text",
  }),
  construct: identifier.meta({ description: "What is asked, the same word for all wordings that ask alike" }),
  timing: z.enum(["before", "after", "only"]),
  scale: identifier.nullable().meta({ description: "Id of the scale; null for free text" }),
  figureKeys: z.array(z.string()).meta({ description: "Catalogue keys of the figures that show the answers" }),
});

const missingSchema = z.strictObject({
  code,
  label: words,
  labelEnglish: words,
  spellings: z.array(words).meta({ description: "Cells that mean no answer, besides the empty cell" }),
});

/** The form of each field of a code book; `codebookSchema` also checks what hangs together. */
export const codebookForm = z.strictObject({
  $schema: z.string().optional().meta({ description: "So that an editor helps: ../codebook.schema.json" }),
  id: identifier.meta({ description: "Name of the folder" }),
  title: words,
  titleEnglish: words,
  event: identifier.optional().meta({ description: "Event it asks about; the one of its own id when left out" }),
  design: z.enum(SURVEY_DESIGNS).meta({
    description:
      "retrospective: before and after asked in one questionnaire afterwards; linked: two questionnaires joined by respondent; unlinked: two, not joined; post-only: asked once",
  }),
  responses: z.int().min(0).meta({ description: "Questionnaires returned, in people" }),
  missing: missingSchema,
  scales: z.array(scaleSchema),
  questions: z.array(questionSchema).min(1),
});

type WrittenCodebook = DeepReadonly<z.output<typeof codebookForm>>;

/** The typed content of a code book. */
export type Codebook = Omit<WrittenCodebook, "questions"> & {
  readonly questions: readonly (WrittenCodebook["questions"][number] & {
    /** Name of the construct, where the study knows it; put there when the survey is loaded. */
    readonly constructName?: Bilingual;
  })[];
};
/** A question of a questionnaire. */
export type Question = Codebook["questions"][number];
/** The answers a closed question offers. */
export type AnswerScale = Codebook["scales"][number];
/** One answer of a scale. */
export type Answer = AnswerScale["answers"][number];
/** An answer beside the scale, such as わからない. */
export type OtherAnswer = AnswerScale["otherAnswers"][number];
/** What stands for no answer. */
export type MissingAnswer = Codebook["missing"];

type DeepReadonly<Value> = Value extends readonly (infer Item)[] ? readonly DeepReadonly<Item>[]
  : Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;
