import { hasWeights } from "./distribution.ts";
import { distinctSources } from "../data/source.ts";
import { countOf } from "../survey/answer_counts.ts";
import { sameScale } from "./same_scale.ts";
import { answerScale, type Distribution } from "./distribution.ts";

/**
 * Adds up distributions of the same question at several events, or of parts of one event's respondents.
 *
 * Only what asks alike may be added: the same construct at the same time, the same answers word for word, the same design.
 * Counts add up whatever the order; the origin is that of the source most in need of a mark.
 *
 * @param distributions at least one
 * @returns applicants only when known of every part
 * @throws {RangeError} without a distribution, or when one question of an event comes twice from the same file
 * @throws {TypeError} when constructs, timings, scales or designs differ, naming both
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { countAnswers } from "./count_answers.ts";
 * const first = countAnswers(await loadSurvey("gyoda-training-1"), "gyoda-training-1-q03");
 * const second = countAnswers(await loadSurvey("gyoda-training-2"), "gyoda-training-2-q03");
 * assert.equal(poolDistributions([first, second]).respondents, 32);
 * assert.throws(() => poolDistributions([first, first]), RangeError);
 * ```
 */
export function poolDistributions(distributions: readonly Distribution[]): Distribution {
  const [first, ...others] = distributions;
  if (first === undefined) {
    throw new RangeError("Cannot pool distributions as at least one is needed: current number is 0");
  }
  for (const other of others) refuseDifference(first, other);
  const origins = distributions.flatMap(({ parts, sources }) =>
    parts.map(({ question }) => `${question.id} of ${sources[0]?.file}`)
  );
  const twice = origins.find((origin, at) => origins.indexOf(origin) < at);
  if (twice !== undefined) {
    throw new RangeError(`Cannot pool distributions as each must come once: current value is ${twice}, twice`);
  }
  // Of counts that are not shown no sum may be shown either, and theirs is not known.
  const isWithheld = distributions.some(({ withheld }) => withheld === true);
  const total = (pick: (distribution: Distribution) => number) =>
    isWithheld ? 0 : distributions.reduce((sum, distribution) => sum + pick(distribution), 0);
  return {
    ...first,
    ...(isWithheld ? { withheld: true } : {}),
    parts: [...first.parts, ...others.flatMap(({ parts }) => parts)],
    answers: first.answers.map(({ answer }) => ({ answer, count: total(({ answers }) => countOf(answers, answer)) })),
    otherAnswers: first.otherAnswers.map(({ answer }) => ({
      answer,
      count: total(({ otherAnswers }) => countOf(otherAnswers, answer)),
    })),
    missing: total(({ missing }) => missing),
    notAsked: total(({ notAsked }) => notAsked),
    // Neither a median nor a weighted share can be had from those of the parts.
    numbers: null,
    weighting: null,
    ...distributions.some(hasWeights) ? { weightsLost: true } : {},
    answered: total(({ answered }) => answered),
    respondents: total(({ respondents }) => respondents),
    applicants: distributions.reduce<number | null>(
      (sum, { applicants }) => sum === null || applicants === null ? null : sum + applicants,
      0,
    ),
    sources: distinctSources(distributions.flatMap(({ sources }) => sources)),
  };
}

function refuseDifference(one: Distribution, other: Distribution): void {
  const differences = [
    { what: "construct", values: [one, other].map(({ parts }) => parts[0].question.construct) },
    { what: "timing", values: [one, other].map(({ parts }) => parts[0].question.timing) },
    { what: "design", values: [one, other].map(({ design }) => design) },
  ].filter(({ values: [left, right] }) => left !== right);
  if (!sameScale(answerScale(one), answerScale(other))) {
    differences.push({ what: "scale", values: [one.scale.id, other.scale.id] });
  }
  const [difference] = differences;
  if (difference === undefined) return;
  const { what, values: [left, right] } = difference;
  const ids = [one, other].map(({ parts }) => parts[0].question.id).join(" and ");
  throw new TypeError(
    `Cannot pool ${ids} as they must have the same ${what}: current value is ${left} and ${right}`,
  );
}
