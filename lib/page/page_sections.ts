import type { ExploreData } from "./explore_data.ts";
import type { SectionBuilder } from "./page_builder.ts";
import { catalogueSection } from "../reports/fy2021/page/catalogue_section.ts";
import { citiesSection } from "../reports/fy2021/page/cities_section.ts";
import { commentsSection } from "./sections/comments_section.ts";
import { comparisonsSection } from "./sections/comparisons_section.ts";
import { exploreSection } from "./sections/explore_section.ts";
import { assessmentSection } from "../reports/fy2021/page/assessment_section.ts";
import { themesSection } from "./sections/themes_section.ts";
import { methodSection } from "./sections/method_section.ts";
import { questionnairesSection } from "./sections/questionnaires_section.ts";
import { recordSection } from "../reports/fy2021/page/record_section.ts";
import { reportCheckSection } from "../reports/fy2021/page/report_check_section.ts";
import { responseSection } from "./sections/response_section.ts";
import { summarySection } from "./sections/summary_section.ts";
import { surveysSection } from "./sections/surveys_section.ts";

/**
 * The sections of the page in its order: what a committee asks first, then the order of Japanese survey reports
 * (単純集計, comparisons, free answers, questionnaires last), then the rest of the report and the method.
 *
 * A new section goes into this list; the catalogue must stand behind every section that shows a figure or table.
 */
export function pageSections(data: ExploreData): readonly SectionBuilder[] {
  return [
    summarySection,
    responseSection,
    exploreSection(data),
    surveysSection,
    comparisonsSection,
    commentsSection,
    themesSection,
    citiesSection,
    assessmentSection,
    recordSection,
    reportCheckSection,
    catalogueSection,
    questionnairesSection,
    methodSection,
  ];
}
