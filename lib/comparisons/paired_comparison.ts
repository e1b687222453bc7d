import { lowestFirst } from "../counts/transition_matrix.ts";
import { newcombePairedInterval } from "../statistics/newcombe_paired_interval.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { pairedSigns } from "../statistics/paired_signs.ts";
import { rankBiserial } from "../statistics/rank_biserial.ts";
import { isRefusal } from "../statistics/test_result.ts";
import type { BeforeAfterCommon, PairedComparison } from "./before_after_comparison.ts";
import type { CompareBeforeAfterOptions } from "./compare_before_after_options.ts";
import { shareOf } from "./favourable_share.ts";
import { favourableTransitions } from "./favourable_transitions.ts";
import { marginFindings } from "./margin_findings.ts";
import { type PairedTestName, pairedTests, STANDARD_PAIRED_TESTS } from "./paired_tests.ts";
import type { TestFamily } from "./test_family.ts";

/** The comparison of people whose answers on both sides are known; not yet adjusted within a family. */
export function pairedComparison(
  { people, ...common }: BeforeAfterCommon & Pick<PairedComparison, "transitions"> & { readonly people: number | null },
  options: CompareBeforeAfterOptions,
): PairedComparison {
  const { transitions, confidenceLevel, counts } = common;
  const { outcome = "scale", zeros = "drop", also = [] } = options;
  const levels = lowestFirst(transitions);
  const favourable = favourableTransitions(transitions);
  const [[, gained], [lost, both]] = favourable;
  const ranks = zeros === "pratt" ? "signed-rank-pratt" : "signed-rank";
  const primary: PairedTestName = outcome === "favourable" ? "mcnemar" : ranks;
  const tests = pairedTests({ levels, favourable }, [primary, ...STANDARD_PAIRED_TESTS, ...also]);
  const [first] = tests;
  const pValue = first === undefined || isRefusal(first.result) ? null : first.result.pValue;
  const { rose, same, fell } = pairedSigns(levels);
  const { matched: pairs, applicants } = transitions;
  const share = (count: number) =>
    shareOf({ count, base: pairs, basis: "pairs", responses: pairs, applicants, confidenceLevel });
  const family: TestFamily = { adjustment: "none", members: [common.construct], tests: pValue === null ? 0 : 1 };
  return {
    ...common,
    kind: "paired",
    pairs,
    movement: { rose, same, fell },
    favourableTransitions: favourable,
    favourable: {
      before: share(lost + both),
      after: share(gained + both),
      change: newcombePairedInterval(favourable, { confidenceLevel }),
    },
    effect: rankBiserial(levels, { confidenceLevel }),
    primary,
    tests,
    pValue,
    adjustedPValue: pValue,
    family,
    roseAmongApplicants: applicants === null || applicants < pairs
      ? null
      : nonresponseBounds({ count: rose, responses: pairs, population: applicants }),
    fromMargins: people === null ? null : marginFindings(counts, people),
  };
}
