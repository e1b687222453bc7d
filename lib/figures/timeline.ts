import { dataKind } from "../data/data_kinds.ts";
import { type Bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption, LANGUAGES } from "../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { distinctSources, type Source } from "../data/source.ts";
import { municipalitiesOf, type Study, studySources } from "../study/study.ts";
import { dateLabel, monthName } from "../wording/dates.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { eventName, municipalityName } from "../wording/study_names.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { INK } from "./palette.ts";
import { JOINT, NOT_HELD, OWN, timelineDrawing } from "./timeline_drawing.ts";
import { timelineList } from "./timeline_list.ts";
import { timelineAxis } from "./timeline_axis.ts";
import { type TimelineLane, timelineLanes, timelineMonths } from "./timeline_lanes.ts";
import {
  atLineStart,
  JOINT_EVENTS,
  notHeldReasons,
  OTHER_MEETINGS,
  STATUS_LABELS,
  TIMELINE,
} from "../wording/timeline_words.ts";

/** Options of {@linkcode timelineFigure}. */
export interface TimelineOptions extends LanguageOption {
  /**
   * Lanes above those of the study, such as a committee's meetings.
   * @default none
   */
  readonly lanes?: readonly TimelineLane[];
  /**
   * What the meetings of the lanes above are called in the legend.
   * @default "other"
   */
  readonly otherName?: Bilingual;
  /**
   * What events of several municipalities are called.
   * @default 自治体間の事業
   */
  readonly jointName?: Bilingual;
  /**
   * Files that the lanes above are made from.
   * @default none
   */
  readonly sources?: readonly Source[];
  /**
   * Rows of a report's catalogue that it reproduces.
   * @default none
   */
  readonly catalogueKeys?: readonly string[];
  /**
   * Remarks behind those that say why an event was not held.
   * @default none
   */
  readonly notes?: readonly string[];
}

/** The kind of each of these options. */
export const TIMELINE_OPTIONS: OptionKinds<TimelineOptions> = {
  ...LANGUAGE_OPTIONS,
  lanes: kind.listOf("lanes", kind.record("a lane", "id", "entries")),
  otherName: kind.record("a name in every language", ...LANGUAGES),
  jointName: kind.record("a name in every language", ...LANGUAGES),
  sources: kind.listOf("sources", kind.record("a source", "file", "origin")),
  catalogueKeys: kind.texts,
  notes: kind.texts,
};

/**
 * What took place when, a lane for each municipality, on the whole months that hold every date.
 *
 * Shows how late and how close together the events fell, and which were called off. Every date is printed; what was
 * cancelled or not held has another sign and says so in words.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * const figure = timelineFigure(await loadStudy());
 * assert.match(figure.subtitle ?? "", /2022年1月～2022年3月/);
 * ```
 */
export function timelineFigure(
  study: Pick<Study, "events" | "municipalities">,
  options: TimelineOptions = {},
): Figure {
  const action = "draw the timeline";
  requireKind(action, study, { name: "study", kind: dataKind.study });
  requireOptions(action, options, TIMELINE_OPTIONS);
  const { lang = "ja", lanes: others = [], jointName = JOINT_EVENTS, otherName = OTHER_MEETINGS } = options;
  const lanes = [...others, ...timelineLanes(study, { lang, joint: atLineStart(say(lang, jointName)) })];
  const events = study.events.records;
  const isJoint = lanes.some(({ mark }) => mark === "joint");
  const failed = events.filter(({ status }) => status !== "held");
  const reasons = notHeldReasons(failed.map((event) => ({
    places: municipalitiesOf(event, study).map((one) => municipalityName(one, lang)),
    name: eventName(event, lang),
    status: event.status,
    reason: event.reason === null ? null : { ja: event.reason, en: event.reasonEnglish ?? event.reason },
  })));
  return {
    ...FIGURE,
    key: "timeline",
    catalogueKeys: options.catalogueKeys ?? [],
    language: lang,
    title: say(lang, TIMELINE.title),
    subtitle: subtitle(lanes, {
      lang,
      otherName: others.length > 0 ? otherName : null,
      jointName: isJoint ? jointName : null,
    }),
    sources: distinctSources([
      ...options.sources ?? [],
      ...studySources(study.events, events),
      ...studySources(study.municipalities, study.municipalities.records),
    ]),
    notes: [...reasons[lang], ...options.notes ?? []],
    alternativeText: lanes.map((lane) => sentence(lane, { lang, jointName })).join(say(lang, PUNCTUATION.sentence)),
    legend: [
      ...(others.length === 0 ? [] : [{ label: say(lang, otherName), color: INK, symbol: "square" as const }]),
      ...(isJoint
        ? [{
          label: say(lang, TIMELINE.jointLane(jointName)),
          color: JOINT,
          symbol: "diamond" as const,
        }]
        : []),
      { label: say(lang, TIMELINE.ownLegend), color: OWN, symbol: "dot" },
      ...(failed.length === 0 ? [] : [{
        label: say(lang, TIMELINE.failedLegend),
        color: NOT_HELD,
        symbol: "times" as const,
      }]),
    ],
    panels: [{ ...timelineDrawing(lanes, lang), narrow: timelineList(lanes, lang) }],
  };
}

interface SubtitleOptions {
  readonly lang: Language;
  readonly otherName: Bilingual | null;
  readonly jointName: Bilingual | null;
}

function subtitle(lanes: readonly TimelineLane[], { lang, otherName, jointName }: SubtitleOptions): string {
  const kinds = atLineStart(
    [otherName, TIMELINE.ownKinds, jointName]
      .flatMap((name) => name === null ? [] : say(lang, name)).join(say(lang, PUNCTUATION.comma)),
  );
  const months = timelineMonths(lanes);
  if (months === null) return kinds;
  const [from, to] = [monthName(months.start, lang), monthName(months.end, lang)];
  const isBroken = timelineAxis(lanes, { left: 0, right: 1 })?.columns.some(({ isEmpty }) => isEmpty) ?? false;
  return say(lang, TIMELINE.subtitle({ from, to, kinds, isBroken }));
}

function sentence(
  { name, entries, joined }: TimelineLane,
  { lang, jointName }: { readonly lang: Language; readonly jointName: Bilingual },
): string {
  const parts = entries.map((entry) => {
    const date = entry.date === null ? say(lang, TIMELINE.noDate) : dateLabel(entry.date, lang);
    const status = STATUS_LABELS[entry.status][lang];
    return say(lang, TIMELINE.eventInWords({ name: entry.name, date, status }));
  });
  if (joined.length > 0) {
    parts.push(say(lang, TIMELINE.tookPart(jointName, joined.map((date) => dateLabel(date, lang)))));
  }
  return `${name}: ${parts.join(say(lang, PUNCTUATION.comma))}${say(lang, PUNCTUATION.end)}`;
}
