import { responseRates, responseRateSources } from "../comparisons/response_rates.ts";
import type { LanguageOption } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import { OVERVIEW_WORDS } from "../wording/chapter_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { dayOf } from "../wording/dates.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { say } from "../wording/say.ts";
import { applicantsNote } from "../wording/response_rate_words.ts";
import { sheetPlace } from "../wording/sheet_place.ts";
import { type PageContent, surveysOf } from "./page_content.ts";

/** The questionnaires with the lines that a survey report begins with: day, how it was held, for whom, how many answered. */
export function handoutSurveysTable(content: PageContent, { lang = "ja" }: LanguageOption = {}): Table {
  const data = { study: content.study, surveys: surveysOf(content) };
  const rates = responseRates(data);
  const unknown = say(lang, HANDOUT.unknown);
  return {
    kind: "table",
    key: "handout-surveys",
    catalogueKeys: [],
    language: lang,
    title: say(lang, HANDOUT.outlineTitle),
    sources: responseRateSources(data, rates),
    columns: [
      textColumn("event", say(lang, COMMON.event)),
      textColumn("day", say(lang, HANDOUT.when)),
      textColumn("held", say(lang, HANDOUT.how)),
      textColumn("audience", say(lang, HANDOUT.audience)),
      numberColumn("applicants", say(lang, HANDOUT.applicants)),
      numberColumn("responses", say(lang, HANDOUT.responses)),
      numberColumn("rate", say(lang, HANDOUT.rate), 1),
    ],
    rows: rates.map(({ event, place, side, responses, applicants, interval }) => ({
      event: say(lang, sheetPlace(place, side)),
      day: event.date === null ? unknown : dayOf(event.date, lang),
      held: event.format === null ? unknown : say(lang, OVERVIEW_WORDS.formats[event.format]),
      audience: event.audience ?? unknown,
      applicants,
      responses,
      rate: interval === null || applicants === null ? null : Number(percentHalfUp(responses, applicants)),
    })),
    notes: [say(lang, HANDOUT.rateNote), ...rates.flatMap((rate) => applicantsNote(rate, lang) ?? [])],
  };
}
