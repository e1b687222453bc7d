import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import type { Figure } from "../../../figures/figure.ts";
import { timelineFigure } from "../../../figures/timeline.ts";
import type { TimelineLane } from "../../../figures/timeline_lanes.ts";
import { withReadings } from "../../../data/source_of.ts";
import { say } from "../../../wording/say.ts";
import type { Report } from "../facts/load_report.ts";

/** The part of the report that {@linkcode scheduleFigure} draws. */
export type ScheduleData = Pick<Report, "events" | "committeeMeetings" | "municipalities">;

/**
 * The schedule of the project (the content of figure 1-5, a picture): meetings of the committee, events of each city,
 * exchange meetings.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * assert.deepEqual(scheduleFigure(await loadReport()).catalogueKeys, ["1-5:project"]);
 * ```
 */
export function scheduleFigure(report: ScheduleData, options: LanguageOption = {}): Figure {
  const action = "draw the schedule";
  requireKind(action, report, {
    name: "report",
    kind: kind.record("the report, as loadReport gives it", "events", "committeeMeetings"),
  });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const { committeeMeetings, events, municipalities } = report;
  const study = {
    events: { records: events.records, sources: [events.source] },
    municipalities: { records: municipalities.records, sources: [municipalities.source] },
  };
  const guests = municipalities.records.filter(({ role }) => role === "guest");
  const cities = municipalities.records.length - guests.length;
  const figure = timelineFigure(study, {
    lang,
    lanes: [committeeLane(report, lang)],
    otherName: { ja: "企画委員会", en: "committee meetings" },
    jointName: { ja: "自治体間意見交換会", en: "exchange meetings" },
    sources: [committeeMeetings.source],
    catalogueKeys: ["1-5:project"],
    notes: [
      say(lang, {
        ja: `意見交換会には${cities}市のほか${guests.map(({ name }) => name).join("・")}が参加した。`,
        en: `${
          guests.map(({ nameEnglish }) => nameEnglish).join(" and ")
        } took part in the exchange meetings as guests.`,
      }),
      say(lang, {
        ja: "図表1-5は画像のため、本文と各表の日付から作図した。",
        en: "Figure 1-5 is a picture in the report; this one is drawn from the dates in its text and tables.",
      }),
    ],
  });
  return { ...figure, sources: figure.sources.map(withReadings) };
}

function committeeLane({ committeeMeetings }: ScheduleData, lang: Language): TimelineLane {
  return {
    id: "committee",
    name: say(lang, { ja: "企画委員会", en: "Committee" }),
    mark: "other",
    entries: committeeMeetings.records.map(({ meetingNumber, date }) => (
      { name: say(lang, { ja: `第${meetingNumber}回`, en: `meeting ${meetingNumber}` }), date, status: "held" }
    )),
    joined: [],
  };
}
