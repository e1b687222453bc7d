import type { Codebook } from "../survey/codebook.ts";
import type { KnownSurvey } from "./choose_form.ts";
import type { ImportPlan } from "./import_plan.ts";

/** A number of responses that differs from the printed one, without a reason. */
export interface UnexplainedNumber {
  readonly id: string;
  readonly printed: number;
  readonly responses: number;
}

/** The number that a report prints, beside another number of answers, and why they differ. */
export function printedNumber(
  known: Codebook | undefined,
  { responses, reason }: { readonly responses: number; readonly reason: string | undefined },
): Pick<Codebook, "printed"> {
  if (known === undefined || !isPrinted(known)) return {};
  const number = known.printed?.responses ?? known.responses;
  if (number === responses) return { printed: undefined };
  if (reason !== undefined) return { printed: { responses: number, reason, reasonEnglish: reason } };
  return known.printed === undefined ? {} : { printed: known.printed };
}

/** Whether a report prints charts of a questionnaire. */
function isPrinted({ questions }: Codebook): boolean {
  return questions.some(({ figureKeys }) => figureKeys.length > 0);
}

/** Surveys of which a report prints another number of responses than an import has, and nobody has said why. */
export function unexplainedNumbers(
  { surveys }: ImportPlan,
  known: readonly KnownSurvey[],
): readonly UnexplainedNumber[] {
  return surveys.flatMap(({ id, codebook }) => {
    const former = known.find((one) => one.codebook.id === id)?.codebook;
    if (former === undefined || !isPrinted(former)) return [];
    const printed = former.printed?.responses ?? former.responses;
    return printed === codebook.responses || codebook.printed !== undefined
      ? []
      : [{ id, printed, responses: codebook.responses }];
  });
}
