/**
 * Every statistic for those who work with counts of their own; notebooks have it as `statistics` of `#lib`. Statistics take
 * counts and give back a result with its method, its sample size and what it rests on, or say why there is none.
 *
 * @module
 */

// Counting.
export * from "./collapse_transitions.ts";
export * from "./counts_from_percents.ts";
export { levelCounts } from "./group_counts.ts";
export * from "./transition_counts.ts";

// One group: scores, and a share with what is not known of it.
export * from "./clopper_pearson_interval.ts";
export * from "./direct_standardisation.ts";
export * from "./effective_sample_size.ts";
export * from "./finite_population_correction.ts";
export * from "./jeffreys_interval.ts";
export * from "./nonresponse_bounds.ts";
export * from "./score_summary.ts";
export * from "./wilson_interval.ts";

// The same people before and after.
export * from "./bhapkar.ts";
export type { ChangeChances, HeldTest, SoughtChange } from "./power_options.ts";
export * from "./detectable_change.ts";
export { type MarginsScore, marginsScore, type PairedMargins } from "./margins_score.ts";
export * from "./mcnemar.ts";
export * from "./mean_change.ts";
export * from "./movement_bounds.ts";
export * from "./newcombe_paired_interval.ts";
export * from "./ordered_marginal_homogeneity.ts";
export * from "./paired_permutation.ts";
export { type PairedMoves, type PairedScore, pairedScore } from "./paired_score.ts";
export * from "./paired_signs.ts";
export * from "./rank_biserial.ts";
export * from "./signed_rank.ts";
export * from "./stuart_maxwell.ts";

// Groups of different people, and their changes.
export * from "./brunner_munzel.ts";
export { type ChangeDifference, changeDifference } from "./change_difference.ts";
export * from "./cochran_mantel_haenszel.ts";
export * from "./detectable_change_difference.ts";
export * from "./detectable_share_difference.ts";
export * from "./detectable_unlinked_difference.ts";
export * from "./dunn.ts";
export * from "./equivalence.ts";
export * from "./jonckheere_terpstra.ts";
export * from "./kruskal_wallis.ts";
export * from "./mann_whitney.ts";
export * from "./mean_change_difference.ts";
export * from "./newcombe_interval.ts";
export * from "./probability_of_superiority.ts";
export * from "./proportional_odds.ts";
export * from "./proportional_odds_change.ts";
export { type ShareDifference, shareDifference } from "./share_difference.ts";
export * from "./stratified_signed_rank.ts";
export {
  type UnlinkedChange,
  type UnlinkedChangeDifference,
  unlinkedChangeDifference,
} from "./unlinked_change_difference.ts";

// Two coders; several tests; any statistic at all.
export * from "./bootstrap_interval.ts";
export * from "./holm_adjustment.ts";
export * from "./weighted_kappa.ts";

// What results share.
export type { DifferenceTest } from "./tested_difference.ts";
export type { OddsRatio } from "./odds_ratio.ts";
export type { LevelCounts } from "./group_counts.ts";
export type { ConfidenceOptions, ProportionInterval } from "./proportion_interval.ts";
export * from "./test_result.ts";
