import type { Language } from "../../data/language.ts";
import { surveyFigures } from "../../figures/chart_figure.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { surveyTables } from "../../tables/chart_table.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { PageContent, SurveyContent } from "../page_content.ts";
import { methodLink, originMark, surveyPlace } from "../page_words.ts";
import { say } from "../../wording/say.ts";
import { SECTIONS } from "../../wording/section_words.ts";

/** 単純集計: each closed question of each event with chart and table, in the order of its questionnaire. */
export async function surveysSection(page: PageBuilder, content: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  const { surveys, contribution } = content;
  if (surveys.length === 0) return null;
  const bodies: Html[] = [];
  for (const survey of surveys) bodies.push(await surveyBody(page, { survey, contribution }));
  return {
    id: "surveys",
    title: say(lang, SECTIONS.surveysTitle),
    parts: surveys.map((survey) => ({ id: `event-${survey.survey.id}`, title: surveyPlace(survey, lang) })),
    body: markup`<p>${say(lang, SECTIONS.surveysLead)} ${methodLink("base", say(lang, SECTIONS.howShares))}</p>
${bodies}`,
  };
}

/** A survey, and what a report adds to it. */
interface SurveyBodyContent extends Pick<PageContent, "contribution"> {
  readonly survey: SurveyContent;
}

async function surveyBody(page: PageBuilder, { survey: content, contribution }: SurveyBodyContent): Promise<Html> {
  const { lang } = page;
  const { survey } = content;
  const report = contribution ?? undefined;
  const tables = new Map(surveyTables(survey, { report, lang }).map((table) => [table.key, table]));
  const questions: Html[] = [];
  for (const figure of surveyFigures(survey, { report, lang })) {
    const table = tables.get(figure.key);
    questions.push(
      markup`<div class="question">${await page.figure(figure)}${
        table !== undefined && page.table(table, { folded: true, bars: ["share"] })
      }</div>\n`,
    );
  }
  const printed = contribution?.surveyTables(survey.id, { lang }) ?? [];
  const hasAnswers = contribution?.answers.set.answers.some(({ eventId }) => eventId === survey.id) ?? false;
  return markup`<section class="event" aria-labelledby="event-${survey.id}"><h3 id="event-${survey.id}">${
    surveyPlace(content, lang)
  }</h3>
<p>${originMark(survey.origin, lang)} ${sample(content, lang)}${
    hasAnswers &&
    markup` <a href="#comments" data-event="${survey.id}">${say(lang, SECTIONS.ownFreeAnswers)}</a>`
  }</p>
${printed.map((table) => page.table(table, { folded: true }))}
<div class="questions-grid">${questions}</div></section>\n`;
}

function sample(content: SurveyContent, lang: Language): string {
  const { printed } = content.survey.codebook;
  if (printed === undefined) return responseWords(content, lang);
  return responseWords(content, lang) + say(lang, {
    ja: `印刷された回答数は${printed.responses}。異なる理由: ${printed.reason}`,
    en: ` Printed number of responses: ${printed.responses}. Why it differs: ${printed.reasonEnglish}`,
  });
}

function responseWords({ survey: { codebook, event } }: SurveyContent, lang: Language): string {
  const { responses } = codebook;
  const { date, applicants } = event;
  const day = date === null ? "" : say(lang, SECTIONS.day(date));
  if (applicants === null || responses > applicants) {
    return say(lang, SECTIONS.rateUnknown({ day, responses, applicants }));
  }
  const rate = percentHalfUp(responses, applicants);
  return say(lang, SECTIONS.rateKnown({ day, responses, rate, applicants }));
}
