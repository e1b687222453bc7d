/**
 * What notebooks import, as `#lib`: the report's data, its figures and tables as values, and the outputs that save and show
 * them.
 *
 * @module
 */

import { showValuesInNotebooks } from "./rendering/show_values.ts";

export { type Bilingual, type Language } from "./data/language.ts";
export { say } from "./wording/say.ts";
export { loadReport, type Report } from "./reports/fy2021/facts/load_report.ts";

export { loadSurvey, loadSurveys } from "./survey/load_surveys.ts";
export type { Survey } from "./survey/survey.ts";
export { filterSurvey, type FilterSurveyOptions } from "./counts/filter_survey.ts";
export { recode, type RecodeOptions } from "./counts/recode.ts";
export { combineSurveys } from "./counts/combine_surveys.ts";
export { crossTable, type CrossTableOptions } from "./tables/cross_table.ts";
export { distributions, type DistributionsOptions } from "./tables/distributions.ts";
export { comments, type CommentsOptions } from "./tables/comments.ts";
export { surveyFromFile, type SurveyFromFileOptions } from "./imports/survey_from_file.ts";

export { catalogueTableOf } from "./reports/fy2021/tables/catalogue_table.ts";
export { chartTable, surveyTables } from "./tables/answer_table.ts";
export { reportFindingsTable, reportRulesTable } from "./reports/fy2021/tables/report_check_tables.ts";
export { reportTable } from "./reports/fy2021/tables/report_table.ts";
export { responseRatesTable } from "./tables/response_rates_table.ts";
export type { Table } from "./tables/table.ts";

export { chainFigure } from "./reports/fy2021/figures/chain.ts";
export { answerFigure, chartFigure, surveyFigures } from "./figures/answer_figure.ts";
export { consultationBodiesFigure } from "./reports/fy2021/figures/consultation_bodies.ts";
export type { Figure } from "./figures/figure.ts";
export { municipalProfilesFigure } from "./reports/fy2021/figures/municipal_profiles.ts";
export { responseRatesFigure } from "./figures/response_rates.ts";
export { timelineFigure } from "./figures/timeline.ts";
export { scheduleFigure } from "./reports/fy2021/figures/schedule.ts";
export { loadStudy } from "./study/load_study.ts";
export type { Study } from "./study/study.ts";

export { help } from "./rendering/help.ts";
export { Plot } from "./rendering/own_plot.ts";
export { ownFigure, type OwnFigureOptions } from "./rendering/own_figure.ts";
export { show, type Showable } from "./rendering/show.ts";

export { askedConstructs } from "./comparisons/asked_constructs.ts";
export { beforeAfterCounts, marginsOnly } from "./comparisons/before_after_counts.ts";
export { comparability } from "./comparisons/comparability.ts";
export { compareBeforeAfter } from "./comparisons/compare_before_after.ts";
export { compareByAttribute } from "./comparisons/compare_by_attribute.ts";
export { compareConstructs } from "./comparisons/compare_constructs.ts";
export { compareChanges } from "./comparisons/compare_changes.ts";
export { compareGroups } from "./comparisons/compare_groups.ts";
export { compareStudy, comparisonsAmong } from "./comparisons/compare_study.ts";
export { describe } from "./wording/describe.ts";
export { countAllAnswers } from "./counts/count_answers.ts";
export { chartDistribution } from "./counts/chart_distribution.ts";
export { beforeAfterBarsFigure } from "./figures/before_after_bars.ts";
export { beforeAfterFlowsFigure } from "./figures/before_after_flows.ts";
export { changeDumbbellFigure } from "./figures/change_dumbbell.ts";
export { comparabilityMatrixFigure } from "./figures/comparability_matrix.ts";
export { effectsForestFigure } from "./figures/effects_forest.ts";
export { favourableIntervalsFigure } from "./figures/favourable_intervals.ts";
export { nonresponseCurveFigure } from "./figures/nonresponse_curve.ts";
export { respondentProfileFigure } from "./figures/respondent_profile.ts";
export { transitionHeatMapFigure } from "./figures/transition_heat_map.ts";
export { beforeAfterTable, transitionTable } from "./tables/before_after_table.ts";
export { changeDifferencesTable } from "./tables/change_differences_table.ts";
export { changeModelsTable } from "./tables/change_models_table.ts";
export { comparabilityTable } from "./tables/comparability_table.ts";
export { descriptionsTable } from "./tables/descriptions_table.ts";
export { groupOddsTable, groupPairsTable, groupTestsTable } from "./tables/group_tests_table.ts";
export { groupSharesTable } from "./tables/group_shares_table.ts";
export { effectiveSizesTable } from "./tables/effective_sizes_table.ts";
export { eventConstructTable } from "./tables/event_construct_table.ts";
export { nonresponseCurveTable } from "./tables/nonresponse_curve_table.ts";
export { scoresTable } from "./tables/scores_table.ts";
export { marginsTable } from "./tables/margins_table.ts";
export { missingAnswersTable, sensitivityTable } from "./tables/sensitivity_table.ts";
export { pairedTestsTable } from "./tables/paired_tests_table.ts";

