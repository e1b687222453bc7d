import { bilingual } from "../../data/language.ts";
import { itemAt } from "../../data/item_at.ts";
import { combinedOrigin, type Origin } from "../../data/origin.ts";
import type { Source } from "../../data/source.ts";
import { computedFrom } from "../../data/source_of.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { Answer } from "../../text/answer.ts";
import type { Coding } from "../../text/code_answers.ts";
import { municipalityKind } from "../../wording/municipality_words.ts";
import { say } from "../../wording/say.ts";
import { municipalityName } from "../../wording/study_names.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { PageContent } from "../page_content.ts";
import { elementId, holdsJapanese, methodLink, originMark, surveyPlace } from "../page_marks.ts";
import { themesDigestTable } from "../themes_digest_table.ts";
import type { PrintedAnswers } from "../report_contribution.ts";
import { COMMON } from "../../wording/common_words.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import { themeName } from "../../wording/theme_words.ts";
import { codeMatrixFigure } from "../../figures/code_matrix.ts";
import { codeCountsTable } from "../../tables/code_counts_table.ts";
import { countCodes } from "../../text/count_codes.ts";

/** All free answers that are printed, by table, to be searched and filtered by city, event, respondent and subject. */
export function commentsSection(page: PageBuilder, content: PageContent): PageSection | null {
  const { lang } = page;
  const printed = content.contribution?.answers ?? null;
  if (printed === null || printed.set.answers.length === 0) return null;
  return {
    id: "comments",
    title: say(lang, SECTIONS.commentsTitle),
    body: markup`<p>${originMark(countedOrigin(printed.set.sources), lang)} ${say(lang, printed.lead)} ${
      methodLink("comments", say(lang, SECTIONS.limitsOfAnswers))
    }</p>
${filterForm(printed, content, page)}
${printed.set.groups.table.map(({ id }) => answersOf(id, { printed, content, page }))}`,
  };
}

/** Origin of what is counted in answers: nobody printed the count. */
function countedOrigin(sources: readonly Source[]): Origin {
  return combinedOrigin(computedFrom(sources).map(({ origin }) => origin));
}

/** What the table of a group of answers is made from. */
interface AnswersContext {
  readonly printed: PrintedAnswers;
  readonly content: PageContent;
  readonly page: PageBuilder;
}

function answersOf(group: string, { printed, content: { surveys, coding }, page }: AnswersContext): Html | null {
  const { lang } = page;
  const answers = printed.set.answers.filter(({ figureKey }) => figureKey === group);
  const [first] = answers;
  if (first === undefined) return null;
  const place = surveys.find(({ survey }) => survey.id === first.eventId);
  const id = elementId("h", group);
  const table = printed.table(group, { lang });
  // An answer is cited by the number of its figure and its place in it.
  const [number = ""] = group.split(":");
  const [firstColumn] = table.columns;
  return markup`<section class="comments" aria-labelledby="${id}">
<h3 id="${id}"><small>${place === undefined ? "" : surveyPlace(place, lang)}</small> ${table.title}</h3>${
    page.table(table, {
      rowAttributes: (index) => attributes(itemAt(answers, index, "free-text answer of a row"), coding),
      ...firstColumn === undefined ? {} : {
        shownAs: { column: firstColumn.id, text: (index) => `${number}-${index + 1}` },
      },
    })
  }</section>\n`;
}

/** What a row is found by, beside its words. */
function attributes({ answerId, municipalityId, eventId, constructId, category }: Answer, coding: Coding | null): Html {
  const themes = coding?.answers.find(({ answer }) => answer.answerId === answerId)?.codes.map(({ name }) => name) ??
    [];
  return markup` data-city="${municipalityId}" data-event="${eventId}" data-construct="${constructId}" data-category="${
    category ?? ""
  }" data-theme="${themes.join("|")}"`;
}

type Choice = readonly [value: string, text: string];

