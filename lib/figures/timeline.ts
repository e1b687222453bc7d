import type { Language, LanguageOption } from "../data/language.ts";
import type { Dataset } from "../data/source.ts";
import type { CommitteeMeetingRecord } from "../report/committee_meetings.ts";
import type { EventRecord } from "../report/events.ts";
import type { MunicipalityRecord } from "../report/municipalities.ts";
import { drawingPanel, type Shape, type SymbolShape } from "./drawing.ts";
import type { Figure } from "./figure.ts";
import { narrowSource } from "./narrow_source.ts";
import { CATEGORICAL, DIVERGING, GRID, INK, MUTED_INK } from "./palette.ts";
import { eventName, MONTHS, municipalityName, say, shortDate } from "./report_words.ts";

/** The part of the report that {@linkcode timelineFigure} draws. */
export interface TimelineData {
  readonly events: Dataset<EventRecord>;
  readonly committeeMeetings: Dataset<CommitteeMeetingRecord>;
  readonly municipalities: Dataset<MunicipalityRecord>;
}

/** One lane: who met, and on which rows. */
export interface TimelineLane {
  /** `committee`, `exchange` or a municipality. */
  readonly id: string;
  readonly name: string;
  /** What was held, or not, one a row. */
  readonly entries: readonly TimelineEntry[];
  /** Exchange meetings a municipality took part in: days. */
  readonly exchanges: readonly string[];
}

/** One meeting or event. */
export interface TimelineEntry {
  readonly name: string;
  /** ISO date; `null` when none was printed. */
  readonly date: string | null;
  readonly status: EventRecord["status"];
}

/**
 * Lanes from top to bottom: committee, exchange meetings, then the consulted municipalities with their own events.
 *
 * @throws {RangeError} if a date lies outside the fiscal year's part that the figure shows
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const lanes = timelineLanes(await loadReport(), "en");
 * assert.deepEqual(lanes.map(({ name }) => name).slice(0, 3), ["Committee", "Exchange meetings", "Gyoda"]);
 * ```
 */
export function timelineLanes(data: TimelineData, lang: Language): readonly TimelineLane[] {
  const exchanges = data.events.records.filter(({ kind }) => kind === "exchange");
  const own = data.events.records.filter(({ kind }) => kind !== "exchange");
  const entry = (event: EventRecord): TimelineEntry => (
    { name: eventName(event, lang), date: event.date, status: event.status }
  );
  const lanes: TimelineLane[] = [
    {
      id: "committee",
      name: say(lang, "企画委員会", "Committee"),
      entries: data.committeeMeetings.records.map(({ meetingNumber, date }) => (
        { name: say(lang, `第${meetingNumber}回`, `No. ${meetingNumber}`), date, status: "held" }
      )),
      exchanges: [],
    },
    {
      id: "exchange",
      name: say(lang, "自治体間意見交換会", "Exchange meetings"),
      entries: exchanges.map(entry),
      exchanges: [],
    },
    ...data.municipalities.records.filter(({ kind }) => kind === "consulted").map((municipality) => ({
      id: municipality.municipalityId,
      name: municipalityName(municipality, lang),
      entries: own.filter(({ municipalityIds }) => municipalityIds.includes(municipality.municipalityId)).map(entry),
      exchanges: exchanges.filter(({ municipalityIds }) => municipalityIds.includes(municipality.municipalityId))
        .flatMap(({ date }) => date === null ? [] : [date]),
    })),
  ];
  for (const { name, date } of lanes.flatMap(({ entries }) => entries)) {
    if (date !== null && (date < START || date > END)) {
      throw new RangeError(
        `Cannot draw ${name} as its date must lie between ${START} and ${END}: current value is ${date}`,
      );
    }
  }
  return lanes;
}

const START = "2021-08-01";
const END = "2022-03-31";
const WIDTH = 960;
const LEFT = 150;
const RIGHT = 858;
const UNDATED = 912;
const HEAD = 46;
const ROW = 25;
const PADDING = 8;
const [HELD, EXCHANGE] = CATEGORICAL;
const NOT_HELD = DIVERGING.stronglyUnfavourable;

const STATUS_LABELS = {
  held: { ja: "", en: "" },
  cancelled: { ja: "中止", en: "cancelled" },
  "not-held": { ja: "見送り", en: "not held" },
} as const;

