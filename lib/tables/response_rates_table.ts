import { sheetPlace } from "../wording/sheet_place.ts";
import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { responseRates, type ResponseRatesData, responseRateSources } from "../comparisons/response_rates.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { applicantsNote, noRate, RESPONSE_RATES } from "../wording/response_rate_words.ts";
import { numberColumn, TABLE, type Table, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { EVENT_IDS } from "./row_ids.ts";
import { eventRowIds } from "../survey/survey_ids.ts";

/**
 * Responses of applicants for each questionnaire, with Wilson 95 % interval and what non-response leaves open.
 *
 * The last column answers: if k of the n answers said yes, how wide is the range of the share among all applicants? It is
 * the share of applicants that did not answer, whatever k is.
 */
export function responseRatesTable(data: ResponseRatesData, options: LanguageOption = {}): Table {
  const action = "list response rates";
  requireKind(action, data, { name: "data", kind: dataKind.studyAndSurveys });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const rates = responseRates(data);
  const rows = rates.map(({ event: asked, place, side, responses, applicants, interval }) => {
    const named = { ...eventRowIds(asked), event: say(lang, sheetPlace(place, side)) };
    if (applicants === null || interval === null) {
      return { ...named, responses, applicants, rate: null, lower: null, upper: null, open: null };
    }
    return {
      ...named,
      responses,
      applicants,
      rate: Number(percentHalfUp(responses, applicants)),
      lower: 100 * interval.lower,
      upper: 100 * interval.upper,
      open: 100 * ((applicants - responses) / applicants),
    };
  });
  return {
    ...TABLE,
    key: "response-rates-table",
    catalogueKeys: [],
    language: lang,
    title: say(lang, RESPONSE_RATES.tableTitle),
    sources: responseRateSources(data, rates),
    columns: [
      textColumn("event", say(lang, COMMON.event)),
      numberColumn("responses", say(lang, RESPONSE_RATES.responses)),
      numberColumn("applicants", say(lang, RESPONSE_RATES.applicants)),
      numberColumn("rate", say(lang, RESPONSE_RATES.responseRate), 1),
      numberColumn("lower", say(lang, COMMON.interval95Lower), 1),
      numberColumn("upper", say(lang, COMMON.interval95Upper), 1),
      numberColumn(
        "open",
        say(lang, RESPONSE_RATES.leftOpen),
        1,
      ),
    ],
    ids: EVENT_IDS,
    rows,
    notes: [
      say(lang, RESPONSE_RATES.rateExplained),
      ...rates.flatMap((rate) => applicantsNote(rate, lang) ?? []),
      ...rates.filter(({ interval }) => interval === null).map((rate) => noRate(rate, lang)),
      say(lang, RESPONSE_RATES.wilsonExplained),
    ],
  };
}
