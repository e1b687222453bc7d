/**
 * What notebooks import, as `#lib`: the report's data, its figures and tables as values, and the outputs that save and show
 * them.
 *
 * @module
 */

import { showValuesInNotebooks } from "./rendering/show_values.ts";

// Load questionnaires and list their questions.
export { loadSurveys, type LoadSurveysOptions } from "./survey/load_surveys.ts";
export { loadSurvey } from "./survey/load_surveys.ts";

// See the whole chapter of a questionnaire.
export { type Chapter, chapter, type ChapterOptions } from "./chapters/chapter.ts";
export { chapters } from "./chapters/chapter.ts";
export { type ChartFigureOptions, surveyFigures } from "./figures/chart_figure.ts";
export { type ChartTableOptions, surveyTables } from "./tables/chart_table.ts";

// Draw or list the answers to one question.
export { chartFigure } from "./figures/chart_figure.ts";
export { chartTable } from "./tables/chart_table.ts";
export { chartDistribution } from "./counts/chart_distribution.ts";
export { answerFigure, type AnswerFigureOptions } from "./figures/answer_figure.ts";
export { scoresTable, type ScoresTableOptions } from "./tables/scores_table.ts";
export { effectiveSizesTable, type EffectiveSizesTableOptions } from "./tables/effective_sizes_table.ts";
export { countAllAnswers } from "./counts/count_answers.ts";
export { show, type Showable } from "./rendering/show.ts";

// Compare before and after.
export { compareBeforeAfter, type CompareBeforeAfterOptions } from "./comparisons/compare_before_after.ts";
export { beforeAfterCounts, type BeforeAfterCountsOptions } from "./comparisons/before_after_counts.ts";
export { marginsOnly } from "./comparisons/before_after_counts.ts";
export { beforeAfterTable } from "./tables/before_after_table.ts";
export { transitionTable } from "./tables/transition_table.ts";
export { beforeAfterFlowsFigure, beforeAfterFlowsFigures } from "./figures/before_after_flows.ts";
export { transitionHeatMapFigure } from "./figures/transition_heat_map.ts";
export { effectsForestFigure, type EffectsForestOptions } from "./figures/effects_forest.ts";
export { pairedTestsTable } from "./tables/paired_tests_table.ts";
export { marginsTable } from "./tables/margins_table.ts";
export { missingAnswersTable } from "./tables/sensitivity_table.ts";
export { sensitivityTable, type SensitivityTableOptions } from "./tables/sensitivity_table.ts";
export { compareChanges, type CompareChangesOptions } from "./comparisons/compare_changes.ts";
export { changeDifferencesTable } from "./tables/change_differences_table.ts";
export { changeModelsTable } from "./tables/change_models_table.ts";
export { beforeAfterBarsFigure } from "./figures/before_after_bars.ts";
export { changeDumbbellFigure } from "./figures/change_dumbbell.ts";
export { nonresponseCurveFigure } from "./figures/nonresponse_curve.ts";
export { nonresponseCurveTable } from "./tables/nonresponse_curve_table.ts";

// Compare events and municipalities.
export { compareConstructs, type CompareConstructsOptions } from "./comparisons/compare_constructs.ts";
export { compareGroups, type CompareGroupsOptions } from "./comparisons/compare_groups.ts";
export { compareStudy, type CompareStudyOptions } from "./comparisons/compare_study.ts";
export { comparisonsAmong } from "./comparisons/compare_study.ts";
export { groupSharesTable } from "./tables/group_shares_table.ts";
export { groupPairsTable } from "./tables/group_tests_table.ts";
export { groupTestsTable } from "./tables/group_tests_table.ts";
export { groupOddsTable } from "./tables/group_odds_table.ts";
export { favourableIntervalsFigure, type FavourableIntervalsOptions } from "./figures/favourable_intervals.ts";

// Find out which questions may be compared.
export { askedConstructs, type AskedConstructsOptions } from "./comparisons/asked_constructs.ts";
export { comparability } from "./comparisons/comparability.ts";
export { comparabilityTable } from "./tables/comparability_table.ts";
export { comparabilityMatrixFigure } from "./figures/comparability_matrix.ts";
export { eventConstructTable, type EventConstructTableOptions } from "./tables/event_construct_table.ts";
export { favourableMatrixFigure } from "./figures/favourable_matrix.ts";

// Put a comparison into words.
export { describe, type DescribeOptions } from "./wording/describe.ts";
export { descriptionsTable } from "./tables/descriptions_table.ts";
export { say } from "./wording/say.ts";

// Split answers by an attribute.
export { crossTable, type CrossTableOptions } from "./tables/cross_table.ts";
export { compareByAttribute, type CompareByAttributeOptions } from "./comparisons/compare_by_attribute.ts";
export { protectedCrossTables, type ProtectedCrossTablesOptions } from "./tables/protected_cross_table.ts";
export { respondentProfileFigure, type RespondentProfileOptions } from "./figures/respondent_profile.ts";

// Filter: count some of the respondents only.
export { filterSurvey, type FilterSurveyOptions } from "./counts/filter_survey.ts";

