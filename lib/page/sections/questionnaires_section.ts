import { bilingual, type Language } from "../../data/language.ts";
import { scaleOf } from "../../survey/find_question.ts";
import type { AnswerScale, Question } from "../../survey/codebook.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { hasAssumedScales, type PageContent, type SurveyContent } from "../page_content.ts";
import { methodLink, surveyPlace } from "../page_words.ts";
import { QUESTION_TYPE_WORDS } from "../../wording/question_type_words.ts";
import { say } from "../../wording/say.ts";
import { PUNCTUATION } from "../../wording/punctuation.ts";
import { SECTIONS, WORDINGS } from "../../wording/section_words.ts";

/** The questionnaires, last as in Japanese reports: each question's wording, its answers, and whether they are assumed. */
export function questionnairesSection(
  { lang }: PageBuilder,
  { surveys, contribution }: PageContent,
): PageSection | null {
  if (surveys.length === 0) return null;
  const assumed = surveys.some(({ survey }) => hasAssumedScales(survey.codebook));
  return {
    id: "questionnaires",
    title: say(lang, SECTIONS.questionnairesTitle),
    body: markup`<p>${say(lang, contribution?.words.questionnaires ?? WORDINGS)}${
      assumed && markup` ${methodLink("scales", say(lang, SECTIONS.assumedAnswers))}`
    }</p>
${surveys.map((survey) => questionnaire(survey, lang))}`,
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
        question.scale !== null && answers(scaleOf(codebook, question), lang)
      }</p></li>`
    )
  }</ol></details>\n`;
}

function typeLabel({ type }: Question, lang: Language): string {
  return say(lang, QUESTION_TYPE_WORDS[type]);
}

function answers({ answers: labels, basis }: AnswerScale, lang: Language): Html {
  const assumed = basis === "assumed" &&
    markup` <span class="origin none">${say(lang, SECTIONS.answersAssumed)}</span>`;
  return markup`: ${
    labels.map((answer) => say(lang, bilingual(answer, "label"))).join(say(lang, PUNCTUATION.slash))
  }${assumed}`;
}
