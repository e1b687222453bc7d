import type { Distribution } from "../counts/distribution.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { barPart } from "./share_marks.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, INK, MISSING, OTHER_ANSWER } from "./palette.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { AXIS_NAME_ROOM, axisShapes } from "./axis_shapes.ts";
import { centredLines } from "./row_chart.ts";
import type { ShareBarOptions } from "./bar_segments.ts";
import { ANSWER_WIDTH } from "./share_bars.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { bilingual } from "../data/language.ts";
import { AXES } from "../wording/axis_words.ts";
import { say } from "../wording/say.ts";
import { peopleAndShare } from "../wording/number_words.ts";

const TOP = 6;
const HEADLINE = 28;
const BAR = 20;
const GAP = 10;
/** From one number of the axis to the next. */
const TICK_ROOM = 34;
const FOOT = 26;
const LABEL_WIDTH = 240;
const NARROW_LABELS = 104;
const [FILL] = CATEGORICAL;

/** What {@linkcode attributeBarsPanel} draws. */
export interface AttributeBarsOptions extends ShareBarOptions {
  /**
   * A line above the bars, such as mean and median.
   * @default "", none
   */
  readonly headline?: string;
}

/**
 * One bar an answer, from top to bottom in the order of the questionnaire, with count and share behind each.
 *
 * For ages and occupations, several answers of one person (複数回答), and numbers in bands. Answers that nobody gave keep their
 * row with 0; no answer is the last row, outlined.
 */
export function attributeBarsPanel(distribution: Distribution, options: AttributeBarsOptions): FigurePanel {
  const draw = (width: number, labelWidth: number) => barsOf(distribution, { ...options, width, labelWidth });
  return { ...draw(ANSWER_WIDTH, LABEL_WIDTH), narrow: draw(NARROW_WIDTH, NARROW_LABELS).plot };
}

interface BarsRoom {
  readonly width: number;
  /** Widest line of a label. */
  readonly labelWidth: number;
}

function barsOf(
  distribution: Distribution,
  { lang, base, headline = "", width: room, labelWidth }: AttributeBarsOptions & BarsRoom,
): FigurePanel {
  const top = headline === "" ? TOP : TOP + HEADLINE;
  const { answers, otherAnswers, missing, missingAnswer } = distribution;
  const whole = distribution[base];
  const rows = [
    ...answers.map((counted) => ({ ...counted, fill: FILL, outlined: false })),
    ...(base === "answered" ? [] : [
      ...otherAnswers.map((counted) => ({ ...counted, fill: OTHER_ANSWER, outlined: false })),
      { answer: missingAnswer, count: missing, fill: MISSING.fill, outlined: true },
    ]),
  ].map(({ answer, count, fill, outlined }) => {
    const lines = wrapText(say(lang, bilingual(answer, "label")), { maxWidth: labelWidth, fontSize: 12 });
    return {
      count,
      fill,
      outlined,
      lines,
      text: peopleAndShare(count, whole, { lang }),
      height: Math.max(BAR, lines.length * 16),
    };
  });
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, { fontSize: 12 })));
  const left = widest(rows.flatMap(({ lines }) => lines)) + 10;
  const right = room - widest(rows.map(({ text }) => text)) - 10;
  const longest = Math.max(...rows.map(({ count }) => count));
  // At most six numbers along the axis, and each with room for itself.
  const most = Math.min(5, (right - left) / TICK_ROOM - 1);
  const step = [0.05, 0.1, 0.2, 0.25, 0.5].find((step) => longest / whole / step <= most) ?? 1;
  const extent = Math.max(1, Math.ceil(longest / whole / step - 1e-9)) * step;
  const bottom = top + rows.reduce((sum, { height }) => sum + height + GAP, 0) - GAP / 2;
  const ticks = Array.from({ length: Math.floor(extent / step + 1e-9) + 1 }, (_, tick) => ({
    x: left + tick * step / extent * (right - left),
    text: `${Math.round(tick * step * 100)}%`,
  }));
  const labels = { y: bottom + 14, name: say(lang, AXES.answers(base)), within: { left: 0, right: room } };
  const shapes: Shape[] = [...axisShapes(ticks, { top: top - 4, bottom: bottom + 5, labels })];
  if (headline !== "") shapes.push({ kind: "text", x: 0, y: 10, text: headline, fontSize: 14, weight: 700 });
  let y = top;
  const tops = [y - GAP / 2];
  for (const { count, fill, outlined, lines, text, height } of rows) {
    const middle = y + height / 2;
    const width = count / whole / extent * (right - left);
    shapes.push(...centredLines(lines, { x: left - 8, middle, spacing: 16, anchor: "end" }));
    if (count > 0) {
      const box = { x: left, y: middle - BAR / 2, width, height: BAR };
      shapes.push(barPart({ fill, outlined }, box));
    }
    shapes.push({ kind: "text", x: left + width + 6, y: middle, text, halo: true });
    y += height + GAP;
    tops.push(y - GAP / 2);
  }
  shapes.push({ kind: "line", x1: left, y1: top - 4, x2: left, y2: bottom, stroke: INK });
  return drawingPanel(shapes, { width: room, height: bottom + FOOT + AXIS_NAME_ROOM, rows: tops });
}
