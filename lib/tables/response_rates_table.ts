import type { LanguageOption } from "../data/language.ts";
import type { Report } from "../reports/fy2021/facts/load_report.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import { eventLabel } from "../wording/study_names.ts";
import { numberColumn, textColumn } from "./report_table_content.ts";
import type { Table } from "./table.ts";
import { say } from "../wording/say.ts";

/**
 * Responses of applicants for each questionnaire, with Wilson 95 % interval and what non-response leaves open.
 *
 * The last column answers: if k of the n answers said yes, how wide is the range of the share among all applicants? It is
 * the share of applicants that did not answer, whatever k is.
 */
export function responseRatesTable(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  const events = new Map(report.events.records.map((event) => [event.eventId, event]));
  const rows = report.questionnaires.records.map(({ eventId, responses }) => {
    const event = events.get(eventId);
    const name = event === undefined ? eventId : eventLabel(report, event, lang);
    const applicants = event?.applicants ?? null;
    if (applicants === null) {
      return { event: name, responses, applicants, rate: null, lower: null, upper: null, open: null };
    }
    const interval = wilsonInterval(responses, applicants);
    const bounds = nonresponseBounds({ count: 0, responses, population: applicants });
    return {
      event: name,
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
      ja: "アンケートの回収率と、無回答が残す幅",
      en: "Response rates, and what non-response leaves open",
    }),
    sources: [report.questionnaires.source, report.events.source],
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      numberColumn("responses", say(lang, { ja: "回答数 n", en: "Responses n" })),
      numberColumn("applicants", say(lang, { ja: "参加者数（申込時点）", en: "Applicants" })),
      numberColumn("rate", say(lang, { ja: "回収率 %", en: "Response rate %" }), 1),
      numberColumn("lower", say(lang, { ja: "95%信頼区間 下限", en: "95 % interval, lower" }), 1),
      numberColumn("upper", say(lang, { ja: "95%信頼区間 上限", en: "95 % interval, upper" }), 1),
      numberColumn(
        "open",
        say(lang, { ja: "無回答が残す幅（ポイント）", en: "Left open by non-response (points)" }),
        1,
      ),
    ],
    rows,
    notes: [
      say(lang, {
        ja: "回収率＝回答数÷申込時点の参加者数。当日の出席者数は報告書に記載がない。",
        en: "Responses divided by applicants; how many attended on the day is not printed.",
      }),
      say(lang, {
        ja: "行田市フォーラムは参加者数の記載がなく、回収率を計算できない。",
        en: "No number of applicants is printed for the forum in Gyoda.",
      }),
      say(lang, {
        ja: "信頼区間は Wilson 法。回答者は無作為に選ばれた人ではないので、目安にとどまる。",
        en: "Wilson intervals; respondents are no random sample, so they are a guide only.",
      }),
    ],
  };
}
