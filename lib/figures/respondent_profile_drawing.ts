import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import type { Profile } from "../counts/respondent_profiles.ts";
import { AXES } from "../wording/axis_words.ts";
import { smallBaseStar } from "../wording/distribution_words.ts";
import { percentText } from "../wording/number_words.ts";
import { say } from "../wording/say.ts";
import { quarterTicks } from "./axis_shapes.ts";
import type { Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import { MISSING, textColorOn } from "./palette.ts";
import type { ChartRow } from "./row_chart.ts";
import { barPart } from "./share_marks.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

/** Width of the figure, in SVG units. */
export const PROFILE_WIDTH = 664;
const LEFT = 156;
const RIGHT = 624;
const BAR = 24;

/** Bars of 100 %, one for each event, in the colours of the categories. */
export function profilesPanel(
  profiles: readonly Profile[],
  { colors, lang }: { readonly colors: readonly string[]; readonly lang: Language },
): FigurePanel {
  return rowChartForScreens(profiles.map((profile) => chartRow(profile, colors, lang)), {
    width: PROFILE_WIDTH,
    ticks: quarterTicks(placeOfShare),
    columns: [{ x: PROFILE_WIDTH, heading: "n" }],
    head: 24,
    headingRise: 12,
    foot: 24,
    axis: { above: 0, below: 4, label: 15, name: say(lang, AXES.answers("respondents")) },
    gap: 8,
  });
}

function placeOfShare(share: number): number {
  return LEFT + share * (RIGHT - LEFT);
}

function chartRow(
  { place, respondents, missing, counts }: Profile,
  colors: readonly string[],
  lang: Language,
): ChartRow {
  const parts = [
    ...counts.map((count, at) => ({ count, fill: itemAt(colors, at, "colour of a category"), outlined: false })),
    { count: missing, fill: MISSING.fill, outlined: true },
  ];
  return {
    label: wrapText(say(lang, place), { maxWidth: LEFT - 16 }),
    height: 32,
    numbers: [{ text: `${respondents}${smallBaseStar(respondents, lang)}` }],
    marks: (middle) => {
      let before = 0;
      return parts.flatMap(({ count, fill, outlined }): readonly Shape[] => {
        if (count === 0 || respondents === 0) return [];
        const x = placeOfShare(before / respondents);
        const width = placeOfShare((before + count) / respondents) - x;
        before += count;
        const text = percentText(count, respondents);
        const fits = textWidth(text, { fontSize: 11 }) + 6 <= width;
        return [
          barPart({ fill, outlined }, { x, y: middle - BAR / 2, width, height: BAR }),
          ...fits
            ? [
              {
                kind: "text",
                x: x + width / 2,
                y: middle,
                text,
                anchor: "middle",
                fontSize: 11,
                fill: textColorOn(fill),
              } as const,
            ]
            : [],
        ];
      });
    },
  };
}
