import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { formatNumber } from "../data/format_number.ts";
import type { CorrespondenceMap, CorrespondenceRefusal, MapPoint } from "../text/correspondence_map.ts";
import { axisPercent, CODE, GROUP } from "./correspondence_drawing.ts";
import { mapPanel } from "./correspondence_panel.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { say } from "../wording/say.ts";
import { MAPS, noMap } from "../wording/map_words.ts";

/** How {@linkcode correspondenceFigure} is made. */
export interface CorrespondenceFigureOptions {
  /** @default "ja" */
  readonly lang?: Language;
  /** @default `comments-correspondence:` and the grouping */
  readonly key?: string;
}

/** The kind of each of these options. */
export const CORRESPONDENCE_FIGURE_OPTIONS: OptionKinds<CorrespondenceFigureOptions> = {
  ...LANGUAGE_OPTIONS,
  key: kind.text,
};

/**
 * Codes and groups of correspondence analysis in a plane: near each other where they go together.
 *
 * Both axes have the same scale, as distances mean something. Labels move aside where they would lie on each other.
 *
 * @throws {RangeError} where the analysis was refused, with its reason
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { correspondenceMap } from "../text/correspondence_map.ts";
 * import { countCodes } from "../text/count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const map = correspondenceMap(countCodes(coding, "event"));
 * assert.ok(!("refused" in map));
 * assert.match(correspondenceFigure(map).alternativeText, /行田市 フォーラムの近くに/);
 * ```
 */
export function correspondenceFigure(
  result: CorrespondenceMap | CorrespondenceRefusal,
  options: CorrespondenceFigureOptions = {},
): Figure {
  const action = "draw the map";
  requireKind(action, result, { name: "result", kind: dataKind.map });
  requireOptions(action, options, CORRESPONDENCE_FIGURE_OPTIONS);
  if ("refused" in result) throw new RangeError(`Cannot draw a correspondence map: ${noMap(result).en}`);
  const map: CorrespondenceMap = result;
  const { lang = "ja", key = `comments-correspondence:${map.grouping}` } = options;
  const groups = map.points.filter(({ kind }) => kind === "group");
  const codes = map.points.filter(({ kind }) => kind === "code");
  const nearest = (group: MapPoint) =>
    codes.toSorted((a, b) => Math.hypot(a.x - group.x, a.y - group.y) - Math.hypot(b.x - group.x, b.y - group.y))
      .slice(0, 2);
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(lang, MAPS.mapTitle),
    subtitle: say(
      lang,
      MAPS.mapSubtitle({
        first: axisPercent(map.shares[0]),
        second: axisPercent(map.shares[1]),
        inertia: formatNumber(map.inertia, { decimals: 3 }),
      }),
    ),
    alternativeText: say(
      lang,
      MAPS.mapInWords({ codeCount: codes.length, groups: groups.map((name) => ({ name, nearest: nearest(name) })) }),
    ),
    legend: [
      { label: say(lang, MAPS.themeLegend), color: CODE, symbol: "dot" },
      { label: say(lang, MAPS.groupLegend), color: GROUP, symbol: "square" },
    ],
    sources: map.sources,
    notes: [
      say(lang, MAPS.mapExplained),
      say(
        lang,
        MAPS.mapFewAnswers(map),
      ),
    ],
    panels: [mapPanel(map, lang)],
  };
}
