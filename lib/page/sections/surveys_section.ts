import { bilingual, type Language } from "../../data/language.ts";
import { comparabilityMatrixFigure } from "../../figures/comparability_matrix.ts";
import { comparabilityTable } from "../../tables/comparability_table.ts";
import { surveyFigures } from "../../figures/chart_figure.ts";
import { clearedAnswersTables } from "../../tables/cleared_answers_table.ts";
import { surveyTables } from "../../tables/chart_table.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { hasAssumedScales, type PageContent, type SurveyContent, surveysOf } from "../page_content.ts";
import { methodLink, surveyPlace } from "../page_marks.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { SAMPLES } from "../../wording/samples_words.ts";
import { handoutSurveysTable } from "../handout_surveys_table.ts";
import { intervalGuideTable } from "../../tables/interval_guide_table.ts";
import { relatedSurveys } from "./related_surveys.ts";
import { surveyLine } from "./survey_line.ts";
import { SECTIONS, WORDINGS } from "../../wording/section_words.ts";
import { responseRatesFigure } from "../../figures/response_rates.ts";
import { responseRatesTable } from "../../tables/response_rates_table.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { scaleOf } from "../../survey/find_question.ts";
import type { AnswerScale, Question } from "../../survey/codebook.ts";
import { QUESTION_TYPE_WORDS } from "../../wording/question_type_words.ts";

/**
 * 単純集計: each closed question of each event with chart and table, in the order of its questionnaire. Of an event whose answers
 * are not known stands what is printed about it, and where its sample lies.
 */
export async function surveysSection(page: PageBuilder, content: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  const { surveys, contribution } = content;
  if (surveys.length === 0) return null;
  const bodies: Html[] = [];
  for (const survey of surveys) {
    bodies.push(
      await surveyBody(page, {
        survey,
        contribution,
        related: relatedSurveys(survey, content, lang),
        ...content.cleared === undefined ? {} : { cleared: content.cleared },
      }),
    );
  }
  return {
    id: "surveys",
    title: say(lang, SECTIONS.surveysTitle),
    parts: surveys.map((survey) => ({ id: `event-${survey.survey.id}`, title: surveyPlace(survey, lang) })),
    body: markup`<p>${say(lang, SECTIONS.surveysLead)} ${methodLink("base", say(lang, SECTIONS.howShares))}</p>
${bodies}`,
  };
}

/** A survey, and what a report adds to it. */
export interface SurveyBodyContent extends Pick<PageContent, "contribution" | "cleared"> {
  readonly survey: SurveyContent;
}

async function surveyBody(
  page: PageBuilder,
  { survey: content, contribution, cleared, related }: SurveyBodyContent & { readonly related: Html | null },
): Promise<Html> {
  const { lang } = page;
  const { survey } = content;
  const printed = contribution?.surveyTables(survey.id, { lang }) ?? [];
  const hasAnswers = contribution?.answers.set.answers.some(({ eventId }) => eventId === survey.id) ?? false;
  return markup`<section class="event" aria-labelledby="event-${survey.id}"><h3 id="event-${survey.id}">${
    surveyPlace(content, lang)
  }</h3>
<p>${surveyLine(content, lang)}${
    hasAnswers &&
    markup` <a href="#comments" data-event="${survey.id}">${say(lang, SECTIONS.ownFreeAnswers)}</a>`
  }</p>
${related}${printed.map((table) => page.table(table, { folded: true }))}
${
    survey.origin === "synthetic"
      ? markup`<p>${say(lang, SAMPLES.notPublished(contribution?.words.noValues ?? null))} <a href="#${
        sampleId(survey.id)
      }">${say(lang, SAMPLES.toSample)}</a></p>`
      : await answerCharts(page, { survey: content, contribution })
  }${
    cleared !== undefined && clearedAnswersTables(survey, cleared, { lang }).map((table) =>
      page.table(table, { folded: true })
    )
  }</section>\n`;
}

/** Id of an event's sample in the appendix. */
export function sampleId(surveyId: string): string {
  return `sample-${surveyId}`;
}

/** Each closed question of an event: its chart, and its table folded under it. */
export async function answerCharts(
  page: PageBuilder,
  { survey: { survey }, contribution }: SurveyBodyContent,
): Promise<Html> {
  const { lang } = page;
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
  return markup`<div class="questions-grid">${questions}</div>`;
}

/** Outline and response rates come first: they say how much the answers can bear; then how far chance moves a share. */
export async function responseSection(page: PageBuilder, content: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  const asked = { study: content.study, surveys: surveysOf(content) };
  if (asked.surveys.length === 0) return null;
  return {
    id: "response",
    title: say(lang, SECTIONS.responseTitle),
    body: markup`${page.table({ ...handoutSurveysTable(content, { lang }), key: "surveys-outline" })}
