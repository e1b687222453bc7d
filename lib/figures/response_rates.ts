import type { Language, LanguageOption } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { Figure } from "./figure.ts";
import { INK } from "./palette.ts";
import { noRate } from "../wording/response_rate_words.ts";
import {
  type ResponseRate,
  responseRates,
  type ResponseRatesData,
  responseRateSources,
} from "../comparisons/response_rates.ts";
import { FILL, responseRatesDrawing, SILENT } from "./response_rates_drawing.ts";
import { say } from "../wording/say.ts";
import { limitText } from "../wording/number_words.ts";

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
  const { lang = "ja" } = options;
  const rates = responseRates(data);
  const unknown = rates.filter(({ interval }) => interval === null);
  return {
    kind: "figure",
    key: "response-rates",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "アンケートの回収率", en: "Response rates of the questionnaires" }),
    subtitle: say(lang, {
      ja: "回収率＝回答数÷参加申込者数（申込時点）。参加申込者数の記載がある事業について計算",
      en: "Response rate = responses ÷ applicants, where the number of applicants is known",
    }),
    sources: responseRateSources(data, rates),
    notes: [
      say(lang, {
        ja:
          "薄い帯は参加を申し込んで回答しなかった人。その答えは分からないため、各設問の割合は、参加申込者全体ではこの帯の幅まで変わりうる。",
        en:
          "The light band is people who applied and did not answer. As their answers are unknown, every share may differ among " +
          "all applicants by up to the width of this band.",
      }),
      say(lang, {
        ja: "95%信頼区間はウィルソン法。偶然による幅だけを示す目安であり、回答した人の偏りは含まない。",
        en: "95 % interval by Wilson's method: chance only, not the self-selection of those who answered.",
      }),
      ...unknown.map((rate) => noRate(rate, lang)),
      say(lang, {
        ja: "参加申込者数は申込時点の人数であり、当日の出席者数ではない。",
        en: "Applicants are counted at the time of application; attendance on the day is not printed.",
      }),
    ],
    alternativeText: rates.map((rate) => sentence(rate, lang)).join(say(lang, { ja: "", en: " " })),
    legend: [
      { label: say(lang, { ja: "回答した人（回収率）", en: "answered (response rate)" }), color: FILL },
      {
        label: say(lang, { ja: "回答しなかった人（答えは分からない）", en: "did not answer (answers unknown)" }),
        color: SILENT,
      },
      { label: say(lang, { ja: "回収率の95%信頼区間", en: "95 % interval of the rate" }), color: INK, symbol: "line" },
    ],
    panels: [
      responseRatesDrawing(rates, lang),
    ],
  };
}

function sentence(
  { place, responses, applicants, silent, interval }: ResponseRate,
  lang: Language,
): string {
  const name = say(lang, place);
  if (applicants === null || silent === null || interval === null) {
    return say(lang, {
      ja: `${name}は回答${responses}件、参加申込者数の記載なし。`,
      en: `${name}: ${responses} responses, applicants not printed.`,
    });
  }
  const [lower, upper] = [limitText(interval.lower), limitText(interval.upper)];
  return say(lang, {
    ja:
      `${name}は参加申込者（申込時点）${applicants}名のうち${responses}名が回答し、回収率${
        percentHalfUp(responses, applicants)
      }%` +
      `（95%信頼区間${lower}～${upper}%）、回答なし${percentHalfUp(silent, applicants)}%。`,
    en: `${name}: ${responses} of ${applicants} applicants answered, ${percentHalfUp(responses, applicants)} % ` +
      `(95 % interval ${lower} to ${upper} %), ${percentHalfUp(silent, applicants)} % silent.`,
  });
}