// Combine several questionnaires.
export { combineSurveys } from "./counts/combine_surveys.ts";

// All answers to all questions as one tidy table (CSV).
export { distributions, type DistributionsOptions } from "./tables/distributions.ts";

// Read a file of answers of your own (CSV, Excel).
export { surveyFromFile, type SurveyFromFileOptions } from "./imports/survey_from_file.ts";

// Recode: put answers together, or move the cut between favourable and not.
export { recode, type RecodeOptions } from "./counts/recode.ts";

// Count and read free-text answers.
export { loadFreeAnswers } from "./reports/fy2021/report_answers.ts";
export { comments, type CommentsOptions } from "./tables/comments.ts";
export { selectAnswers, type SelectAnswersOptions } from "./text/answer.ts";
export { selectCoding } from "./text/code_answers.ts";
export { countCodes, type CountCodesOptions } from "./text/count_codes.ts";
export { codeCountsTable, type CodeCountsTableOptions } from "./tables/code_counts_table.ts";
export { codeMatrixFigure, type CodeMatrixOptions } from "./figures/code_matrix.ts";
export { codedAnswersTable, type CodedAnswersTableOptions } from "./tables/coded_answers_table.ts";
export { codingRulesTable } from "./tables/code_counts_table.ts";
export { wordCountsTable } from "./tables/words_table.ts";
export { wordGroupsTable } from "./tables/word_groups_table.ts";
export { keywordInContextTable, type KeywordInContextTableOptions } from "./tables/keyword_in_context_table.ts";
export { relatedWordsTable } from "./tables/words_table.ts";
export { coOccurrenceNetwork, type CoOccurrenceNetworkOptions } from "./text/co_occurrence_network.ts";
export { coOccurrenceFigure, type CoOccurrenceFigureOptions } from "./figures/co_occurrence.ts";
export { wordPairsFigure } from "./figures/word_pairs.ts";
export { correspondenceMap, type CorrespondenceMapOptions } from "./text/correspondence_map.ts";
export { correspondenceFigure, type CorrespondenceFigureOptions } from "./figures/correspondence.ts";
export { personalDataTable } from "./tables/coded_answers_table.ts";
export { analyseAnswers } from "./text/analyse_answers.ts";
export { loadClearedAnswers } from "./text/cleared_answers.ts";
export { clearedAnswersTables } from "./tables/cleared_answers_table.ts";

// Check how reliable the coding of free-text answers is.
export { loadHandCoding } from "./reports/fy2021/report_answers.ts";
export { handCodingTable } from "./text/coder_agreement.ts";
export { codingAccuracy } from "./text/coder_agreement.ts";
export { codingAccuracyTable } from "./tables/coding_accuracy_table.ts";
export { coderAgreement } from "./text/coder_agreement.ts";
export { codeTrialAnswers } from "./text/trial_answers.ts";

// See municipalities, events and response rates.
export { loadStudy } from "./study/load_study.ts";
export { timelineFigure, type TimelineOptions } from "./figures/timeline.ts";
export { responseRatesFigure } from "./figures/response_rates.ts";
export { responseRatesTable } from "./tables/response_rates_table.ts";

// See figures and tables of the report.
export { loadReport, type Report } from "./reports/fy2021/facts/load_report.ts";
export { reportTable } from "./reports/fy2021/tables/report_table.ts";
export { reportTextTable } from "./reports/fy2021/tables/report_text_tables.ts";
export { catalogueTableOf, type CatalogueTableOptions } from "./reports/fy2021/tables/catalogue_table.ts";
export { chainFigure } from "./reports/fy2021/figures/chain.ts";
export { consultationBodiesFigure } from "./reports/fy2021/figures/consultation_bodies.ts";
export { municipalProfilesFigure } from "./reports/fy2021/figures/municipal_profiles.ts";
export { scheduleFigure } from "./reports/fy2021/figures/schedule.ts";
export { goalOutcomesTable } from "./reports/fy2021/tables/goal_outcomes_table.ts";
export { issueChainsTable } from "./reports/fy2021/tables/issue_chains_table.ts";
export { requiredItemsTable } from "./reports/fy2021/tables/required_items_table.ts";
export { discussionIssuesTable } from "./reports/fy2021/tables/discussion_issues_table.ts";
export { loadActionsTaken } from "./reports/fy2021/assessment/actions_taken.ts";
export { frameworkPicturesTable } from "./reports/fy2021/tables/framework_pictures_table.ts";
export { appendicesTable } from "./reports/fy2021/tables/report_appendix_tables.ts";
export { reportNotesTable } from "./reports/fy2021/tables/report_appendix_tables.ts";
export { type ReportFindingsOptions, reportFindingsTable } from "./reports/fy2021/tables/report_check_tables.ts";
export { reportRulesTable } from "./reports/fy2021/tables/report_check_tables.ts";
export { guideTable } from "./reports/fy2021/tables/guide_table.ts";
export { issueMatrixTable } from "./reports/fy2021/tables/issue_matrix_table.ts";
export { type CitySheetOptions, citySheetTable } from "./reports/fy2021/tables/city_sheet_table.ts";

