import type { Language } from "../data/language.ts";
import { edgeOf } from "../figures/field_edge.ts";
import { ACCENT, BAND, INK, MISSING, MOVEMENT_COLORS } from "../figures/palette.ts";
import { COMMON } from "../wording/common_words.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { say } from "../wording/say.ts";
import type { ExploreState } from "./explore_state.ts";
import type { ExploreView } from "./explore_view.ts";

/** A mark of the Explore's chart and what it stands for. */
export interface LegendEntry {
  /** One of the marks, or the colour of an answer. */
  readonly kind: string;
  readonly label: string;
}

/** The legend under the chart, and in the picture that is saved of it: a line for each set of answers. */
export function legendLines(
  view: Pick<ExploreView, "rows">,
  { measure }: Pick<ExploreState, "measure">,
  lang: Language,
): readonly (readonly LegendEntry[])[] {
  if (measure === "share") {
    return [[
      { kind: "dot", label: say(lang, COMMON.share) },
      { kind: "line", label: say(lang, COMMON.interval95) },
      ...view.rows.some(({ bounds }) => bounds !== null)
        ? [{ kind: "band", label: say(lang, EXPLORE.bandLegend) }]
        : [],
    ]];
  }
  if (measure === "flow") {
    return [[
      { kind: "rose", label: say(lang, COMMON.rose) },
      { kind: "same", label: say(lang, EXPLORE.stayed) },
      { kind: "fell", label: say(lang, COMMON.fell) },
    ]];
  }
  // Answers that have a row each need no colour to tell them apart.
  if (view.rows.some(({ answer }) => answer !== undefined)) return [];
  // Wordings differ by event: each set of answers has its own line.
  const sets = new Map(view.rows.map(({ parts }) => [parts.map(({ label }) => label).join("|"), parts]));
  return [...sets.values()].map((parts) => parts.map(({ label, color }) => ({ kind: color ?? "none", label })));
}

/** The rectangle of a mark in a field of 22 by 12. */
export function legendPlaces(kind: string): Readonly<Record<string, string | number>> {
  const places: Readonly<Record<string, readonly [number, number, number, number, string]>> = {
    dot: [6, 1, 10, 10, ACCENT],
    line: [0, 5, 22, 2, INK],
    band: [0, 0, 22, 12, BAND],
    rose: [0, 0, 22, 12, MOVEMENT_COLORS.rose],
    same: [0, 0, 22, 12, MOVEMENT_COLORS.same],
    fell: [0, 0, 22, 12, MOVEMENT_COLORS.fell],
    none: [0.5, 0.5, 21, 11, MISSING.fill],
  };
  const [x, y, width, height, fill] = places[kind] ?? [0, 0, 22, 12, kind];
  return {
    x,
    y,
    width,
    height,
    fill,
    rx: kind === "dot" ? 5 : 0,
    ...kind === "none"
      ? { stroke: MISSING.stroke, "stroke-dasharray": "5,4" }
      : kind.startsWith("#")
      ? { stroke: edgeOf(kind) }
      : {},
  };
}