function filterForm(
  { set: { answers, groups } }: PrintedAnswers,
  { study, surveys, coding }: PageContent,
  { lang }: PageBuilder,
): Html {
  const cities = study.municipalities.records.filter((city) =>
    answers.some(({ municipalityId }) => municipalityId === city.municipalityId)
  );
  const events = surveys.filter(({ survey }) => answers.some(({ eventId }) => eventId === survey.id))
    .map((survey): Choice => [survey.survey.id, surveyPlace(survey, lang)]);
  const subjects = study.constructs.records
    .filter((construct) => answers.some(({ constructId }) => constructId === construct.constructId))
    .map((construct): Choice => [construct.constructId, say(lang, bilingual(construct, "name"))]);
  // The answers below are as printed, and so are the kinds beside them.
  const categories = groups.category.map(({ id, ja, en }): Choice => [id, say(lang, { ja, en: `${en} (${ja})` })]);
  const themes = (coding?.rules ?? []).filter(({ name }) =>
    coding?.answers.some(({ codes }) => codes.some((code) => code.name === name))
  ).map((rule): Choice => [rule.name, say(lang, themeName(rule))]);
  const { one } = municipalityKind(cities);
  const choice = (name: string, label: string, options: readonly Choice[]) =>
    options.length > 0 &&
    markup`<label>${label}<select name="${name}"><option value="">${say(lang, SECTIONS.all)}</option>${
      options.map(([value, text]) =>
        markup`<option value="${value}"${lang !== "ja" && holdsJapanese(text) && markup` lang="ja"`}>${text}</option>`
      )
    }</select></label>\n`;
  return markup`<form class="controls needs-script" id="comment-filter" role="search" aria-label="${
    say(lang, SECTIONS.search)
  }">
<label class="wide">${
    say(lang, SECTIONS.searchWords)
  }<input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${
    choice(
      "city",
      say(lang, { ja: one.ja, en: capital(one.en) }),
      cities.map((city): Choice => [city.municipalityId, municipalityName(city, lang)]),
    )
  }${choice("event", say(lang, COMMON.event), events)}${choice("construct", say(lang, COMMON.question), subjects)}${
    choice("category", say(lang, SECTIONS.respondent), categories)
  }${choice("theme", say(lang, SECTIONS.theme), themes)}
<button type="reset">${say(lang, SECTIONS.clear)}</button>
<button type="button" data-answers="csv">${say(lang, SECTIONS.saveShown)}</button>
<output name="found" aria-live="polite"></output>
<ul id="comment-digest" class="themes" aria-label="${say(lang, SECTIONS.digest)}" hidden></ul></form>`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** What the free answers are about: themes by written rules, each leading to its answers. */
export async function themesSection(page: PageBuilder, { coding }: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  if (coding === null || coding.answers.length === 0) return null;
  const byCity = countCodes(coding, "municipality");
  const byEvent = countCodes(coding, "event");
  const cities = codeCountsTable(byCity, { lang });
  const themes = coding.rules.map(({ name, en }) => ({
    name,
    label: say(lang, themeName({ name, en })),
    count: coding.answers.filter(({ codes }) => codes.some((code) => code.name === name)).length,
  })).filter(({ count }) => count > 0);
  return {
    id: "themes",
    title: say(lang, SECTIONS.themesTitle),
    body: markup`<p>${originMark(countedOrigin(cities.sources), lang)} ${say(lang, SECTIONS.themesLead)} ${
      methodLink("comments", say(lang, SECTIONS.limitsOfAnswers))
    }</p>
<ul class="themes">${
      themes.map(({ name, label, count }) =>
        markup`<li><a href="#comments" data-theme="${name}">${label} <small>${count}${
          say(lang, SECTIONS.answerCounter)
        }</small></a></li>\n`
      )
    }</ul>
${page.table(themesDigestTable(coding, { lang }))}${await page.figure(codeMatrixFigure(byCity, { lang }))}${
      page.table(cities, { folded: true })
    }${await page
      .figure(codeMatrixFigure(byEvent, { lang }))}${page.table(codeCountsTable(byEvent, { lang }), { folded: true })}`,
  };
}
