import type { Language, LanguageOption } from "../data/language.ts";
import type { Figure } from "./figure.ts";
import { narrowSource } from "../data/narrow_source.ts";
import { INK } from "./palette.ts";
import { eventName, municipalityName } from "../wording/study_names.ts";
import { EXCHANGE, HELD, NOT_HELD, STATUS_LABELS, timelineDrawing } from "./timeline_drawing.ts";
import { type TimelineData, type TimelineLane, timelineLanes } from "./timeline_lanes.ts";
import { say } from "../wording/say.ts";

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
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * const figure = timelineFigure(await loadReport());
 * assert.deepEqual(figure.catalogueKeys, ["1-5:project"]);
 * ```
 */
export function timelineFigure(data: TimelineData, options: LanguageOption = {}): Figure {
  const { lang = "ja" } = options;
  const lanes = timelineLanes(data, lang);
  const guests = data.municipalities.records.filter(({ role }) => role === "guest");
  const failed = data.events.records.filter(({ status }) => status !== "held");
  const name = (municipalityId: string | undefined) => {
    const municipality = data.municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
    return municipality === undefined ? "" : municipalityName(municipality, lang);
  };
  // The reasons are quoted from the report, which is in Japanese.
  const quoted = failed.map((event) =>
    `${name(event.municipalityIds[0])} ${eventName(event, lang)}（${
      STATUS_LABELS[event.status].ja
    }）: ${event.reason}。`
  );
  const reasons: Readonly<Record<Language, readonly string[]>> = {
    ja: quoted,
    en: failed.length === 0 ? [] : [
      `Why ${failed.length} events were cancelled or not held is printed in the report and is in the data (in Japanese).`,
    ],
  };
  return {
    kind: "figure",
    key: "timeline",
    catalogueKeys: ["1-5:project"],
    language: lang,
    title: say(lang, { ja: "実施スケジュール", en: "Schedule" }),
    subtitle: say(lang, {
      ja: "企画委員会、研修・フォーラム、自治体間意見交換会（2021年8月～2022年3月）",
      en: "Committee meetings, forums and trainings, exchange meetings, August 2021 to March 2022",
    }),
    sources: [
      data.committeeMeetings.source,
      narrowSource(data.events.source, data.events.records.map(({ figureKey }) => figureKey)),
      narrowSource(data.municipalities.source, data.municipalities.records.map(({ figureKey }) => figureKey)),
    ],
    notes: [
      ...reasons[lang],
      say(lang, {
        ja: `意見交換会には5市のほか${guests.map((guest) => guest.name).join("・")}が参加した。`,
        en: `${guests.map((guest) => guest.nameEnglish).join(" and ")} took part in the exchange meetings as guests.`,
      }),
      say(lang, {
        ja: "図表1-5は画像のため、本文と各表の日付から作図した。",
        en: "Figure 1-5 is a picture in the report; this one is drawn from the dates in its text and tables.",
      }),
    ],
    alternativeText: lanes.map((lane) => sentence(lane, lang)).join(say(lang, { ja: "", en: " " })),
    legend: [
      { label: say(lang, { ja: "企画委員会", en: "committee" }), color: INK, symbol: "square" },
      {
        label: say(lang, { ja: "自治体間意見交換会（線の先は参加した市）", en: "exchange meeting, and who took part" }),
        color: EXCHANGE,
        symbol: "diamond",
      },
      { label: say(lang, { ja: "市の研修・フォーラム", en: "forum or training" }), color: HELD, symbol: "dot" },
      { label: say(lang, { ja: "中止・見送り", en: "cancelled or not held" }), color: NOT_HELD, symbol: "times" },
    ],
    panels: [timelineDrawing(lanes, lang)],
  };
}

function sentence({ name, entries, exchanges }: TimelineLane, lang: Language): string {
  const parts = entries.map((entry) => {
    const date = entry.date === null ? say(lang, { ja: "日付の記載なし", en: "no date printed" }) : `${entry.date}`;
    const status = STATUS_LABELS[entry.status][lang];
    return say(lang, {
      ja: `${entry.name}（${date}${status && `、${status}`}）`,
      en: `${entry.name} (${date}${status && `, ${status}`})`,
    });
  });
  if (exchanges.length > 0) {
    parts.push(
      say(lang, {
        ja: `意見交換会に参加（${exchanges.join("、")}）`,
        en: `in exchange meetings (${exchanges.join(", ")})`,
      }),
    );
  }
  return `${name}: ${parts.join(say(lang, { ja: "、", en: ", " }))}${say(lang, { ja: "。", en: "." })}`;
}
