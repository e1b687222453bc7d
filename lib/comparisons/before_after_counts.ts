import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { holdsTransitions, pairedConstructs } from "../counts/count_transitions.ts";
import { protectedTransitions } from "../counts/protect_subset.ts";
import { answerScale, type Distribution } from "../counts/distribution.ts";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { Survey } from "../survey/survey.ts";
import { correspondingScales } from "../counts/same_scale.ts";
import { ComparisonError } from "./comparison_error.ts";

/** Everything that is known of one question before and after an event. */
export interface BeforeAfterCounts {
  /** How all who answered before answered. */
  readonly before: Distribution;
  readonly after: Distribution;
  /** How the same people answered before and after; `null` when only the two margins are known. */
  readonly transitions: TransitionMatrix | null;
  /**
   * Of two questionnaires that are not joined: how many different people can be behind both.
   * @default the respondents, when one questionnaire asked both; else not known
   */
  readonly people?: number;
}

/** What {@linkcode beforeAfterCounts} is told. */
export interface BeforeAfterCountsOptions {
  /**
   * Constructs to take, in this order.
   * @default all that the survey asks before and after, in the order of the questionnaire
   */
  readonly constructs?: readonly string[];
  /**
   * The questionnaire answered after the event, when it is another one.
   * @default the survey itself
   */
  readonly after?: Survey;
}

/** The kind of each of these options. */
export const BEFORE_AFTER_COUNTS_OPTIONS: OptionKinds<BeforeAfterCountsOptions> = {
  constructs: kind.texts,
  after: dataKind.survey,
};

/**
 * Counts of every construct that a survey asks before and after: the input of `compareBeforeAfter`.
 *
 * Where each respondent's answers are known the pairs are counted too; from printed charts, and where two questionnaires
 * cannot be joined, there are the margins alone.
 *
 * @throws {RangeError} when a construct is not asked once before and once after
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const counts = beforeAfterCounts(await loadSurvey("soka-training-1"));
 * assert.deepEqual(counts.map(({ after }) => after.parts[0].question.construct), [
 *   "other-agencies-work",
 *   "programme-content",
 * ]);
 * ```
 */
export function beforeAfterCounts(
  survey: Survey,
  options: BeforeAfterCountsOptions = {},
): readonly BeforeAfterCounts[] {
  const action = "count answers before and after";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, BEFORE_AFTER_COUNTS_OPTIONS);
  const { constructs = pairedConstructs(survey.codebook), after = survey } = options;
  if (after !== survey && [survey, after].some((side) => side.form === "responses" && side.subset !== undefined)) {
    throw new TypeError(
      `Cannot count answers before and after as some of the respondents can be followed in one questionnaire only: current value is ${survey.id} and ${after.id}`,
    );
  }
  return constructs.map((construct) => ({
    before: countAnswers(survey, questionOf(survey, construct, "before")),
    after: countAnswers(after, questionOf(after, construct, "after")),
    transitions: holdsTransitions(survey, { construct, after })
      ? protectedTransitions(survey, after === survey ? { construct } : { construct, after })
      : null,
  }));
}

/** The same with the pairs forgotten: what a reader of two printed charts knows. */
export function marginsOnly(counts: BeforeAfterCounts): BeforeAfterCounts {
  const action = "forget the pairs";
  requireKind(action, counts, { name: "counts", kind: dataKind.beforeAfterCounts });
  requireNoOptions(action, arguments, 1);
  const { before, after } = counts;
  return { before, after, transitions: null };
}

function questionOf({ codebook }: Survey, construct: string, timing: "before" | "after"): string {
  const [question, second] = codebook.questions.filter((candidate) =>
    candidate.construct === construct && candidate.timing === timing
  );
  if (question === undefined) {
    const known = codebook.questions.filter((one) => one.timing === timing).map((one) => one.construct);
    throw new RangeError(
      `Cannot count answers of ${codebook.id} ${timing} as the construct must be ${oneOfThese(construct, known)}`,
    );
  }
  if (second !== undefined) {
    throw new RangeError(
      `Cannot count ${construct} of ${codebook.id} as it must be asked once ${timing}: current number is 2`,
    );
  }
  return question.id;
}

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
