import { itemAt } from "../data/item_at.ts";
import type { Distribution } from "../counts/distribution.ts";
import { bilingual, type Language } from "../data/language.ts";
import type { WeightedAnswers } from "../survey/weighted_answers.ts";
import { COMMON } from "../wording/common_words.ts";
import { AXES } from "../wording/axis_words.ts";
import { say } from "../wording/say.ts";
import { WEIGHTED, weightedShareText } from "../wording/weighted_words.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { barPart } from "./share_marks.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, INK, MISSING, MUTED_INK, OTHER_ANSWER } from "./palette.ts";
import { AXIS_NAME_ROOM, axisShapes } from "./axis_shapes.ts";
import { centredLines } from "./row_chart.ts";
import { ANSWER_WIDTH } from "./share_bars.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

const HEAD = 44;
const BAR = 14;
const GAP = 10;
const FOOT = 26;
const LABEL_WIDTH = 240;
const [FILL] = CATEGORICAL;

interface WeightedRow {
  readonly lines: readonly string[];
  /** Weighted share in [0, 1]; `null` when it is withheld. */
  readonly share: number | null;
  /** The same of people who count alike. */
  readonly plain: number;
  readonly fill: string;
  readonly outlined: boolean;
}

/**
 * Weighted shares of all who were asked: a bar an answer, a line where the share without weights is, and how many unweighted
 * people would be as sure (effective n).
 *
 * A share that is withheld, as it would be the weight of one or two people, has its word in place of a bar, and no line.
 */
export function weightedBarsPanel(
  distribution: Distribution,
  { weighting, lang }: { readonly weighting: WeightedAnswers; readonly lang: Language },
): FigurePanel {
  const rows = weightedRows(distribution, { weighting, lang });
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, { fontSize: 12 })));
  const texts = rows.map(({ share }) => share === null ? say(lang, COMMON.withheld) : weightedShareText(share));
  const left = widest(rows.flatMap(({ lines }) => lines)) + 10;
  const right = ANSWER_WIDTH - widest(texts) - 10;
  const longest = Math.max(...rows.flatMap(({ share, plain }) => share === null ? [] : [share, plain]), 0.05);
  const step = [0.05, 0.1, 0.2, 0.25].find((size) => longest / size <= 5) ?? 0.25;
  const extent = Math.max(1, Math.ceil(longest / step - 1e-9)) * step;
  const at = (share: number) => left + share / extent * (right - left);
  const heights = rows.map(({ lines }) => Math.max(BAR + 6, lines.length * 16));
  const bottom = HEAD + heights.reduce((sum, height) => sum + height + GAP, 0) - GAP / 2;
  const ticks = Array.from({ length: Math.floor(extent / step + 1e-9) + 1 }, (_, tick) => ({
    x: at(tick * step),
    text: `${Math.round(tick * step * 100)}%`,
  }));
  const labels = { y: bottom + 14, name: say(lang, AXES.weighted) };
  const shapes: Shape[] = [
    {
      kind: "text",
      x: 0,
      y: 10,
      text: say(lang, WEIGHTED.heading(weighting.effectiveSize)),
      fontSize: 14,
      weight: 700,
    },
    { kind: "text", x: 0, y: 28, text: say(lang, WEIGHTED.line), fill: MUTED_INK },
    ...axisShapes(ticks, { top: HEAD - 4, bottom: bottom + 5, labels }),
  ];
  let y = HEAD;
  for (const [place, { lines, share, plain, fill, outlined }] of rows.entries()) {
    const height = heights[place] ?? BAR;
    const middle = y + height / 2;
    shapes.push(...centredLines(lines, { x: left - 8, middle, spacing: 16, anchor: "end" }));
    if (share !== null && share > 0) {
      const box = { x: left, y: middle - BAR / 2, width: at(share) - left, height: BAR };
      shapes.push(barPart({ fill, outlined }, box));
    }
    if (share !== null) {
      const x = at(plain);
      shapes.push({
        kind: "line",
        x1: x,
        y1: middle - BAR / 2 - 3,
        x2: x,
        y2: middle + BAR / 2 + 3,
        stroke: INK,
        strokeWidth: 2,
      });
    }
    const end = share === null ? left : Math.max(at(share), at(plain));
    shapes.push({ kind: "text", x: end + 6, y: middle, text: itemAt(texts, place, "text of a bar"), halo: true });
    y += height + GAP;
  }
  shapes.push({ kind: "line", x1: left, y1: HEAD - 4, x2: left, y2: bottom, stroke: INK });
  return drawingPanel(shapes, { width: ANSWER_WIDTH, height: bottom + FOOT + AXIS_NAME_ROOM });
}

function weightedRows(
  { answers, otherAnswers, missing, missingAnswer, respondents }: Distribution,
  { weighting, lang }: { readonly weighting: WeightedAnswers; readonly lang: Language },
): readonly WeightedRow[] {
  return [
    ...answers.map((counted) => ({ ...counted, fill: FILL, outlined: false })),
    ...otherAnswers.map((counted) => ({ ...counted, fill: OTHER_ANSWER, outlined: false })),
    { answer: missingAnswer, count: missing, fill: MISSING.fill, outlined: true },
  ].map(({ answer, count, fill, outlined }, place) => ({
    lines: wrapText(say(lang, bilingual(answer, "label")), { maxWidth: LABEL_WIDTH, fontSize: 12 }),
    share: weighting.shares[place] ?? null,
    plain: respondents === 0 ? 0 : count / respondents,
    fill,
    outlined,
  }));
}
