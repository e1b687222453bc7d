import type { CountChange } from "./count_changes.ts";
import type { ImportPlan } from "./import_plan.ts";
import type { PlanTextOptions } from "./plan_text_options.ts";
import { refusedValues } from "./refused_values.ts";

/** A plan for programs: everything that {@linkcode planText} says, and no respondent's answer beyond what it shows. */
export function planJson(
  plan: ImportPlan,
  { showValues, changes = new Map(), flagged = new Map(), unused = [] }: Omit<PlanTextOptions, "lang">,
): Readonly<Record<string, unknown>> {
  const { form, surveys } = plan;
  return {
    file: plan.file,
    format: plan.format,
    program: plan.program,
    headingLines: plan.headingLines,
    rows: {
      in: plan.rowsIn,
      kept: surveys.reduce((sum, { kept }) => sum + kept.length, 0),
      leftOut: [...plan.leftOut, ...surveys.flatMap(({ leftOut }) => leftOut)],
      refused: refusedValues(plan)
        .map(({ written, nearest, ...value }) => ({
          ...value,
          written: showValues ? written : null,
          nearest: showValues ? nearest : null,
        })),
    },
    columns: plan.columns.map(({ column, mapped }) => ({
      heading: column.heading,
      use: mapped?.use ?? null,
      question: mapped !== null && "question" in mapped ? mapped.question : null,
    })),
    surveys: surveys.map(({ id, isNew, value, codebook, kept, refused, leftOut, alike, event, times }) => ({
      id,
      isNew,
      value,
      title: codebook.title,
      responses: kept.length,
      leftOut: leftOut.length,
      refused: refused.length,
      event: event?.content ?? null,
      times,
      alikeLines: alike,
      flaggedLines: flagged.get(id) ?? [],
      changes: changes.get(id) ?? [] satisfies readonly CountChange[],
    })),
    questions: form.codebook.questions.map((question) => ({
      id: question.id,
      wording: question.wording,
      type: question.type,
      timing: question.timing,
      answers: form.codebook.scales.find(({ id }) => id === question.scale)?.answers.map(({ label }) => label) ?? null,
      guesses: form.guesses.filter((guess) => guess.question === question.id).map(({ what }) => what),
    })),
    unusedOptions: unused,
    open: {
      close: form.close,
      unpaired: form.unpaired,
      questionsWithoutColumn: form.questionsWithoutColumn,
      nearest: plan.nearest,
      needed: plan.needed,
    },
  };
}