<p>${say(lang, SECTIONS.responseLead)} ${methodLink("bounds", say(lang, SECTIONS.leftOpen))}</p>
${await page.figure(responseRatesFigure(asked, { lang }))}${
      page.table(responseRatesTable(asked, { lang }), { bars: ["rate"], folded: true })
    }${page.table(intervalGuideTable(asked.surveys, { lang }), { folded: true })}`,
  };
}

/**
 * The questionnaires, last as in Japanese reports: each question's wording, its answers, and whether they are assumed; of several
 * also which of their questions may be compared.
 */
export async function questionnairesSection(
  page: PageBuilder,
  { surveys, contribution, comparisons: { constructs } }: PageContent,
): Promise<PageSection | null> {
  const { lang } = page;
  if (surveys.length === 0) return null;
  const assumed = surveys.some(({ survey }) => hasAssumedScales(survey.codebook));
  const whole = { folded: true, keepsShortCells: true };
  return {
    id: "questionnaires",
    title: say(lang, SECTIONS.questionnairesTitle),
    body: markup`<p>${say(lang, contribution?.words.questionnaires ?? WORDINGS)}${
      assumed && markup` ${methodLink("scales", say(lang, SECTIONS.assumedAnswers))}`
    }</p>
${surveys.map((survey) => questionnaire(survey, lang))}${
      surveys.length > 1 && constructs.length > 0 &&
      markup`${await page.figure(comparabilityMatrixFigure(constructs, { key: "comparability", lang }))}${
        page.table(comparabilityTable(constructs, { key: "comparability-table", lang }), whole)
      }`
    }`,
  };
}

function questionnaire(content: SurveyContent, lang: Language): Html {
  const { survey: { codebook } } = content;
  return markup`<details class="table" id="q-${codebook.id}"><summary>${surveyPlace(content, lang)} <small>${
    say(lang, SECTIONS.questionCount(codebook.questions.length))
  }</small></summary><ol class="questions">${
    codebook.questions.map((question) =>
      markup`<li><p${lang !== "ja" && markup` lang="ja"`}>${question.wording}</p>${
        lang !== "ja" && markup`<p>${question.wordingEnglish}</p>`
      }<p class="quiet">${typeLabel(question, lang)}${
        question.scale !== null &&
        answers(scaleOf(codebook, question), { shares: toplineOf(content, question.id), lang })
      }</p></li>`
    )
  }</ol></details>\n`;
}

function typeLabel({ type }: Question, lang: Language): string {
  return say(lang, QUESTION_TYPE_WORDS[type]);
}

/** Share of each answer in per cent, as the printed questionnaire of a survey report has it; none of generated answers. */
function toplineOf({ survey, distributions }: SurveyContent, questionId: string): ReadonlyMap<string, string> {
  const counted = survey.origin === "synthetic"
    ? undefined
    : distributions.find(({ parts: [{ question }] }) => question.id === questionId);
  if (counted === undefined || counted.withheld === true || counted.respondents === 0) return new Map();
  return new Map(counted.answers.map(({ answer, count }) => [answer.label, percentHalfUp(count, counted.respondents)]));
}

interface AnswersOptions {
  /** By the answer's label. */
  readonly shares: ReadonlyMap<string, string>;
  readonly lang: Language;
}

function answers({ answers: labels, basis }: AnswerScale, { shares, lang }: AnswersOptions): Html {
  const assumed = basis === "assumed" &&
    markup` <span class="origin none">${say(lang, SECTIONS.answersAssumed)}</span>`;
  return markup`: ${
    labels.map((answer) => {
      const label = say(lang, bilingual(answer, "label"));
      const share = shares.get(answer.label);
      return share === undefined ? label : say(lang, SECTIONS.answerWithShare(label, share));
    }).join(say(lang, PUNCTUATION.slash))
  }${assumed}`;
}
