/** Which oracle each statistic is proved against: at least 200 random tables, or the reason why arithmetic needs none. */
import assert from "node:assert/strict";
import * as statistics from "../../lib/statistics/mod.ts";

/** Reference file, where it holds several things their kind, and who made it; or a reason. */
type Oracle = { readonly file: string; readonly kind?: string; readonly by: string } | { readonly reason: string };

const R = (file: string, by: string, kind?: string): Oracle => kind === undefined ? { file, by } : { file, by, kind };
const reason = (why: string): Oracle => ({ reason: why });

const ORACLES: Readonly<Record<string, readonly Oracle[]>> = {
  bhapkar: [R("bhapkar", "statsmodels")],
  bootstrapInterval: [R("bootstrap", "boot::boot.ci")],
  brunnerMunzel: [R("brunner_munzel", "scipy, statsmodels")],
  changeDifference: [R("score_intervals", "the definition, 50 digits", "change")],
  changeEquivalence: [R("equivalence", "uniroot on uniroot's limits", "changes")],
  clopperPearsonInterval: [R("proportions", "Hmisc::binconf")],
  cochranMantelHaenszel: [R("cochran_mantel_haenszel", "mantelhaen.test, coin::cmh_test")],
  changeDifferencePower: [R("power_of_differences", "every two tables in R", "changes")],
  detectableChange: [R("changes", "trinomial sums in fractions", "power")],
  detectableChangeDifference: [R("power_of_differences", "every two tables in R", "changes")],
  detectableShareDifference: [R("power_of_differences", "every table in R", "shares")],
  detectableUnlinkedDifference: [R("power_of_differences", "every table in R", "unlinked")],
  directStandardisation: [R("changes", "40 digits", "standardised")],
  dunn: [R("more_groups", "rstatix::dunn_test")],
  jeffreysInterval: [R("proportions", "qbeta")],
  jonckheereTerpstra: [R("jonckheere_terpstra", "PSPP"), R("more_groups", "pairs counted in R")],
  kruskalWallis: [R("more_groups", "kruskal.test, effectsize")],
  mannWhitney: [R("two_groups", "coin, exactRankTests"), R("wilcoxon_r46", "R 4.6")],
  marginsScore: [R("margins_score", "every pairing gone through, 50 digits")],
  mcnemar: [R("paired_tests", "binom.test")],
  meanChange: [R("changes", "the series of t, 40 digits", "mean")],
  meanChangeDifference: [R("changes", "fractions", "welch"), R("intervals", "t.test", "welch")],
  movementBounds: [R("movement_bounds", "scipy linear programmes")],
  newcombeInterval: [R("newcombe", "statsmodels")],
  newcombePairedInterval: [R("intervals", "prop.test and cor", "paired")],
  orderedMarginalHomogeneity: [R("paired_tests", "coin::mh_test")],
  pairedEquivalence: [R("equivalence", "score statistics at both ends", "paired")],
  pairedPermutation: [R("paired_tests", "exactRankTests, coin")],
  pairedScore: [R("score_intervals", "the definition, 50 digits", "paired")],
  pairedScorePower: [R("changes", "trinomial sums in fractions", "power")],
  pairedSigns: [R("paired_tests", "binom.test")],
  probabilityOfSuperiority: [R("two_groups", "effectsize"), R("intervals", "uniroot", "superiority")],
  proportionalOdds: [R("proportional_odds", "ordinal::clm")],
  proportionalOddsChange: [R("proportional_odds_change", "ordinal::clm and its sandwich")],
  rankBiserial: [R("rank_biserial", "effectsize"), R("intervals", "uniroot", "ranks")],
  scoreSummary: [R("score_summary", "mean, sd, quantile")],
  shareEquivalence: [R("equivalence", "score statistics at both ends", "shares")],
  shareDifferencePower: [R("power_of_differences", "every table in R", "shares")],
  shareDifference: [R("score_intervals", "the definition, 50 digits", "shares")],
  signedRank: [R("paired_tests", "coin, exactRankTests"), R("wilcoxon_r46", "R 4.6")],
  stratifiedSignedRank: [R("changes", "sign patterns counted in whole numbers", "stratified")],
  stuartMaxwell: [R("marginal_homogeneity", "coin::mh_test")],
  unlinkedChangeEquivalence: [R("equivalence", "uniroot on uniroot's limits", "unlinked")],
  unlinkedChangeDifferencePower: [R("power_of_differences", "every table in R", "unlinked")],
  unlinkedChangeDifference: [R("score_intervals", "the definition, 50 digits", "unlinked")],
  unlinkedProportionalOddsChange: [R("proportional_odds_change", "ordinal::clm")],
  weightedKappa: [R("weighted_kappa", "vcd::Kappa")],
  wilsonInterval: [R("proportions", "prop.test")],
  clusteredSampleSize: [reason("one product of the size and the correlation, checked at 0 and 1")],
  countsFromPercents: [reason("every whole number is tried in its test")],
  finitePopulationCorrection: [reason("one square root, checked at 20 of 42")],
  holmAdjustment: [reason("checked against p.adjust through rstatix in more_groups")],
  nonresponseBounds: [reason("two divisions, checked by hand")],
  overlappingSampleSize: [reason("one quotient, checked where nobody and everybody overlaps")],
  weightedSampleSize: [reason("one quotient of sums, checked by its laws")],
};

/** They check or rearrange, or are the inside of one named above. */
const HELPERS = [
  "collapseTransitions",
  "groupCounts",
  "isRefusal",
  "levelCounts",
  "pairedScoreLimits",
  "requireMoves",
  "shareDifferenceLimits",
  "transitionCounts",
];

const folder = new URL("../reference/", import.meta.url);

Deno.test("each statistic has 200 random tables or more against an oracle whose script lies beside, or a reason", () => {
  const named = Object.entries(statistics).filter(([, value]) => typeof value === "function").map(([name]) => name);
  assert.deepEqual(named.filter((name) => !HELPERS.includes(name)).toSorted(), Object.keys(ORACLES).toSorted());
  for (const [name, oracles] of Object.entries(ORACLES)) {
    for (const oracle of oracles) {
      if ("reason" in oracle) continue;
      const text = Deno.readTextFileSync(new URL(`${oracle.file}.json`, folder));
      const reference: { made_by: string; cases: readonly { readonly kind?: string }[] } = JSON.parse(text);
      const found = reference.cases.filter(({ kind }) => oracle.kind === undefined || kind === oracle.kind);
      assert.ok(found.length >= 200, `${name}: ${found.length} cases of ${oracle.by} in ${oracle.file}`);
      assert.ok(Deno.statSync(new URL(`../../${reference.made_by}`, import.meta.url)).isFile);
    }
  }
});

Deno.test("every reference of a statistic is read by a test", () => {
  const tests = [...Deno.readDirSync(new URL("./", import.meta.url))].filter(({ name }) => name.endsWith("_test.ts"))
    .map(({ name }) => Deno.readTextFileSync(new URL(name, import.meta.url))).join("\n");
  for (const oracle of Object.values(ORACLES).flat()) {
    if ("file" in oracle) {
      assert.match(tests, new RegExp(`(?:readReference|casesOfKind)<[^(]*\\(\\s*"${oracle.file}"`), oracle.file);
    }
  }
});
