import { dataKind } from "../data/data_kinds.ts";
import { requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { answerScale, type Distribution } from "../counts/distribution.ts";
import { correspondingScales, sameScale } from "../counts/same_scale.ts";
import type { Question, SurveyDesign } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";

/**
 * In what two questions can differ.
 *
 * `construct`, `timing`, `design` and `kind` forbid a comparison; `scale` leaves the one by sides; `neutral`, `labels` and
 * `wording` must be said with a comparison.
 */
export type DifferenceKind = "construct" | "kind" | "timing" | "design" | "scale" | "neutral" | "labels" | "wording";

/** Something in which two questions differ. */
export interface QuestionDifference {
  readonly kind: DifferenceKind;
  /** What the one and the other have. */
  readonly values: readonly [string, string];
}

/**
 * How far two questions may be compared: answer by answer (`scale`), only after joining their answers into favourable,
 * neutral and unfavourable (`sides`), or not at all.
 */
export type ComparabilityLevel = "scale" | "sides" | "none";

/** Whether two questions may be set against each other, and in what they differ. */
export interface Comparability {
  readonly level: ComparabilityLevel;
  readonly differences: readonly QuestionDifference[];
}

const FORBIDDING: readonly DifferenceKind[] = ["construct", "kind", "timing", "design"];

/**
 * Decides whether the answers to two questions may be compared, and how.
 *
 * Only what asks alike: the same construct, at the same time, in the same design. A question asked after an event beside one
 * about the time before (`retrospective`) is not compared with one that stands alone, as looking back changes the answer.
 * Same answers word for word, or two scales of one family, are compared answer by answer; other ratings only by sides, as a
 * mapping that the caller states. Differing wordings of one construct do not forbid a comparison and are listed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { chartDistribution } from "../counts/chart_distribution.ts";
 * const surveys = await loadSurveys();
 * const [first, second, meaning] = ["2-22:gyoda-training-1", "2-32:gyoda-training-2", "2-23:gyoda-training-1"].map((key) =>
 *   chartDistribution(key, surveys)
 * );
 * assert.ok(first && second && meaning);
 * assert.deepEqual(comparability(first, second), { level: "scale", differences: [] });
 * assert.equal(comparability(first, meaning).level, "none");
 * ```
 */
export function comparability(one: Distribution, other: Distribution): Comparability {
  const action = "judge whether questions can be compared";
  requireKind(action, one, { name: "one", kind: dataKind.distribution });
  requireKind(action, other, { name: "other", kind: dataKind.distribution });
  requireNoOptions(action, arguments, 2);
  const differences = [
    difference("construct", [one, other].map(constructOf)),
    difference("kind", [one, other].map(({ scale }) => scale.kind === "rating" ? "rating" : "not a rating")),
    difference("timing", [one, other].map((side) => timingOf(side) === "before" ? "before" : "after")),
    difference("design", [one, other].map(questionDesign)),
    ...scaleDifferences(one, other),
    ...wordingDifferences(one, other),
  ].filter((found) => found !== null);
  const kinds = new Set(differences.map(({ kind }) => kind));
  const rating = one.scale.kind === "rating" && other.scale.kind === "rating";
  if (!rating && !kinds.has("kind")) differences.push({ kind: "kind", values: [one.scale.kind, other.scale.kind] });
  if (!rating || FORBIDDING.some((kind) => kinds.has(kind))) return { level: "none", differences };
  return { level: kinds.has("scale") ? "sides" : "scale", differences };
}

/**
 * How a question was asked: one that is asked alone is `post-only`, whatever else its questionnaire asks.
 *
 * The design of a code book says how its pairs of before and after were asked.
 */
export function questionDesign(distribution: Pick<Distribution, "parts" | "design">): SurveyDesign {
  return timingOf(distribution) === "only" ? "post-only" : distribution.design;
}

/** What a distribution asks; of pooled parts the same for all. */
export function constructOf({ parts }: Pick<Distribution, "parts">): string {
  return parts[0].question.construct;
}

/** When it asks. */
export function timingOf({ parts }: Pick<Distribution, "parts">): Question["timing"] {
  return parts[0].question.timing;
}

function difference(kind: DifferenceKind, [one = "", other = ""]: readonly string[]): QuestionDifference | null {
  return one === other ? null : { kind, values: [one, other] };
}

function scaleDifferences(one: Distribution, other: Distribution): readonly (QuestionDifference | null)[] {
  const [mine, theirs] = [answerScale(one), answerScale(other)];
  if (sameScale(mine, theirs)) return [];
  const ids = [one.scale.id, other.scale.id];
  if (correspondingScales(mine, theirs)) return [difference("labels", ids)];
  const neutral = ({ answers }: Distribution) =>
    answers.some(({ answer }) => answer.side === "neutral") ? "neutral answer" : "no neutral answer";
  // Two scales of one id may still differ in their answers.
  const values: readonly [string, string] = [one.scale.id, other.scale.id];
  return [{ kind: "scale", values }, difference("neutral", [neutral(one), neutral(other)])];
}

function wordingDifferences(one: Distribution, other: Distribution): readonly QuestionDifference[] {
  const wordings = ({ parts }: Distribution) =>
    new Map(parts.map(({ question: { wording } }) => [matchText(wording), wording]));
  const [mine, theirs] = [wordings(one), wordings(other)];
  const [left, right] = [[...mine.values()].join(" / "), [...theirs.values()].join(" / ")];
  const same = mine.size === theirs.size && [...mine.keys()].every((wording) => theirs.has(wording));
  return same ? [] : [{ kind: "wording", values: [left, right] }];
}
