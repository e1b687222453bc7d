import { say } from "../../wording/say.ts";
import { SAMPLES } from "../../wording/samples_words.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { ExploreData } from "../explore_data.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { PageContent } from "../page_content.ts";
import { surveyPlace } from "../page_marks.ts";
import { comparisonsSection } from "./comparisons_section.ts";
import { exploreSection } from "./explore_section.ts";
import { ownSection } from "./own_section.ts";
import { SAMPLE, sampleSummary } from "./summary_section.ts";
import { answerCharts, sampleId } from "./surveys_section.ts";

/**
 * The appendix: what the page will show of questionnaires once their answers are known, drawn from generated ones. It is folded,
 * hatched and marked. What the front shows too of real answers has a key of its own here, so that a sample saved from it is never
 * called what the real one is.
 *
 * @param explore what is to be explored, unless answers are: these are explored in front
 */
export async function sampleSections(
  page: PageBuilder,
  { samples, content, explore }: {
    readonly samples: PageContent;
    /** All that the page shows. */
    readonly content: PageContent;
    readonly explore: ExploreData | null;
  },
): Promise<readonly PageSection[]> {
  const sections = [
    explore === null ? null : exploreSection(page, explore),
    sampleSummary(page, samples),
    await comparisonsSection(page, samples, SAMPLE),
    await sampleAnswers(page, samples),
    await ownSection(page, { content, samples: true }),
  ];
  return sections.filter((section) => section !== null);
}

async function sampleAnswers(page: PageBuilder, { surveys, contribution }: PageContent): Promise<PageSection> {
  const { lang } = page;
  const bodies: Html[] = [];
  for (const survey of surveys) {
    const id = sampleId(survey.survey.id);
    bodies.push(
      markup`<section class="event" aria-labelledby="${id}"><h3 id="${id}">${
        say(lang, SAMPLES.of(surveyPlace(survey, lang)))
      }</h3>
${await answerCharts(page, { survey, contribution })}</section>\n`,
    );
  }
  return { id: "sample-surveys", title: say(lang, SAMPLES.answers), body: markup`${bodies}` };
}
