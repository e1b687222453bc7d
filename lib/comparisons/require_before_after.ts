import { correspondingScales } from "../counts/same_scale.ts";
import { answerScale } from "../counts/distribution.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import { ComparisonError } from "./comparison_error.ts";

/**
 * Refuses counts that are no before and after of one question, or pairs that nobody could have made.
 *
 * @throws {ComparisonError} saying which rule is broken
 */
export function requireBeforeAfter({ before, after, transitions }: BeforeAfterCounts): void {
  const [from, to] = [before.parts[0].question, after.parts[0].question];
  const action = `Cannot compare ${from?.id} with ${to?.id}`;
  if (before.parts.length !== 1 || after.parts.length !== 1) {
    throw new ComparisonError(`${action} as each side must be one question: current value is pooled`, {
      fault: "different-questions",
    });
  }
  if (from?.timing !== "before" || to?.timing !== "after") {
    throw new ComparisonError(
      `${action} as one must be asked about before and one about after: current value is ${from?.timing} and ${to?.timing}`,
      { fault: "post-only" },
    );
  }
  if (from.construct !== to.construct || !correspondingScales(answerScale(before), answerScale(after))) {
    throw new ComparisonError(
      `${action} as they must ask the same on corresponding scales: current value is ${from.construct}, ${before.scale.id} and ${to.construct}, ${after.scale.id}`,
      { fault: "different-questions" },
    );
  }
  if (before.scale.kind !== "rating") {
    throw new ComparisonError(`${action} as the scale must be a rating: current value is ${before.scale.kind}`, {
      fault: "different-questions",
    });
  }
  if (before.design !== after.design) {
    throw new ComparisonError(
      `${action} as both sides must be of one design: current value is ${before.design} and ${after.design}`,
      { fault: "not-comparable", differences: [{ kind: "design", values: [before.design, after.design] }] },
    );
  }
  if (transitions !== null && (before.design === "unlinked" || before.design === "post-only")) {
    throw new ComparisonError(
      `${action} as pairs need questionnaires joined by respondent: current value is design ${before.design}`,
      { fault: "unlinked" },
    );
  }
  if (transitions !== null && (transitions.before.question.id !== from.id || transitions.after.question.id !== to.id)) {
    throw new ComparisonError(
      `${action} as the pairs must be of these questions: current value is ${transitions.before.question.id} and ${transitions.after.question.id}`,
      { fault: "different-questions" },
    );
  }
}
