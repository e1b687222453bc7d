import type { Language } from "../data/language.ts";
import type { PanelPlot } from "./figure.ts";
import { narrowList } from "./narrow_list.ts";
import { INK } from "./palette.ts";
import { entrySign, JOINT, NOT_HELD } from "./timeline_drawing.ts";
import type { TimelineLane } from "./timeline_lanes.ts";
import { dateLabel } from "../wording/dates.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { STATUS_LABELS, TIMELINE } from "../wording/timeline_words.ts";

/** The timeline for a telephone: lane by lane what was held on which day, or not, and what it joined. */
export function timelineList(lanes: readonly TimelineLane[], lang: Language): PanelPlot {
  const joint = lanes.find(({ mark }) => mark === "joint");
  return narrowList(lanes.map(({ name, mark, entries, joined }) => ({
    heading: name,
    items: [
      ...entries.map((entry) => {
        const date = entry.date === null ? say(lang, TIMELINE.noDate) : dateLabel(entry.date, lang);
        const status = STATUS_LABELS[entry.status][lang];
        const state = status === "" ? "" : ` ${say(lang, TIMELINE.statusMark(status))}`;
        return {
          sign: (middle: { readonly x: number; readonly y: number }) => [entrySign(entry, { mark, ...middle })],
          words: [{ text: `${date} ${entry.name}${state}`, fill: entry.status === "held" ? INK : NOT_HELD }],
        };
      }),
      ...joined.length === 0 || joint === undefined ? [] : [{
        sign: ({ x, y }: { readonly x: number; readonly y: number }) => [
          { kind: "symbol", symbol: "diamond", x, y, radius: 5, color: JOINT } as const,
        ],
        words: [{
          text: `${joint.name}: ${joined.map((date) => dateLabel(date, lang)).join(say(lang, PUNCTUATION.comma))}`,
        }],
      }],
    ],
  })));
}