// Read and draw up assessment sheets.
export { loadAssessmentSheets } from "./assessment/load_assessment_sheets.ts";
export { assessmentSheetTable } from "./tables/assessment_tables.ts";
export { assessmentSheetForm } from "./rendering/assessment_sheet_form.ts";
export { sheetCoverageFigure } from "./figures/sheet_coverage.ts";
export { sheetCoverageTable } from "./tables/sheet_coverage_table.ts";
export { sharedIssuesTable } from "./tables/shared_issues_table.ts";
export { sheetOfMunicipality } from "./assessment/assessment_sheet.ts";
export { fieldEntries } from "./assessment/assessment_sheet.ts";
export { lineCells } from "./assessment/assessment_sheet.ts";
export { blankSheet } from "./assessment/assessment_sheet.ts";
export { loadSheetForm } from "./assessment/load_assessment_sheets.ts";
export { sheetForm } from "./assessment/sheet_form.ts";
export { tableForm, type TableFormOptions } from "./rendering/table_form.ts";

// Tests and intervals for counts of your own.
export * as statistics from "./statistics/mod.ts";

// Draw a figure of your own (Observable Plot).
export { ownFigure, type OwnFigureOptions } from "./rendering/own_figure.ts";
export { Plot } from "./rendering/own_plot.ts";

// Pictures of a figure for Word or a slide.
export { type FigurePicture, figurePictures, type FigurePicturesOptions } from "./rendering/figure_pictures.ts";

// Save figures and tables in outputs/.
export { openOutputs, type OpenOutputsOptions, type Outputs } from "./outputs/open_outputs.ts";
export { help } from "./rendering/help.ts";

// What these hand each other.
export type { NotebookDisplay } from "./data/shown_value.ts";
export type { AssessmentSheet, SheetEntry, SheetLineCells } from "./assessment/assessment_sheet.ts";
export type { SheetForm, SheetFormRecord } from "./assessment/sheet_form.ts";
export type { AskedConstruct } from "./comparisons/asked_constructs.ts";
export type { BeforeAfterComparison } from "./comparisons/before_after_comparison.ts";
export type { BeforeAfterCounts } from "./comparisons/before_after_counts.ts";
export type { Comparability } from "./comparisons/comparability.ts";
export type { ChangesComparison } from "./comparisons/changes_comparison.ts";
export type { StudyComparisons } from "./comparisons/compare_study.ts";
export type { GroupComparison, NamedGroup } from "./comparisons/group_comparison.ts";
export type { ResponseRatesData } from "./comparisons/response_rates.ts";
export type { Distribution } from "./counts/distribution.ts";
export type { LanguageOption } from "./data/language.ts";
export type { ReadOptions } from "./data/read_source.ts";
export type { RowOf, TableDefinition } from "./data/read_table.ts";
export type { Dataset, Source } from "./data/source.ts";
export type { PrintedForm } from "./rendering/printed_form.ts";
export type { ActionTakenRecord } from "./reports/fy2021/assessment/actions_taken.ts";
export type { ChainData } from "./reports/fy2021/figures/chain_content.ts";
export type { ConsultationBodiesData } from "./reports/fy2021/figures/consultation_body_rows.ts";
export type { MunicipalProfilesData } from "./reports/fy2021/figures/municipal_profile_values.ts";
export type { ScheduleData } from "./reports/fy2021/figures/schedule.ts";
export type { ReportWithAnswers } from "./reports/fy2021/report_answers.ts";
export type { TextChapter } from "./reports/fy2021/tables/report_text_tables.ts";
export type { KnownMunicipalities } from "./study/study.ts";
export type { RespondentSurvey } from "./survey/survey.ts";
export type { DescribedComparison } from "./tables/descriptions_table.ts";
export type { TextTableOptions } from "./tables/table.ts";
export type { FreeAnswers } from "./text/analyse_answers.ts";
export type { AnswerSet, Grouping } from "./text/answer.ts";
export type { CoOccurrenceNetwork } from "./text/co_occurrence_network.ts";
export type { Coding } from "./text/code_answers.ts";
export type { CodeAgreement, CodingAccuracy, HandCodingRecord } from "./text/coder_agreement.ts";
export type { Corpus } from "./text/corpus.ts";
export type { CorrespondenceMap, CorrespondenceRefusal } from "./text/correspondence_map.ts";
export type { CodeTable } from "./text/count_codes.ts";
export type { CountWordsOptions } from "./text/count_words.ts";
export type { RelatedWordsOptions } from "./text/related_words.ts";
export type { TrialAnswer, TrialCoding } from "./text/trial_answers.ts";
export type { ComparisonPresentationOptions } from "./wording/comparison_presentation.ts";
export type { Bilingual, Language } from "./data/language.ts";
export type { Survey } from "./survey/survey.ts";
export type { Table } from "./tables/table.ts";
export type { Figure } from "./figures/figure.ts";
export type { Study } from "./study/study.ts";
export { COMMON_WORDS } from "./text/content_word.ts";

// A value that is the last expression of a cell shows itself.
showValuesInNotebooks();
