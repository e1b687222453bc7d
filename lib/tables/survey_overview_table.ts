import { sheetPlace } from "../wording/sheet_place.ts";
import { sheetSide } from "../survey/sheet_side.ts";
import { responseRates } from "../comparisons/response_rates.ts";
import type { LanguageOption } from "../data/language.ts";
import { alterationOf, ALTERED } from "../wording/altered_words.ts";
import type { Survey } from "../survey/survey.ts";
import { OVERVIEW_WORDS, rateWords } from "../wording/chapter_words.ts";
import { applicantsNote } from "../wording/response_rate_words.ts";
import { say } from "../wording/say.ts";
import { TABLE, type Table, textColumn } from "./table.ts";
import { SURVEY_IDS } from "./row_ids.ts";
import { surveyRowIds } from "../survey/survey_ids.ts";
import { dateLabel } from "../wording/dates.ts";

/**
 * What a questionnaire was, in the lines that every survey report begins with (調査の概要): event, day, how it was held, people
 * who had applied, answers, response rate, how before and after were asked, number of questions.
 *
 * What is not known is said, not left out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const { rows } = surveyOverviewTable(await loadSurvey("soka-training-1"));
 * assert.equal(rows.length, 8);
 * ```
 */
export function surveyOverviewTable(survey: Survey, { lang = "ja" }: LanguageOption = {}): Table {
  const { event, place, codebook } = survey;
  const study = {
    events: { records: [event], sources: [] },
    municipalities: { records: survey.municipalities, sources: [] },
  };
  const [rate] = responseRates({ study, surveys: [survey] });
  const words = OVERVIEW_WORDS;
  const altered = alterationOf(survey);
  const unknown = say(lang, words.unknown);
  const lines: readonly (readonly [string, string])[] = [
    [say(lang, words.event), say(lang, sheetPlace(place, sheetSide(codebook)))],
    [say(lang, words.date), event.date === null ? unknown : dateLabel(event.date, lang)],
    [say(lang, words.format), event.format === null ? unknown : say(lang, words.formats[event.format])],
    [say(lang, words.applicants), event.applicants === null ? unknown : say(lang, words.people(event.applicants))],
    [say(lang, words.responses), say(lang, words.people(codebook.responses))],
    [say(lang, words.rate), say(lang, rateWords(rate))],
    [say(lang, words.design), say(lang, words.designs[codebook.design])],
    [say(lang, words.questions), String(codebook.questions.length)],
  ];
  return {
    ...TABLE,
    key: `survey-overview:${survey.id}${altered.key === "" ? "" : `.${altered.key}`}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, ALTERED.title(say(lang, words.title(place)), { ...altered, subset: null })),
    columns: [textColumn("item", say(lang, words.item)), textColumn("content", say(lang, words.content))],
    ids: SURVEY_IDS,
    rows: lines.map(([item, content]) => ({ ...surveyRowIds(survey), item, content })),
    sources: [survey.source, survey.codebookSource],
    notes: [
      ...altered.subset === null ? [] : [say(lang, ALTERED.subset(altered.subset))],
      ...[applicantsNote({ event, place, side: sheetSide(codebook) }, lang)].filter((note) => note !== null),
      ...codebook.printed === undefined
        ? []
        : [say(lang, { ja: codebook.printed.reason, en: codebook.printed.reasonEnglish })],
    ],
  };
}
