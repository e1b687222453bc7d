import { bilingual } from "../../data/language.ts";
import type { CommentRecord } from "../../reports/fy2021/facts/comments.ts";
import { COMMENT_CATEGORIES } from "../../reports/fy2021/facts/comments.ts";
import { municipalityName } from "../../wording/study_names.ts";
import { reportTable } from "../../reports/fy2021/tables/report_table.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { holdsJapanese } from "../spoken.ts";
import type { SectionBuilder } from "../page_builder.ts";
import { methodLink, surveyPlace } from "../page_words.ts";
import { say } from "../../wording/say.ts";

/** All free answers that the report prints, by table, to be searched and filtered by city, event, respondent and subject. */
export const commentsSection: SectionBuilder = (page) => {
  const { content: { study, report, surveys, coding }, lang } = page;
  const { records } = report.comments;
  if (records.length === 0) return null;
  const cityOf = (surveyId: string) =>
    report.events.records.find(({ eventId }) => eventId === surveyId)?.municipalityIds[0] ?? "";
  const constructOf = (questionId: string) =>
    report.questions.records.find((question) => question.questionId === questionId)?.construct ?? "";
  const themesOf = (commentId: string) =>
    coding.answers.find(({ answer }) => answer.answerId === commentId)?.codes.map(({ name }) => name) ?? [];
  const keys = [...new Set(records.map(({ figureKey }) => figureKey))];
  const tables = keys.map((key) => {
    const rows = records.filter(({ figureKey }) => figureKey === key);
    const first = rows[0];
    const place = surveys.find(({ survey }) => survey.id === first?.surveyId);
    return markup`<section class="comments" aria-labelledby="h-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}">
<h3 id="h-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}"><small>${
      place === undefined ? "" : surveyPlace(place, lang)
    }</small> ${titleOf(key)}</h3>${
      page.table(reportTable(report, key, { lang }), {
        rowAttributes: (index) => attributes(rows[index], { city: cityOf, construct: constructOf, themes: themesOf }),
      })
    }</section>\n`;
  });
  const themes = coding.rules.filter(({ name }) =>
    coding.answers.some(({ codes }) => codes.some((code) => code.name === name))
  )
    .map(({ name, en }) => [name, say(lang, { ja: name.replace(/^＊/, ""), en: en })] as const);
  const cities = report.municipalities.records.filter(({ municipalityId }) =>
    records.some(({ surveyId }) => cityOf(surveyId) === municipalityId)
  ).map((city) => [city.municipalityId, municipalityName(city, lang)] as const);
  const events = surveys.filter(({ survey }) => records.some(({ surveyId }) => surveyId === survey.id))
    .map((survey) => [survey.survey.id, surveyPlace(survey, lang)] as const);
  const subjects = study.constructs.records
    .filter(({ constructId }) => records.some(({ questionId }) => constructOf(questionId) === constructId))
    .map((construct) => [construct.constructId, say(lang, bilingual(construct, "name"))] as const);
  const categories = COMMENT_CATEGORIES.map((category) => [category, category] as const);
  return {
    id: "comments",
    title: say(lang, { ja: "自由記述", en: "Free answers" }),
    body: markup`<p>${
      say(lang, {
        ja:
          `報告書に載った自由記述${records.length}件（原文ママ、報告書による抜粋）。何人が書いたかは分からないので、件数の多さを意見の多さと読まない。`,
        en:
          `The ${records.length} free answers that the report prints, verbatim and in its own selection. How many people wrote is not known: many entries do not mean many people.`,
      })
    } ${methodLink("comments", say(lang, { ja: "自由記述の限界", en: "Limits of free answers" }))}</p>
<form class="controls needs-script" id="comment-filter" role="search" aria-label="${
      say(lang, { ja: "自由記述を探す", en: "Search the free answers" })
    }">
<label class="wide">${
      say(lang, { ja: "ことばで探す", en: "Words" })
    }<input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${choice("city", say(lang, { ja: "市", en: "City" }), cities)}${
      choice("event", say(lang, { ja: "催し", en: "Event" }), events)
    }${choice("construct", say(lang, { ja: "設問", en: "Question" }), subjects)}${
      choice("category", say(lang, { ja: "回答者の区分", en: "Respondent" }), categories)
    }${choice("theme", say(lang, { ja: "主題", en: "Theme" }), themes)}
<button type="reset">${say(lang, { ja: "条件を消す", en: "Clear" })}</button>
<output name="found" aria-live="polite"></output></form>
${tables}`,
  };

  function titleOf(key: string): string {
    const row = report.catalogue.records.find((candidate) => candidate.key === key);
    if (row === undefined) return key;
    return say(lang, { ja: `図表${row.number} ${row.title}`, en: `Figure ${row.number}: ${row.titleEnglish}` });
  }

  function choice(name: string, label: string, options: readonly (readonly [string, string])[]): Html {
    return markup`<label>${label}<select name="${name}"><option value="">${
      say(lang, { ja: "すべて", en: "All" })
    }</option>${
      options.map(([value, text]) =>
        markup`<option value="${value}"${lang !== "ja" && holdsJapanese(text) && markup` lang="ja"`}>${text}</option>`
      )
    }</select></label>\n`;
  }
};

interface AnswerGroups {
  readonly city: (surveyId: string) => string;
  readonly construct: (questionId: string) => string;
  readonly themes: (commentId: string) => readonly string[];
}

/** What a row is found by, beside its words. */
function attributes(comment: CommentRecord | undefined, { city, construct, themes }: AnswerGroups): Html {
  if (comment === undefined) return markup``;
  const { commentId, surveyId, questionId, category } = comment;
  return markup` data-city="${city(surveyId)}" data-event="${surveyId}" data-construct="${
    construct(questionId)
  }" data-category="${category ?? ""}" data-theme="${themes(commentId).join("|")}"`;
}
