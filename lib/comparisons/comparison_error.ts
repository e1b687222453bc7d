import { type ComparabilityLevel, type QuestionDifference } from "./comparability.ts";

/** Why things were not compared: a stable id to tell cases apart by. */
export type ComparisonFault =
  | "not-comparable"
  | "needs-mapping"
  | "unlinked"
  | "post-only"
  | "different-questions"
  | "unknown-people"
  | "too-few-groups";

/** Details of a {@linkcode ComparisonError}. */
export interface ComparisonErrorOptions {
  readonly fault: ComparisonFault;
  /** In what the questions differ, when that is why. */
  readonly differences?: readonly QuestionDifference[];
}

/** A comparison that must not be made, with the reason; a mistake in the call, not a property of the answers. */
export class ComparisonError extends TypeError {
  override readonly name = "ComparisonError";
  readonly fault: ComparisonFault;
  readonly differences: readonly QuestionDifference[];

  constructor(message: string, { fault, differences = [] }: ComparisonErrorOptions) {
    super(message);
    this.fault = fault;
    this.differences = differences;
  }
}

/** The error for two questions that may not be compared, or only by sides. */
export function notComparable(
  questionIds: readonly [string, string],
  { level, differences }: { readonly level: ComparabilityLevel; readonly differences: readonly QuestionDifference[] },
): ComparisonError {
  const [one, other] = questionIds;
  const words = differences.filter(({ kind }) => kind !== "wording" && kind !== "labels")
    .map(({ kind, values }) => `${kind} ${values.join(" and ")}`).join("; ");
  if (level === "sides") {
    return new ComparisonError(
      `Cannot compare ${one} with ${other} as they must have the same scale, or mapping "sides" be stated: current value is ${words}`,
      { fault: "needs-mapping", differences },
    );
  }
  return new ComparisonError(
    `Cannot compare ${one} with ${other} as they must ask the same, at the same time, in the same design: current value is ${words}`,
    { fault: "not-comparable", differences },
  );
}
