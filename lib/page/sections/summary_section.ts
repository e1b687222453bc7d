import { markup } from "../../rendering/markup.ts";
import { say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { headlineResults, type PageContent } from "../page_content.ts";
import { methodLink } from "../page_words.ts";
import { understandingTable } from "../understanding_table.ts";
import { changesAnswer } from "./summary_changes.ts";
import { eventsAnswer, highestAnswer } from "./summary_places.ts";
import { overlapAnswer, responseAnswer, smallBaseAnswer } from "./summary_certainty.ts";
import { HEADLINES, SUMMARY } from "../../wording/summary_words.ts";

/** The first screen: what changed, where, how sure; then the one table that most questions are about. */
export function summarySection(page: PageBuilder, content: PageContent): PageSection {
  const { lang } = page;
  const report = content.contribution?.summary(lang);
  const answers = [
    {
      title: say(lang, SUMMARY.whatChanged),
      texts: [report?.changes ?? null, ...changesAnswer(content, lang)],
    },
    {
      title: headlineResults(content).about === "questions"
        ? say(lang, SUMMARY.whichQuestion)
        : say(lang, SUMMARY.where),
      texts: [highestAnswer(content, lang), eventsAnswer(content, lang), report?.places ?? null],
    },
    {
      title: say(lang, SUMMARY.howSure),
      texts: [responseAnswer(content, lang), overlapAnswer(content, lang), smallBaseAnswer(content, lang)],
    },
  ].filter(({ texts }) => texts.some((text) => text !== null));
  return {
    id: "summary",
    title: say(lang, SUMMARY.inShort),
    body: markup`<div class="answers">
${answers.map(({ title, texts }) => markup`<section><h3>${title}</h3>${texts}</section>\n`)}</div>
${headline(page, content)}`,
  };
}

function headline(page: PageBuilder, content: PageContent) {
  const { lang } = page;
  const { results, about } = headlineResults(content);
  if (results.length === 0) return null;
  return markup`<h3 id="understanding">${say(lang, HEADLINES[about])}</h3>
<p>${say(lang, SUMMARY.howDrawn(about))} ${methodLink("interval", say(lang, SUMMARY.readIntervals))} ${
    methodLink("bounds", say(lang, SUMMARY.readBand))
  }</p>
${
    page.table(understandingTable(content, { lang }), {
      intervals: { share: "share", lower: "lower", upper: "upper", least: "boundLower", most: "boundUpper" },
      groupBy: "construct",
    })
  }`;
}
