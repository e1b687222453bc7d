import type { LanguageOption } from "../data/language.ts";
import { chartKeys } from "../counts/chart_distribution.ts";
import { chartFigure } from "../figures/chart_figure.ts";
import { renderSvg } from "../rendering/render_svg.ts";
import type { Study } from "../study/study.ts";
import { surveyOfPlan } from "./survey_of_plan.ts";
import type { PlannedSurvey } from "./import_plan.ts";

/** Options of {@linkcode plannedCharts}. */
export interface PlannedChartsOptions extends LanguageOption {
  readonly study: Study;
  /** Charts that are drawn. @default 6 */
  readonly most?: number;
}

/** A chart as a picture of its own, and what it shows in words. */
export interface PlannedChart {
  readonly svg: string;
  readonly alt: string;
}

/** The first charts of a survey that has not been written yet: what the report will show. */
export async function plannedCharts(
  planned: PlannedSurvey,
  { study, most = 6, lang = "ja" }: PlannedChartsOptions,
): Promise<readonly PlannedChart[]> {
  const survey = surveyOfPlan(planned, study);
  if (survey === null) return [];
  const charts: PlannedChart[] = [];
  for (const key of chartKeys(survey).slice(0, most)) {
    const figure = chartFigure(key, { surveys: [survey], lang });
    charts.push({ svg: await renderSvg(figure), alt: figure.alternativeText });
  }
  return charts;
}
