import { z } from "zod";
import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { ANSWER_SIDES } from "../survey/answer_schemas.ts";
import { matchText } from "../survey/match_text.ts";
import { type FormMapping, type MappedColumn, OTHER_USES } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";

/** One decision of a person about a form. */
export const formEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("column"),
    heading: z.string(),
    occurrence: z.int().min(1),
    /** Id of a question, or what else the column is. */
    value: z.string(),
  }),
  z.strictObject({
    kind: z.literal("answer"),
    question: z.string(),
    written: z.string(),
    /** Label of the answer that is meant; empty: no answer; `null`: undecided again. */
    value: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("move"), question: z.string(), from: z.int().min(0), to: z.int().min(0) }),
  z.strictObject({
    kind: z.literal("side"),
    question: z.string(),
    label: z.string(),
    value: z.enum(ANSWER_SIDES),
  }),
  z.strictObject({ kind: z.literal("type"), question: z.string(), value: z.enum(["single", "scale", "free"]) }),
  z.strictObject({ kind: z.literal("wording"), question: z.string(), value: z.string().min(1) }),
]);

/** See {@linkcode formEditSchema}. */
export type FormEdit = z.output<typeof formEditSchema>;

/** A form as it is settled: what is written when it is accepted. */
export interface SettledForm {
  readonly codebook: Codebook;
  readonly mapping: FormMapping;
}

/**
 * A form after one decision. What makes no sense (a question that is not there, a place past the end) leaves it as it is.
 */
export function settleForm(form: SettledForm, edit: FormEdit): SettledForm {
  const { codebook, mapping } = form;
  switch (edit.kind) {
    case "column":
      return { codebook, mapping: { ...mapping, columns: settledColumns(form, edit) } };
    case "answer": {
      const others = mapping.answers.filter(({ question, written }) =>
        question !== edit.question || matchText(written) !== matchText(edit.written)
      );
      const decided = edit.value === null
        ? []
        : [{ question: edit.question, written: edit.written, label: edit.value === "" ? null : edit.value }];
      return { codebook, mapping: { ...mapping, answers: [...others, ...decided] } };
    }
    case "move":
      return { mapping, codebook: withScale(codebook, edit.question, (scale) => movedAnswer(scale, edit)) };
    case "side":
      return {
        mapping,
        codebook: withScale(codebook, edit.question, (scale) => ({
          ...scale,
          answers: scale.answers.map((answer) =>
            answer.label === edit.label ? { ...answer, side: edit.value } : answer
          ),
        })),
      };
    case "type":
      return { mapping, codebook: withType(codebook, edit) };
    case "wording":
      return {
        mapping,
        codebook: withQuestion(codebook, edit.question, (question) => ({
          ...question,
          wording: edit.value,
          wordingEnglish: question.wordingEnglish === question.wording ? edit.value : question.wordingEnglish,
        })),
      };
  }
}

function settledColumns(
  { codebook, mapping }: SettledForm,
  { heading, occurrence, value }: Extract<FormEdit, { readonly kind: "column" }>,
): MappedColumn[] {
  const isThis = (column: MappedColumn) =>
    headingKey(column.heading) === headingKey(heading) && column.occurrence === occurrence;
  const question = codebook.questions.find(({ id }) => id === value);
  const use = OTHER_USES.find((one) => one === value);
  const own: MappedColumn | null = question !== undefined
    ? { heading, occurrence, use: "question", question: question.id }
    : use !== undefined
    ? { heading, occurrence, use }
    : null;
  if (own === null && value !== "") return mapping.columns;
  const others = mapping.columns.filter((column) => !isThis(column))
    // One column holds a question's answers; the one that did is open again.
    .filter((column) => question === undefined || !("question" in column) || column.question !== question.id);
  return own === null ? others : [...others, own];
}

function movedAnswer(
  scale: AnswerScale,
  { from, to }: { readonly from: number; readonly to: number },
): AnswerScale {
  const moved = scale.answers[from];
  if (moved === undefined || to >= scale.answers.length) return scale;
  const others = scale.answers.filter((_, at) => at !== from);
  return { ...scale, answers: [...others.slice(0, to), moved, ...others.slice(to)] };
}

/** The scale of a question changed, for all questions that have it: they stay one scale. */
function withScale(codebook: Codebook, questionId: string, change: (scale: AnswerScale) => AnswerScale): Codebook {
  const question = codebook.questions.find(({ id }) => id === questionId);
  const scale = codebook.scales.find(({ id }) => id === question?.scale);
  if (question === undefined || scale === undefined) return codebook;
  return { ...codebook, scales: codebook.scales.map((one) => one === scale ? change(scale) : one) };
}

function withQuestion(codebook: Codebook, questionId: string, change: (question: Question) => Question): Codebook {
  return { ...codebook, questions: codebook.questions.map((one) => one.id === questionId ? change(one) : one) };
}

/** A question as free text, or its answers as kinds or as a rating, half of them for and half against until somebody says so. */
function withType(
  codebook: Codebook,
  { question: questionId, value }: Extract<FormEdit, { readonly kind: "type" }>,
): Codebook {
  const question = codebook.questions.find(({ id }) => id === questionId);
  const scale = codebook.scales.find(({ id }) => id === question?.scale);
  if (question === undefined) return codebook;
  if (value === "free") {
    const questions = withQuestion(codebook, questionId, ({ grid: _, ...one }) => (
      { ...one, type: "free", scale: null, timing: "only" }
    )).questions;
    return {
      ...codebook,
      questions,
      scales: codebook.scales.filter(({ id }) => questions.some((one) => one.scale === id)),
    };
  }
  if (scale === undefined || question.type === "multiple") return codebook;
  const half = scale.answers.length / 2;
  const own: AnswerScale = {
    ...scale,
    kind: value === "scale" ? "rating" : "nominal",
    family: null,
    answers: scale.answers.map(({ side: _, withText, ...answer }, at) => ({
      ...answer,
      ...value === "scale"
        ? {
          side: at + 0.5 < half
            ? "favourable" as const
            : at + 0.5 > half
            ? "unfavourable" as const
            : "neutral" as const,
        }
        : withText === undefined
        ? {}
        : { withText },
    })),
  };
  const sharing = codebook.questions.filter((one) => one.scale === scale.id).map(({ id }) => id);
  return {
    ...codebook,
    scales: codebook.scales.map((one) => one === scale ? own : one),
    questions: codebook.questions.map((one) => sharing.includes(one.id) ? { ...one, type: value } : one),
  };
}
