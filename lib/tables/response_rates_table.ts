import type { LanguageOption } from "../data/language.ts";
import { responseRates, type ResponseRatesData, responseRateSources } from "../comparisons/response_rates.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { noRate } from "../wording/response_rate_words.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { say } from "../wording/say.ts";

/**
 * Responses of applicants for each questionnaire, with Wilson 95 % interval and what non-response leaves open.
 *
 * The last column answers: if k of the n answers said yes, how wide is the range of the share among all applicants? It is
 * the share of applicants that did not answer, whatever k is.
 */
export function responseRatesTable(data: ResponseRatesData, { lang = "ja" }: LanguageOption = {}): Table {
  const rates = responseRates(data);
  const rows = rates.map(({ place, responses, applicants, interval }) => {
    const event = say(lang, place);
    if (applicants === null || interval === null) {
      return { event, responses, applicants, rate: null, lower: null, upper: null, open: null };
    }
    const bounds = nonresponseBounds({ count: 0, responses, population: applicants });
    return {
      event,
      responses,
      applicants,
      rate: Number(percentHalfUp(responses, applicants)),
      lower: 100 * interval.lower,
      upper: 100 * interval.upper,
      open: 100 * (bounds.upper - bounds.lower),
    };
  });
  return {
    kind: "table",
    key: "response-rates-table",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "アンケートの回収率と、参加申込者全体でありうる範囲の幅",
      en: "Response rates, and what non-response leaves open",
    }),
    sources: responseRateSources(data, rates),
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      numberColumn("responses", say(lang, { ja: "回答数 n", en: "Responses n" })),
      numberColumn("applicants", say(lang, { ja: "参加申込者数（申込時点）", en: "Applicants" })),
      numberColumn("rate", say(lang, { ja: "回収率 %", en: "Response rate %" }), 1),
      numberColumn("lower", say(lang, { ja: "95%信頼区間 下限", en: "95 % interval, lower" }), 1),
      numberColumn("upper", say(lang, { ja: "95%信頼区間 上限", en: "95 % interval, upper" }), 1),
      numberColumn(
        "open",
        say(lang, { ja: "参加申込者全体でありうる範囲の幅（ポイント）", en: "Left open by non-response (points)" }),
        1,
      ),
    ],
    rows,
    notes: [
      say(lang, {
        ja: "回収率＝回答数÷参加申込者数（申込時点）。当日の出席者数ではない。",
        en: "Responses divided by applicants, not by those who attended on the day.",
      }),
      ...rates.filter(({ interval }) => interval === null).map((rate) => noRate(rate, lang)),
      say(lang, {
        ja: "信頼区間は Wilson 法。回答者は無作為に選ばれた人ではないので、目安にとどまる。",
        en: "Wilson intervals; respondents are no random sample, so they are a guide only.",
      }),
    ],
  };
}
