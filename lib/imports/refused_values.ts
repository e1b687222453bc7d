import { matchText } from "../survey/match_text.ts";
import { answerReader } from "./answer_reader.ts";
import { formQuestions, type ImportPlan } from "./import_plan.ts";
import type { RowFaultKind } from "./row_fault.ts";

/** One value that is no answer, and every row that has it. */
export interface RefusedValue {
  readonly kind: RowFaultKind;
  /** Id of the question; `null` for what is wrong with whole rows. */
  readonly question: string | null;
  /** As it is written first; `null` for what is wrong with whole rows. */
  readonly written: string | null;
  readonly lines: readonly number[];
  readonly nearest: { readonly label: string; readonly score: number } | null;
}

/**
 * What rows are refused for, by value: `よく理解出来た` in 31 rows is one thing to settle.
 *
 * @returns the most frequent first
 */
export function refusedValues(plan: ImportPlan): readonly RefusedValue[] {
  const { codebook } = plan.form;
  const refused = [
    ...plan.refused,
    ...plan.surveys.flatMap((survey) => {
      const names = formQuestions(survey, plan);
      return survey.refused.map(({ line, faults }) => ({
        line,
        faults: faults.map((fault) => ({
          ...fault,
          question: fault.question === null ? null : names.get(fault.question) ?? fault.question,
        })),
      }));
    }),
  ].toSorted((one, other) => one.line - other.line);
  const groups = new Map<
    string,
    {
      readonly kind: RowFaultKind;
      readonly question: string | null;
      readonly written: string | null;
      readonly lines: number[];
    }
  >();
  for (const { line, faults } of refused) {
    for (const { kind, question, written } of faults) {
      const key = [kind, question ?? "", written === null ? "" : matchText(written)].join("\u0000");
      const group = groups.get(key) ?? { kind, question, written, lines: [] };
      if (group.lines.at(-1) !== line) group.lines.push(line);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group): RefusedValue => {
    const scale = codebook.scales.find(({ id }) =>
      id === codebook.questions.find((one) => one.id === group.question)?.scale
    );
    const { kind, written } = group;
    return {
      ...group,
      nearest: kind === "unknown-answer" && scale !== undefined && written !== null
        ? answerReader(scale, { missing: codebook.missing }).nearest(written)
        : null,
    };
  }).toSorted((one, other) => other.lines.length - one.lines.length);
}
