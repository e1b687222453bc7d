import { combinedOrigin } from "../data/origin.ts";
import { distinctSources } from "../data/source.ts";
import { beforeAfterCaveats, placeOfBoth } from "./before_after_caveats.ts";
import type {
  BeforeAfterCommon,
  BeforeAfterComparison,
  MarginsComparison,
  RefusedBeforeAfter,
} from "./before_after_comparison.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { CompareBeforeAfterOptions } from "./compare_before_after_options.ts";
import { favourableShare } from "./favourable_share.ts";
import { marginFindings, peopleBehindMargins } from "./margin_findings.ts";
import { pairedComparison } from "./paired_comparison.ts";
import { requireBeforeAfter } from "./require_before_after.ts";
import { adjustFamily } from "./test_family.ts";

export type { CompareBeforeAfterOptions } from "./compare_before_after_options.ts";

/**
 * Compares how the same people answered before and after, for a declared family of questions.
 *
 * With the pairs: how many rose, stayed and fell, the favourable share before and after with the paired interval of its
 * change, the rank-biserial effect with interval, exact tests. From margins alone: the sharp bounds on how many rose and fell,
 * as people. The questions given in one call are the family that Holm's adjustment is for.
 *
 * @param family counts of each question, as `beforeAfterCounts` gives them
 * @returns one comparison a question, in the same order; one without anybody to compare says so and has no numbers
 * @throws {ComparisonError} when pairs are claimed of questionnaires that are not joined, when designs are mixed, when
 * two sides do not ask the same, or when it is not known how many people are behind two margins
 * @throws {RangeError} when the confidence level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { beforeAfterCounts } from "./before_after_counts.ts";
 * const [work] = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.ok(work?.kind === "paired");
 * const { rose, same, fell } = work.movement;
 * assert.equal(rose + same + fell, work.pairs);
 * ```
 */
export function compareBeforeAfter(
  family: readonly BeforeAfterCounts[],
  options: CompareBeforeAfterOptions = {},
): readonly BeforeAfterComparison[] {
  const { adjustment = "holm" } = options;
  const found = family.map((counts) => compareOne(counts, options));
  const members = found.map(({ construct }) => construct);
  const pValues = found.map((one) => one.kind === "paired" ? one.pValue : null);
  const adjusted = adjustFamily(pValues, { members, adjustment });
  return found.map((one, place) =>
    one.kind === "paired" ? { ...one, adjustedPValue: adjusted.adjusted[place] ?? null, family: adjusted.family } : one
  );
}

function compareOne(counts: BeforeAfterCounts, options: CompareBeforeAfterOptions): BeforeAfterComparison {
  requireBeforeAfter(counts);
  const { before, after, transitions } = counts;
  const { confidenceLevel = 0.95 } = options;
  const sources = [...before.sources, ...after.sources, ...transitions?.sources ?? []];
  const distinct = distinctSources(sources);
  const origin = combinedOrigin(distinct.map((source) => source.origin));
  const share = { base: "respondents", confidenceLevel } as const;
  const people = peopleBehindMargins(counts, options.people);
  const common: BeforeAfterCommon = {
    construct: after.parts[0].question.construct,
    place: placeOfBoth(counts),
    design: after.design,
    counts,
    respondents: { before: favourableShare(before, share), after: favourableShare(after, share) },
    confidenceLevel,
    caveats: beforeAfterCaveats(counts, { origin, people }),
    origin,
    sources: distinct,
  };
  if (transitions !== null) {
    if (transitions.matched === 0) return { ...common, kind: "refused", reason: "nobody-answered-both" };
    return pairedComparison({ ...common, transitions, people }, options);
  }
  return fromMargins(common, people);
}

function fromMargins(common: BeforeAfterCommon, people: number | null): MarginsComparison | RefusedBeforeAfter {
  const { counts } = common;
  if (counts.before.answered === 0 || counts.after.answered === 0) {
    return { ...common, kind: "refused", reason: "nobody-answered" };
  }
  const findings = marginFindings(counts, people);
  return { ...common, kind: "margins", people: findings.people, findings };
}
