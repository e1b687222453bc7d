/**
 * What notebooks import, as `#lib`: the report's data, its figures and tables as values, and the outputs that save and show
 * them.
 *
 * @module
 */

export { loadReport, type Report } from "./report/load_report.ts";

export { loadSurvey, loadSurveys } from "./survey/load_surveys.ts";
export type { Survey } from "./survey/survey.ts";

export { catalogueTableOf } from "./tables/catalogue_table.ts";
export { chartTable } from "./tables/chart_table.ts";
export { reportFindingsTable } from "./tables/report_findings_table.ts";
export { reportTable } from "./tables/report_table.ts";
export { responseRatesTable } from "./tables/response_rates_table.ts";
export type { Table } from "./tables/table.ts";

export { chainFigure } from "./figures/chain.ts";
export { chartFigure } from "./figures/chart_figure.ts";
export { consultationBodiesFigure } from "./figures/consultation_bodies.ts";
export type { Figure } from "./figures/figure.ts";
export { municipalProfilesFigure } from "./figures/municipal_profiles.ts";
export { responseRatesFigure } from "./figures/response_rates.ts";
export { timelineFigure } from "./figures/timeline.ts";

export { show } from "./rendering/notebook_display.ts";

export { askedConstructs } from "./comparisons/asked_constructs.ts";
export { beforeAfterCounts, marginsOnly } from "./comparisons/before_after_counts.ts";
export { compareBeforeAfter } from "./comparisons/compare_before_after.ts";
export { compareConstructs } from "./comparisons/compare_constructs.ts";
export { compareGroups } from "./comparisons/compare_groups.ts";
export { describe } from "./comparisons/describe.ts";
export { chartDistribution } from "./counts/chart_distribution.ts";
export { answerFigure } from "./figures/answer_figure.ts";
export { beforeAfterFlowsFigure } from "./figures/before_after_flows.ts";
export { comparabilityMatrixFigure } from "./figures/comparability_matrix.ts";
export { effectsForestFigure } from "./figures/effects_forest.ts";
export { favourableIntervalsFigure } from "./figures/favourable_intervals.ts";
export { transitionHeatMapFigure } from "./figures/transition_heat_map.ts";
export { beforeAfterTable } from "./tables/before_after_table.ts";
export { comparabilityTable } from "./tables/comparability_table.ts";
export { descriptionsTable } from "./tables/descriptions_table.ts";
export { groupPairsTable } from "./tables/group_pairs_table.ts";
export { groupSharesTable } from "./tables/group_shares_table.ts";
export { groupTestsTable } from "./tables/group_tests_table.ts";
export { marginsTable } from "./tables/margins_table.ts";
export { missingAnswersTable } from "./tables/missing_answers_table.ts";
export { pairedTestsTable } from "./tables/paired_tests_table.ts";
export { sensitivityTable } from "./tables/sensitivity_table.ts";
export { transitionTable } from "./tables/transition_table.ts";

export { openOutputs, type Outputs } from "./outputs/open_outputs.ts";