/**
 * What took place when, August 2021 to March 2022, a lane for each municipality (the content of figure 1-5, a picture).
 *
 * Shows how late and how close together the events fell, and which were called off. Every date is printed; what was
 * cancelled or not held has another sign and says so in words.
 *
 * @throws {RangeError} if a date lies outside the months shown
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const figure = timelineFigure(await loadReport());
 * assert.deepEqual(figure.catalogueKeys, ["1-5:project"]);
 * ```
 */
export function timelineFigure(data: TimelineData, options: LanguageOption = {}): Figure {
  const { lang = "ja" } = options;
  const lanes = timelineLanes(data, lang);
  const guests = data.municipalities.records.filter(({ kind }) => kind === "guest");
  const failed = data.events.records.filter(({ status }) => status !== "held");
  const name = (municipalityId: string | undefined) => {
    const municipality = data.municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
    return municipality === undefined ? "" : municipalityName(municipality, lang);
  };
  return {
    kind: "figure",
    key: "timeline",
    catalogueKeys: ["1-5:project"],
    language: lang,
    title: say(lang, "実施スケジュール", "Schedule"),
    subtitle: say(
      lang,
      "企画委員会、研修・フォーラム、自治体間意見交換会（2021年8月～2022年3月）",
      "Committee meetings, forums and trainings, exchange meetings, August 2021 to March 2022",
    ),
    sources: [
      data.committeeMeetings.source,
      narrowSource(data.events.source, data.events.records.map(({ overviewFigureKey }) => overviewFigureKey)),
      narrowSource(data.municipalities.source, data.municipalities.records.map(({ figureKey }) => figureKey)),
    ],
    notes: [
      ...(lang === "ja"
        ? failed.map((event) =>
          `${name(event.municipalityIds[0])} ${eventName(event, lang)}（${
            STATUS_LABELS[event.status].ja
          }）: ${event.reason}。`
        )
        : failed.length === 0
        ? []
        : [
          `Why ${failed.length} events were cancelled or not held is printed in the report and is in the data (in Japanese).`,
        ]),
      say(
        lang,
        `意見交換会には5市のほか${guests.map((guest) => guest.name).join("・")}が参加した。`,
        `${guests.map((guest) => guest.nameEnglish).join(" and ")} took part in the exchange meetings as guests.`,
      ),
      say(
        lang,
        "図表1-5は画像のため、本文と各表の日付から作図した。",
        "Figure 1-5 is a picture in the report; this one is drawn from the dates in its text and tables.",
      ),
    ],
    alternativeText: lanes.map((lane) => sentence(lane, lang)).join(say(lang, "", " ")),
    legend: [
      { label: say(lang, "企画委員会", "committee"), color: INK, symbol: "square" },
      {
        label: say(lang, "自治体間意見交換会（線の先は参加した市）", "exchange meeting, and who took part"),
        color: EXCHANGE,
        symbol: "diamond",
      },
      { label: say(lang, "市の研修・フォーラム", "forum or training"), color: HELD, symbol: "dot" },
      { label: say(lang, "中止・見送り", "cancelled or not held"), color: NOT_HELD, symbol: "times" },
    ],
    panels: [drawing(lanes, lang)],
  };
}

function sentence({ name, entries, exchanges }: TimelineLane, lang: Language): string {
  const parts = entries.map((entry) => {
    const date = entry.date === null ? say(lang, "日付の記載なし", "no date printed") : `${entry.date}`;
    const status = STATUS_LABELS[entry.status][lang];
    return say(
      lang,
      `${entry.name}（${date}${status && `、${status}`}）`,
      `${entry.name} (${date}${status && `, ${status}`})`,
    );
  });
  if (exchanges.length > 0) {
    parts.push(
      say(lang, `意見交換会に参加（${exchanges.join("、")}）`, `in exchange meetings (${exchanges.join(", ")})`),
    );
  }
  return `${name}: ${parts.join(say(lang, "、", ", "))}${say(lang, "。", ".")}`;
}

/** Days since the start of the axis. */
function daysFrom(start: string, date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000;
}

function xOf(date: string): number {
  return LEFT + daysFrom(START, date) / daysFrom(START, END) * (RIGHT - LEFT);
}

