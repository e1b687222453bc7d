import type { Language, LanguageOption } from "../data/language.ts";
import type { Dataset } from "../data/source.ts";
import type { EventRecord } from "../report/events.ts";
import type { MunicipalityRecord } from "../report/municipalities.ts";
import type { QuestionnaireRecord } from "../report/questionnaires.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure } from "./figure.ts";
import { narrowSource } from "./narrow_source.ts";
import { CATEGORICAL, GRID, INK, MISSING, MUTED_INK } from "./palette.ts";
import { eventName, municipalityName, say, shortDate } from "./report_words.ts";
import { formatNumber } from "../data/format_number.ts";

/** The part of the report that {@linkcode responseRatesFigure} draws. */
export interface ResponseRatesData {
  readonly questionnaires: Dataset<QuestionnaireRecord>;
  readonly events: Dataset<EventRecord>;
  readonly municipalities: Dataset<MunicipalityRecord>;
}

/** One questionnaire: who answered, of how many. */
export interface ResponseRate {
  readonly event: EventRecord;
  readonly municipality: MunicipalityRecord;
  readonly responses: number;
  /** People who had applied; `null` when the report does not say. */
  readonly applicants: number | null;
  /** People who applied and did not answer; `null` without applicants. */
  readonly silent: number | null;
  /** Wilson 95 % interval of the rate; `null` without applicants. */
  readonly interval: ProportionInterval | null;
}

/**
 * Response rates of all questionnaires, in the report's order; one whose applicants are not printed is listed without.
 *
 * @throws {TypeError} if a questionnaire's event or the event's municipality is not in the data
 * @throws {RangeError} if more people answered than had applied
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const [forum, training] = responseRates(await loadReport());
 * assert.equal(forum?.applicants, null);
 * assert.equal(training?.silent, 7);
 * ```
 */
export function responseRates(data: ResponseRatesData): readonly ResponseRate[] {
  return data.questionnaires.records.map(({ surveyId, eventId, responses }) => {
    const event = data.events.records.find((candidate) => candidate.eventId === eventId);
    const municipality = data.municipalities.records.find(({ municipalityId }) =>
      event?.municipalityIds[0] === municipalityId
    );
    if (event === undefined || municipality === undefined) {
      throw new TypeError(`Cannot compute a response rate as the event of ${surveyId} must be known: it is ${eventId}`);
    }
    const { applicants } = event;
    if (applicants === null) return { event, municipality, responses, applicants, silent: null, interval: null };
    const interval = wilsonInterval(responses, applicants);
    return { event, municipality, responses, applicants, silent: applicants - responses, interval };
  });
}

const WIDTH = 960;
const LEFT = 230;
const RIGHT = 640;
const HEAD = 30;
const ROW = 50;
const BAR = 22;
const FOOT = 34;
const SILENT = "#dbe3ec";
const [FILL] = CATEGORICAL;

/**
 * Response rate of every questionnaire, with its interval and the part of the people nobody heard.
 *
 * Comes before every chart of answers: it says how much the answers can bear. The light band is the part that no analysis
 * can fill: every share of the respondents could be shifted by that much among all who applied.
 *
 * @throws {TypeError} if a questionnaire's event or municipality is not in the data
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const figure = responseRatesFigure(await loadReport());
 * assert.ok(figure.alternativeText.includes("回収率74.1%"));
 * ```
 */
export function responseRatesFigure(data: ResponseRatesData, options: LanguageOption = {}): Figure {
  const { lang = "ja" } = options;
  const rates = responseRates(data);
  const unknown = rates.filter(({ applicants }) => applicants === null);
  return {
    kind: "figure",
    key: "response-rates",
    catalogueKeys: [],
    language: lang,
    title: say(lang, "アンケートの回収率", "Response rates of the questionnaires"),
    subtitle: say(
      lang,
      "回収率＝回答数÷参加者数（申込時点）。参加者数の記載がある催しについて計算",
      "Response rate = responses ÷ applicants, where the report gives the number of applicants",
    ),
    sources: [
      narrowSource(data.questionnaires.source, data.questionnaires.records.map(({ figureKey }) => figureKey)),
      narrowSource(data.events.source, rates.map(({ event }) => event.overviewFigureKey)),
      narrowSource(data.municipalities.source, rates.map(({ municipality }) => municipality.figureKey)),
    ],
    notes: [
      say(
        lang,
        "薄い帯は参加を申し込んで回答しなかった人。その答えは分からないため、各設問の割合は、参加者全体ではこの帯の幅まで変わりうる。",
        "The light band is people who applied and did not answer. As their answers are unknown, every share may differ among " +
          "all applicants by up to the width of this band.",
      ),
      say(
        lang,
        "95%信頼区間はウィルソン法。偶然による幅だけを示す目安であり、回答した人の偏りは含まない。",
        "95 % interval by Wilson's method: chance only, not the self-selection of those who answered.",
      ),
      ...unknown.map(({ event, municipality, responses }) =>
        say(
          lang,
          `${municipality.name} ${
            eventName(event, lang)
          }は参加者数の記載がないため、回収率を計算できない（回答${responses}件）。`,
          `The report gives no number of applicants for the ${municipality.nameEnglish} ${
            eventName(event, lang)
          }, so there is ` +
            `no rate (${responses} responses).`,
        )
      ),
      say(
        lang,
        "参加者数は申込時点の人数であり、当日の出席者数ではない。",
        "Applicants are counted at the time of application; attendance on the day is not printed.",
      ),
    ],
    alternativeText: rates.map((rate) => sentence(rate, lang)).join(say(lang, "", " ")),
    legend: [
      { label: say(lang, "回答した人（回収率）", "answered (response rate)"), color: FILL },
      { label: say(lang, "回答しなかった人（答えは分からない）", "did not answer (answers unknown)"), color: SILENT },
      { label: say(lang, "回収率の95%信頼区間", "95 % interval of the rate"), color: INK, symbol: "line" },
    ],
    panels: [
      drawingPanel(shapesOf(rates, lang), { width: WIDTH, height: HEAD + rates.length * ROW + FOOT }),
    ],
  };
}

