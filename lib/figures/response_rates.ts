import { requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import {
  type ResponseRate,
  responseRates,
  type ResponseRatesData,
  responseRateSources,
} from "../comparisons/response_rates.ts";
import { limitText } from "../wording/number_words.ts";
import { applicantsNote, noRate, RESPONSE_RATES } from "../wording/response_rate_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { sheetPlace } from "../wording/sheet_place.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { INK } from "./palette.ts";
import { FILL, responseRatesDrawing, SILENT } from "./response_rates_drawing.ts";

/**
 * Response rate of every questionnaire, with its interval and the part of the people nobody heard.
 *
 * Comes before every chart of answers: it says how much the answers can bear. The light band is the part that no analysis
 * can fill: every share of the respondents could be shifted by that much among all who applied.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const figure = responseRatesFigure({ study: await loadStudy(), surveys: await loadSurveys() });
 * assert.ok(figure.alternativeText.includes("回収率74.1%"));
 * ```
 */
export function responseRatesFigure(data: ResponseRatesData, options: LanguageOption = {}): Figure {
  const action = "draw response rates";
  requireKind(action, data, { name: "data", kind: dataKind.studyAndSurveys });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const rates = responseRates(data);
  const unknown = rates.filter(({ interval }) => interval === null);
  return {
    ...FIGURE,
    key: "response-rates",
    catalogueKeys: [],
    language: lang,
    title: say(lang, RESPONSE_RATES.title),
    subtitle: say(lang, RESPONSE_RATES.subtitle),
    sources: responseRateSources(data, rates),
    notes: [
      say(lang, RESPONSE_RATES.bandExplained),
      say(lang, RESPONSE_RATES.intervalExplained),
      ...unknown.map((rate) => noRate(rate, lang)),
      say(lang, RESPONSE_RATES.applicantsExplained),
      ...rates.flatMap((rate) => applicantsNote(rate, lang) ?? []),
    ],
    alternativeText: rates.map((rate) => sentence(rate, lang)).join(say(lang, PUNCTUATION.sentence)),
    legend: [
      { label: say(lang, RESPONSE_RATES.answeredLegend), color: FILL },
      {
        label: say(lang, RESPONSE_RATES.silentLegend),
        color: SILENT,
      },
      { label: say(lang, RESPONSE_RATES.intervalLegend), color: INK, symbol: "line" },
    ],
    panels: [
      responseRatesDrawing(rates, lang),
    ],
  };
}

function sentence(
  { place, side, responses, applicants, silent, interval }: ResponseRate,
  lang: Language,
): string {
  const name = say(lang, sheetPlace(place, side));
  if (applicants === null || silent === null || interval === null) {
    return say(lang, RESPONSE_RATES.unknownInWords(name, responses));
  }
  const [lower, upper] = [limitText(interval.lower), limitText(interval.upper)];
  return say(
    lang,
    RESPONSE_RATES.rateInWords({
      name,
      applicants,
      responses,
      rate: percentHalfUp(responses, applicants),
      lower,
      upper,
      silent: percentHalfUp(silent, applicants),
    }),
  );
}
