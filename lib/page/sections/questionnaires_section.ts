import { type Bilingual, bilingual, type Language } from "../../data/language.ts";
import { scaleOf } from "../../survey/find_question.ts";
import type { AnswerScale, Question } from "../../survey/codebook.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { SurveyContent } from "../page_content.ts";
import type { SectionBuilder } from "../page_builder.ts";
import { methodLink, surveyPlace } from "../page_words.ts";
import { say } from "../../wording/say.ts";

const TYPES: Readonly<Record<Question["type"], Bilingual>> = {
  single: { ja: "単一回答（SA）", en: "Single answer" },
  scale: { ja: "段階評価（SA）", en: "Rating" },
  free: { ja: "自由記述", en: "Free text" },
};

/** The questionnaires, last as in Japanese reports: each question's wording, its answers, and whether they are assumed. */
export const questionnairesSection: SectionBuilder = (page) => {
  const { content: { surveys }, lang } = page;
  if (surveys.length === 0) return null;
  return {
    id: "questionnaires",
    title: say(lang, { ja: "調査票", en: "Questionnaires" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "設問文は報告書のとおり。選択肢の文言は報告書の本文になく、「仮定」とあるものは本プロジェクトが置いたもの。",
        en:
          "Questions are quoted. The answers' wordings are not in the report's text; those marked assumed are this project's.",
      })
    } ${methodLink("scales", say(lang, { ja: "選択肢の仮定", en: "Assumed answers" }))}</p>
${surveys.map((survey) => questionnaire(survey, lang))}`,
  };
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
        question.type !== "free" && answers(scaleOf(codebook, question), lang)
      }</p></li>`
    )
  }</ol></details>\n`;
}

function typeLabel({ type }: Question, lang: Language): string {
  return TYPES[type][lang];
}

function answers({ answers: labels, basis }: AnswerScale, lang: Language): Html {
  const assumed = basis === "assumed" &&
    markup` <span class="origin none">${say(lang, { ja: "選択肢は仮定", en: "answers assumed" })}</span>`;
  return markup`: ${
    labels.map((answer) => say(lang, bilingual(answer, "label"))).join(say(lang, { ja: "／", en: " / " }))
  }${assumed}`;
}
