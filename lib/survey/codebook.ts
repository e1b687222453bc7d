import { slug } from "../data/slug.ts";
import { z } from "zod";
import type { Bilingual } from "../data/language.ts";
import { code, numbersSchema, scaleSchema, words } from "./answer_schemas.ts";

/** How before and after were asked, if at all; it decides which comparisons are allowed. */
export const SURVEY_DESIGNS = ["retrospective", "linked", "unlinked", "post-only"] as const;

/** See {@linkcode SURVEY_DESIGNS}. */
export type SurveyDesign = typeof SURVEY_DESIGNS[number];

/** The kinds of questions; all but free ones are counted. */
export const QUESTION_TYPES = ["single", "scale", "multiple", "number", "free"] as const;

/** See {@linkcode QUESTION_TYPES}. */
export type QuestionType = typeof QUESTION_TYPES[number];

const questionSchema = z.strictObject({
  id: slug,
  order: z.int().min(1),
  wording: words.meta({ description: "Verbatim wording; of a row of a grid the wording of the row" }),
  wordingEnglish: words,
  type: z.enum(QUESTION_TYPES).meta({
    description:
      "single: one answer of a list; scale: one answer of a rating; multiple: any number of answers of a list (MA); number: a number, such as an age or a mark from 0 to 10; free: free text",
  }),
  construct: slug.meta({ description: "What is asked, the same word for all wordings that ask alike" }),
  timing: z.enum(["before", "after", "only"]),
  scale: slug.nullable().meta({ description: "Id of the scale; null for a number and for free text" }),
  numbers: numbersSchema.optional().meta({
    description: "What numbers can be answered; in a number question, and there always",
  }),
  grid: slug.optional().meta({ description: "Id of the grid that the question is a row of" }),
  askedIf: z.strictObject({
    question: slug.meta({ description: "An earlier single, scale or multiple question" }),
    answers: z.array(code).min(1).meta({ description: "Codes of the answers that lead to this question, any of them" }),
  }).optional().meta({
    description: "Only who gave one of these answers is asked: all others are 非該当, not 無回答, and in no base",
  }),
  figureKeys: z.array(z.string()).meta({ description: "Catalogue keys of the figures that show the answers" }),
});

const gridSchema = z.strictObject({
  id: slug,
  wording: words.meta({ description: "Verbatim wording above the rows; all rows have one scale" }),
  wordingEnglish: words,
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
  id: slug.meta({ description: "Name of the folder" }),
  title: words,
  titleEnglish: words,
  event: slug.optional().meta({ description: "Event it asks about; the one of its own id when left out" }),
  design: z.enum(SURVEY_DESIGNS).meta({
    description:
      "retrospective: before and after asked in one questionnaire afterwards; linked: two questionnaires joined by respondent; unlinked: two, not joined; post-only: asked once",
  }),
  partner: slug.optional().meta({
    description:
      "Linked and unlinked designs: id of the survey that holds the other side; each names the other, and a construct is asked before in one, after in the other",
  }),
  responses: z.int().min(0).meta({
    description: "Questionnaires returned, in people; may be more than had applied (walk-ins)",
  }),
  printed: z.strictObject({
    responses: z.int().min(0).meta({ description: "Questionnaires returned as the report prints them" }),
    reason: words.meta({ description: "Why the answers are not as many; shown wherever the number is" }),
    reasonEnglish: words,
  }).optional().meta({
    description: "Where the report prints another number of questionnaires than there are answers",
  }),
  weight: z.strictObject({
    column: z.string().regex(/^[a-z][a-z0-9_-]*$/, { error: "a column's heading of small letters, digits, - and _" }),
    description: words.meta({ description: "What the weights make up for, and where they are from" }),
    descriptionEnglish: words,
  }).optional().meta({
    description: "Answers carry weights: shares are weighted, with the effective n; counts stay counts of people",
  }),
  answersIn: z.union([
    z.strictObject({
      file: z.string().regex(/^private\/[^/]+\.(?:csv|parquet)$/, {
        error: "a file private/….csv or private/….parquet",
      }),
    }),
    z.strictObject({
      postgres: z.strictObject({
        schema: words.optional(),
        table: words.meta({
          description: "Table or view: one row a respondent, one column a question, named by its id",
        }),
        splitBy: words.optional().meta({
          description:
            "Column by which the table is split over several servers, such as the municipality: each counts its own",
        }),
        url: z.string().regex(/^[A-Z][A-Z0-9_]*$/, { error: "the name of an environment variable" }).meta({
          description: "Environment variable that holds the address, such as postgres://…; never the address itself",
        }),
      }),
    }),
  ]).optional().meta({
    description:
      "Where respondents' answers lie when there are too many for responses.csv: they are counted there, by deno task seal",
  }),
  missing: missingSchema,
  notAsked: missingSchema.omit({ code: true }).optional().meta({
    description: "Cells that mean that somebody was not asked a question, such as 非該当; not for no answer",
  }),
  grids: z.array(gridSchema).optional().meta({ description: "Questions that are asked as one table of rows" }),
  scales: z.array(scaleSchema),
  questions: z.array(questionSchema).min(1),
});

type WrittenCodebook = DeepReadonly<z.output<typeof codebookForm>>;

/** The typed content of a code book. */
export type Codebook = Omit<WrittenCodebook, "questions"> & {
  readonly questions: readonly (WrittenCodebook["questions"][number] & {
    /** Name of the construct, where the study knows it; put there when the survey is loaded. */
    readonly constructName?: Bilingual;
    /** How what is counted departs from what everybody was asked; put there by who filters or recodes answers. */
    readonly altered?: Alteration;
  })[];
};

/** What a researcher made of a question: only some people's answers, or answers put together. */
export interface Alteration {
  /** Tells it from the question as it was asked, in keys of figures and tables. */
  readonly key: string;
  /** Who alone is counted; `null` for everybody. */
  readonly subset: Bilingual | null;
  /** Which answers were put together; `null` for the answers as they were offered. */
  readonly recoded: Bilingual | null;
  /** Which answers somebody calls favourable; `null` for those of the code book. */
  readonly favourable: Bilingual | null;
}

/** A question of a questionnaire. */
export type Question = Codebook["questions"][number];

/** What numbers a number question takes, and in which bands they are counted. */
export type NumberRange = NonNullable<Question["numbers"]>;

/** Some of the numbers, shown together. */
export type NumberBand = NumberRange["bands"][number];

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
