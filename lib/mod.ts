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

export { openOutputs, type Outputs } from "./outputs/open_outputs.ts";
