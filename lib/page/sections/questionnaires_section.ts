import { type Bilingual, bilingual, type Language } from "../../data/language.ts";
import { scaleOf } from "../../survey/find_question.ts";
import type { AnswerScale, Question } from "../../survey/codebook.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { hasAssumedScales, type PageContent, type SurveyContent } from "../page_content.ts";
import { methodLink, surveyPlace } from "../page_words.ts";
import { QUESTION_TYPE_WORDS } from "../../wording/question_type_words.ts";
import { say } from "../../wording/say.ts";

/** The questionnaires, last as in Japanese reports: each question's wording, its answers, and whether they are assumed. */
export function questionnairesSection(
  { lang }: PageBuilder,
  { surveys, contribution }: PageContent,
): PageSection | null {
  if (surveys.length === 0) return null;
  const assumed = surveys.some(({ survey }) => hasAssumedScales(survey.codebook));
  return {
    id: "questionnaires",
    title: say(lang, { ja: "調査票", en: "Questionnaires" }),
    body: markup`<p>${say(lang, contribution?.words.questionnaires ?? WORDINGS)}${
      assumed && markup` ${methodLink("scales", say(lang, { ja: "選択肢の仮定", en: "Assumed answers" }))}`
    }</p>
${surveys.map((survey) => questionnaire(survey, lang))}`,
  };
}

const WORDINGS: Bilingual = {
  ja: "設問文と選択肢。「仮定」とある選択肢は、調査票の文言が分からないため本プロジェクトが置いたもの。",
  en: "Questions and answers as worded. Answers marked assumed are this project's, as their wording is not known.",
};

function questionnaire(content: SurveyContent, lang: Language): Html {
  const { survey: { codebook } } = content;
  return markup`<details class="table" id="q-${codebook.id}"><summary>${surveyPlace(content, lang)} <small>${
    say(lang, { ja: `${codebook.questions.length}問`, en: `${codebook.questions.length} questions` })
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
    markup` <span class="origin none">${say(lang, { ja: "選択肢は仮定", en: "answers assumed" })}</span>`;
  return markup`: ${
    labels.map((answer) => say(lang, bilingual(answer, "label"))).join(say(lang, { ja: "／", en: " / " }))
  }${assumed}`;
}