/** Limits of an interval in percent, one decimal. */
function limits({ lower, upper }: ProportionInterval): readonly [string, string] {
  return [formatNumber(lower * 100, { decimals: 1 }), formatNumber(upper * 100, { decimals: 1 })];
}

function sentence(
  { event, municipality, responses, applicants, silent, interval }: ResponseRate,
  lang: Language,
): string {
  const name = `${municipalityName(municipality, lang)} ${eventName(event, lang)}`;
  if (applicants === null || silent === null || interval === null) {
    return say(
      lang,
      `${name}は回答${responses}件、参加者数の記載なし。`,
      `${name}: ${responses} responses, applicants not printed.`,
    );
  }
  const [lower, upper] = limits(interval);
  return say(
    lang,
    `${name}は参加者${applicants}名のうち${responses}名が回答し、回収率${percentHalfUp(responses, applicants)}%` +
      `（95%信頼区間${lower}～${upper}%）、回答なし${percentHalfUp(silent, applicants)}%。`,
    `${name}: ${responses} of ${applicants} applicants answered, ${percentHalfUp(responses, applicants)} % ` +
      `(95 % interval ${lower} to ${upper} %), ${percentHalfUp(silent, applicants)} % silent.`,
  );
}

function shapesOf(rates: readonly ResponseRate[], lang: Language): readonly Shape[] {
  const shapes: Shape[] = [];
  const x = (share: number) => LEFT + share * (RIGHT - LEFT);
  const bottom = HEAD + rates.length * ROW;
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    shapes.push({ kind: "line", x1: x(tick), y1: HEAD, x2: x(tick), y2: bottom + 4, stroke: GRID });
    shapes.push({
      kind: "text",
      x: x(tick),
      y: bottom + 16,
      text: `${tick * 100}%`,
      anchor: "middle",
      fill: MUTED_INK,
    });
  }
  const columns = [RIGHT + 78, RIGHT + 152, RIGHT + 252, WIDTH];
  const headings = say(
    lang,
    "回収率|回答/参加者|95%信頼区間|回答なし",
    "Rate|n/N|95 % interval|silent",
  ).split("|");
  for (const [index, text] of headings.entries()) {
    shapes.push({
      kind: "text",
      x: columns[index] ?? 0,
      y: HEAD - 14,
      text,
      anchor: "end",
      fontSize: 11,
      fill: MUTED_INK,
    });
  }
  for (const [index, rate] of rates.entries()) {
    const { event, municipality, responses, applicants, silent, interval } = rate;
    const middle = HEAD + (index + 0.5) * ROW;
    const name = `${municipalityName(municipality, lang)} ${eventName(event, lang)}`;
    const date = event.date === null
      ? ""
      : `${event.date.slice(0, 4)}${say(lang, "年", " · ")}${shortDate(event.date, lang)}`;
    shapes.push({ kind: "text", x: 0, y: middle - 8, text: name, fontSize: 13, weight: 700 });
    shapes.push({ kind: "text", x: 0, y: middle + 10, text: date, fontSize: 11, fill: MUTED_INK });
    const top = middle - BAR / 2;
    const number = (column: number, text: string, weight: 400 | 700 = 400) =>
      shapes.push({
        kind: "text",
        x: columns[column] ?? 0,
        y: middle,
        text,
        anchor: "end",
        fontSize: weight === 700 ? 14 : 12,
        weight,
      });
    if (applicants === null || silent === null || interval === null) {
      shapes.push({
        kind: "rect",
        x: x(0),
        y: top,
        width: x(1) - x(0),
        height: BAR,
        fill: "#ffffff",
        stroke: MISSING.stroke,
        dashed: true,
      });
      shapes.push({
        kind: "text",
        x: (x(0) + x(1)) / 2,
        y: middle,
        text: say(
          lang,
          `参加者数の記載なし（回答${responses}件）`,
          `applicants not printed (${responses} responses)`,
        ),
        anchor: "middle",
        halo: true,
      });
      number(0, "–", 700);
      number(1, `${responses}/–`);
      number(2, "–");
      number(3, "–");
      continue;
    }
    const [lower, upper] = limits(interval);
    const end = x(responses / applicants);
    shapes.push({ kind: "rect", x: x(0), y: top, width: end - x(0), height: BAR, fill: FILL });
    shapes.push({ kind: "rect", x: end, y: top, width: x(1) - end, height: BAR, fill: SILENT });
    const whisker = top + BAR + 6;
    const [from, to] = [x(interval.lower), x(interval.upper)];
    shapes.push({ kind: "line", x1: from, y1: whisker, x2: to, y2: whisker, stroke: INK, strokeWidth: 2 });
    for (const at of [from, to]) {
      shapes.push({ kind: "line", x1: at, y1: whisker - 4, x2: at, y2: whisker + 4, stroke: INK, strokeWidth: 2 });
    }
    number(0, `${percentHalfUp(responses, applicants)}%`, 700);
    number(1, `${responses}/${applicants}`);
    number(2, `${lower}–${upper}%`);
    number(3, `${percentHalfUp(silent, applicants)}%`);
  }
  return shapes;
}