export { type Chapter, chapter, chapters } from "./chapters/chapter.ts";
export { openOutputs, type Outputs } from "./outputs/open_outputs.ts";

export { loadFreeAnswers, loadHandCoding } from "./reports/fy2021/report_answers.ts";
export { analyseAnswers } from "./text/analyse_answers.ts";
export { loadClearedAnswers } from "./text/cleared_answers.ts";
export { clearedAnswersTables } from "./tables/cleared_answers_table.ts";
export { selectAnswers } from "./text/answer.ts";
export { selectCoding } from "./text/code_answers.ts";
export { COMMON_WORDS } from "./text/content_word.ts";
export { coOccurrenceNetwork } from "./text/co_occurrence_network.ts";
export { correspondenceMap } from "./text/correspondence_map.ts";
export { countCodes } from "./text/count_codes.ts";
export { codeMatrixFigure } from "./figures/code_matrix.ts";
export { coOccurrenceFigure } from "./figures/co_occurrence.ts";
export { correspondenceFigure } from "./figures/correspondence.ts";
export { codeCountsTable, codingRulesTable } from "./tables/code_counts_table.ts";
export { codedAnswersTable, personalDataTable } from "./tables/coded_answers_table.ts";
export { keywordInContextTable, relatedWordsTable, wordCountsTable } from "./tables/words_table.ts";
export { codingAccuracyTable } from "./tables/coding_accuracy_table.ts";
export { wordGroupsTable } from "./tables/word_groups_table.ts";

export { loadAssessmentSheets, loadSheetForm } from "./assessment/load_assessment_sheets.ts";
export { blankSheet, fieldEntries, lineCells, sheetOfMunicipality } from "./assessment/assessment_sheet.ts";
export { loadActionsTaken } from "./reports/fy2021/assessment/actions_taken.ts";
export { sheetCoverageFigure } from "./figures/sheet_coverage.ts";
export { assessmentSheetForm } from "./rendering/assessment_sheet_form.ts";
export { assessmentSheetTable, sharedIssuesTable, sheetCoverageTable } from "./tables/assessment_tables.ts";
export { discussionIssuesTable } from "./reports/fy2021/tables/discussion_issues_table.ts";
export { appendicesTable, reportNotesTable, reportTextTable } from "./reports/fy2021/tables/report_text_tables.ts";
export { sheetForm } from "./assessment/sheet_form.ts";
export { tableForm } from "./rendering/table_form.ts";
export { citySheetTable } from "./reports/fy2021/tables/city_sheet_table.ts";
export { guideTable } from "./reports/fy2021/tables/guide_table.ts";
export { issueMatrixTable } from "./reports/fy2021/tables/issue_matrix_table.ts";
export { frameworkPicturesTable } from "./reports/fy2021/tables/framework_pictures_table.ts";
export { goalOutcomesTable } from "./reports/fy2021/tables/goal_outcomes_table.ts";
export { issueChainsTable } from "./reports/fy2021/tables/issue_chains_table.ts";
export { requiredItemsTable } from "./reports/fy2021/tables/required_items_table.ts";

// For whoever works with counts, or with respondents' answers, of their own.
export * as statistics from "./statistics/mod.ts";
export { protectedCrossTables } from "./tables/protected_cross_table.ts";
export { codeTrialAnswers } from "./text/trial_answers.ts";
export { coderAgreement, codingAccuracy, handCodingTable } from "./text/coder_agreement.ts";

// A value that is the last expression of a cell shows itself.
showValuesInNotebooks();