function drawing(lanes: readonly TimelineLane[], lang: Language) {
  const guides: Shape[] = [];
  const shapes: Shape[] = [];
  const tops: number[] = [];
  let y = HEAD;
  for (const lane of lanes) {
    tops.push(y);
    y += 2 * PADDING + ROW * rowsOf(lane);
  }
  const bottom = y;
  guides.push(...months(bottom, lang));
  const exchangeRows = new Map<string, number>();
  for (const [index, lane] of lanes.entries()) {
    const top = tops[index] ?? 0;
    guides.push({ kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID });
    const isCity = lane.id !== "committee" && lane.id !== "exchange";
    shapes.push({ kind: "text", x: 0, y: top + PADDING + ROW / 2, text: lane.name, fontSize: 13, weight: 700 });
    for (const [row, entry] of lane.entries.entries()) {
      const level = lane.id === "committee" ? 0 : row + (isCity && lane.exchanges.length > 0 ? 1 : 0);
      const middle = top + PADDING + (level + 0.5) * ROW;
      if (lane.id === "exchange" && entry.date !== null) exchangeRows.set(entry.date, middle);
      shapes.push(...entryShapes(entry, lane.id, middle, lang));
    }
    for (const date of lane.exchanges) {
      const middle = top + PADDING + ROW / 2;
      shapes.push({ kind: "symbol", symbol: "diamond", x: xOf(date), y: middle, radius: 5, color: EXCHANGE });
    }
  }
  for (const [date, from] of exchangeRows) {
    const last = lanes.findLastIndex(({ exchanges }) => exchanges.includes(date));
    const to = (tops[last] ?? from) + PADDING + ROW / 2;
    guides.push({ kind: "line", x1: xOf(date), y1: from, x2: xOf(date), y2: to, stroke: EXCHANGE });
  }
  guides.push({ kind: "line", x1: 0, y1: bottom, x2: WIDTH, y2: bottom, stroke: INK });
  return drawingPanel([...guides, ...shapes], { width: WIDTH, height: bottom + 2 });
}

function rowsOf({ id, entries, exchanges }: TimelineLane): number {
  if (id === "committee") return 2;
  return Math.max(1, entries.length + (exchanges.length > 0 ? 1 : 0));
}

function months(bottom: number, lang: Language): readonly Shape[] {
  const shapes: Shape[] = [];
  const starts = ["2021-08", "2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02", "2022-03"];
  for (const [index, start] of starts.entries()) {
    const x = xOf(`${start}-01`);
    const next = starts[index + 1];
    const end = next === undefined ? RIGHT : xOf(`${next}-01`);
    const month = Number(start.slice(5));
    shapes.push({ kind: "line", x1: x, y1: HEAD - 18, x2: x, y2: bottom, stroke: GRID });
    const label = say(lang, `${month}月`, MONTHS[month - 1] ?? "");
    shapes.push({ kind: "text", x: (x + end) / 2, y: HEAD - 10, text: label, anchor: "middle", fill: MUTED_INK });
    if (index === 0 || month === 1) {
      const year = say(lang, `${start.slice(0, 4)}年`, start.slice(0, 4));
      shapes.push({ kind: "text", x: x + 4, y: HEAD - 30, text: year, weight: 700, fill: MUTED_INK });
    }
  }
  shapes.push({ kind: "line", x1: RIGHT, y1: HEAD - 18, x2: RIGHT, y2: bottom, stroke: GRID });
  const undated = say(lang, "日付の記載なし", "no date printed");
  shapes.push({
    kind: "text",
    x: UNDATED,
    y: HEAD - 10,
    text: undated,
    anchor: "middle",
    fontSize: 11,
    fill: MUTED_INK,
  });
  return shapes;
}

function entryShapes(entry: TimelineEntry, lane: string, y: number, lang: Language): readonly Shape[] {
  const x = entry.date === null ? UNDATED : xOf(entry.date);
  const status = STATUS_LABELS[entry.status][lang];
  const date = entry.date === null ? "" : shortDate(entry.date, lang);
  const sign: SymbolShape = entry.status !== "held"
    ? { kind: "symbol", symbol: "times", x, y, radius: 6, color: NOT_HELD }
    : lane === "committee"
    ? { kind: "symbol", symbol: "square", x, y, radius: 5, color: INK }
    : lane === "exchange"
    ? { kind: "symbol", symbol: "diamond", x, y, radius: 7, color: EXCHANGE }
    : { kind: "symbol", symbol: "circle", x, y, radius: 6, color: HELD };
  if (lane === "committee") {
    const label: Shape = { kind: "text", x, y: y + 20, text: `${entry.name} ${date}`, anchor: "middle", halo: true };
    return [label, sign];
  }
  const words = [date, entry.name, status && say(lang, `【${status}】`, `– ${status}`)].filter((part) => part !== "")
    .join(" ");
  const fill = entry.status === "held" ? INK : NOT_HELD;
  return [{ kind: "text", x: x - 13, y, text: words, anchor: "end", fill, halo: true }, sign];
}
