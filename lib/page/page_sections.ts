import type { ExploreData } from "./explore_data.ts";
import type { SectionBuilder } from "./page_builder.ts";
import type { PageContent } from "./page_content.ts";
import { commentsSection } from "./sections/comments_section.ts";
import { comparisonsSection } from "./sections/comparisons_section.ts";
import { exploreSection } from "./sections/explore_section.ts";
import { methodSection } from "./sections/method_section.ts";
import { questionnairesSection } from "./sections/questionnaires_section.ts";
import { responseSection } from "./sections/response_section.ts";
import { summarySection } from "./sections/summary_section.ts";
import { surveysSection } from "./sections/surveys_section.ts";
import { themesSection } from "./sections/themes_section.ts";

/**
 * The sections of the page in its order: what a committee asks first, then the order of Japanese survey reports
 * (単純集計, comparisons, free answers), then those of the report, last the questionnaires and the method.
 *
 * A section with nothing to show gives `null` and is left out.
 */
export function pageSections(content: PageContent, data: ExploreData): readonly SectionBuilder[] {
  return [
    (page) => summarySection(page, content),
    (page) => responseSection(page, content),
    (page) => exploreSection(page, data),
    (page) => surveysSection(page, content),
    (page) => comparisonsSection(page, content),
    (page) => commentsSection(page, content),
    (page) => themesSection(page, content),
    ...(content.contribution?.sections ?? []),
    (page) => questionnairesSection(page, content),
    (page) => methodSection(page, content),
  ];
}
