import { itemAt } from "../data/item_at.ts";
import type { Distribution } from "../counts/distribution.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { NARROW_WIDTH, TELEPHONE_SLACK } from "./narrow_rows.ts";
import { INK, MUTED_INK } from "./palette.ts";
import { AXIS_NAME_ROOM, axisShapes, type AxisTick } from "./axis_shapes.ts";
import { centredLines } from "./row_chart.ts";
import { type DivergingBarOptions, type DivergingRoom, type DivergingRow, rowOf } from "./diverging_rows.ts";
import { labelledSegment, LEADER_ROOM, leaderShapes, type OutsideLabel } from "./bar_labels.ts";
import { ANSWER_WIDTH } from "./share_bars.ts";
import { barPart } from "./share_marks.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { AXES } from "../wording/axis_words.ts";
import { say } from "../wording/say.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { ANSWERS } from "../wording/answer_words.ts";

const BAR = 34;
const GAP = 22;
const FOOT = 26;
const HEADING_WIDTH = 110;
const COLUMN_GAP = 26;
/** Room at both ends for half the label of an axis. */
const EDGE = 14;
const LINE = 16;
/** From the words above a bar to the bar. */
const BELOW_WORDS = 6;
/**
 * Diverging bars: favourable answers to the left of zero, unfavourable to the right, the strongest outermost. Above each of
 * several bars stand where it was asked, of how many, and in which words.
 *
 * Neutral answers lie astride of zero or apart; answers beside the scale and no answer are apart whenever there are any: in
 * columns of their own on the same scale, so that they lean to neither side, on a telephone in words.
 */
export function divergingBarsPanel(distributions: readonly Distribution[], options: DivergingBarOptions): FigurePanel {
  return {
    ...barsOf(distributions, { ...options, width: ANSWER_WIDTH, columns: true }),
    narrow: barsOf(distributions, { ...options, width: NARROW_WIDTH, columns: false }).plot,
  };
}

function barsOf(distributions: readonly Distribution[], room: DivergingRoom): FigurePanel {
  const { lang, base, width } = room;
  const rows = distributions.map((distribution) => rowOf(distribution, { room, single: distributions.length === 1 }));
  const layout = layoutOf(rows, room);
  const { zero } = layout;
  const heights = rows.map(({ words }) => words.length * LINE + BELOW_WORDS + BAR);
  const shapes: Shape[] = [];
  const ticks = ticksOf(layout);
  let y = 0;
  const tops: number[] = [];
  for (const [at, row] of rows.entries()) {
    tops.push(y);
    const height = itemAt(heights, at, "height of a row");
    const bar = { top: y + height - BAR - 4, bottom: y + height + 4 };
    // Beside the bars alone, so that they strike out no words.
    shapes.push(...axisShapes(ticks, { ...bar, labels: null }));
    shapes.push({ kind: "line", x1: zero, y1: bar.top, x2: zero, y2: bar.bottom, stroke: INK, strokeWidth: 1.5 });
    for (const { x } of layout.columns) {
      shapes.push({ kind: "line", x1: x, y1: bar.top, x2: x, y2: bar.bottom, stroke: MUTED_INK });
    }
    const drawn = rowShapes(row, { layout, room, middle: y + height - BAR / 2 });
    shapes.push(...wordShapes(row, y), ...drawn.shapes);
    y += height + GAP;
    // Labels below the last bar stand over those of the axis.
    if (at === rows.length - 1 && drawn.hasLeaders) y += LEADER_ROOM;
  }
  const bottom = y - GAP + 4;
  const labels = { y: bottom + 12, name: say(lang, AXES.answers(base)), within: { left: 0, right: width } };
  shapes.push(...axisShapes(ticks, { top: bottom, bottom: bottom + 4, labels }));
  const side = { kind: "text", y: bottom + 12 + 2 * AXIS_NAME_ROOM, fontSize: 11, fill: MUTED_INK } as const;
  const unfavourable = say(lang, ANSWERS.unfavourableSide);
  const favourable = say(lang, ANSWERS.favourableSide);
  // With few answers on one side zero lies near the edge: both names move in.
  const sideRoom = (text: string) => 5 + TELEPHONE_SLACK * textWidth(text, { fontSize: 11 });
  const between = Math.max(sideRoom(favourable), Math.min(zero, width - sideRoom(unfavourable)));
  shapes.push({ ...side, x: between - 5, text: favourable, anchor: "end" });
  shapes.push({ ...side, x: between + 5, text: unfavourable });
  return drawingPanel(shapes, { width, height: bottom + FOOT + 2 * AXIS_NAME_ROOM, rows: [...tops, bottom] });
}

type DivergingLayout = ReturnType<typeof layoutOf>;

/** Where, of how many, how many favourably, and in which words: above the bar, on white. */
function wordShapes({ words }: DivergingRow, top: number): readonly Shape[] {
  return words.map(({ text, weight, fill }, line) => ({
    kind: "text",
    x: 0,
    y: top + (line + 0.5) * LINE,
    text,
    weight,
    fill,
    halo: true,
  }));
}

/** A row: the bar about zero, the columns beside it; labels over all parts. */
function rowShapes(
  row: DivergingRow,
  { layout: { left, zero, unit, columns }, room, middle }: {
    readonly layout: DivergingLayout;
    readonly room: DivergingRoom;
    readonly middle: number;
  },
): { readonly shapes: readonly Shape[]; readonly hasLeaders: boolean } {
  const box = { y: middle - BAR / 2, height: BAR, whole: row.whole, lines: 1, lang: room.lang } as const;
  const rects: Shape[] = [];
  const texts: Shape[] = [];
  const outside: OutsideLabel[] = [];
  let x = zero - row.before * unit;
  for (const segment of row.main) {
    const width = row.whole === 0 ? 0 : segment.count / row.whole * unit;
    if (segment.count > 0) {
      rects.push(barPart(segment, { ...box, x, width }));
      const labelled = labelledSegment(segment, { ...box, x, width });
      texts.push(...labelled.inside);
      outside.push(...labelled.outside);
    }
    x += width;
  }
  for (const { part, x } of columns) {
    const segment = itemAt(row.aside, part, "part beside the scale");
    if (row.whole === 0) continue;
    const width = segment.count / row.whole * unit;
    if (segment.count > 0) rects.push(barPart(segment, { ...box, x, width }));
    const lines = [
      ...wrapText(segment.label, { maxWidth: HEADING_WIDTH, fontSize: 11 }),
      peopleAndShare(segment.count, row.whole, room),
    ];
    texts.push(...centredLines(lines, { x: x + width + 6, middle, spacing: 15, fontSize: 11 }));
  }
  if (row.whole === 0) {
    const text = say(room.lang, COMMON.noAnswers);
    texts.push({ kind: "text", x: left + 6, y: middle, text, fill: MUTED_INK, halo: true });
  }
  const leaders = leaderShapes(outside, { edge: middle + BAR / 2, below: true, left: 0, right: room.width });
  return { shapes: [...rects, ...texts, ...leaders], hasLeaders: outside.length > 0 };
}

interface DivergingColumn {
  /** Place among the parts beside the scale: all bars are on one scale, but each code book words no answer by itself. */
  readonly part: number;
  readonly x: number;
}

function layoutOf(rows: readonly DivergingRow[], { lang, width, columns: hasColumns }: DivergingRoom) {
  const widest = (texts: readonly string[], fontSize = 12) =>
    Math.max(0, ...texts.map((text) => textWidth(text, { fontSize })));
  const left = EDGE;
  const extent = (pick: (row: DivergingRow) => number) =>
    Math.max(1, Math.ceil(Math.max(...rows.map(pick)) * 10 - 1e-9)) / 10;
  const [before, after] = [extent((row) => row.before), extent((row) => row.after)];
  const asides = (hasColumns ? rows[0]?.aside ?? [] : []).map((_, part) => {
    const parts = rows.map(({ aside, whole }) => ({ ...itemAt(aside, part, "part beside the scale"), whole }));
    const lines = parts.flatMap(({ label }) => wrapText(label, { maxWidth: HEADING_WIDTH, fontSize: 11 }));
    const texts = parts.map(({ count, whole }) => peopleAndShare(count, whole, { lang }));
    return {
      part,
      share: Math.max(0, ...parts.map(({ count, whole }) => whole === 0 ? 0 : count / whole)),
      // Name and number stand beside the longest bar.
      reserve: widest([...lines, ...texts], 11) + 6,
    };
  }).filter(({ share }) => share > 0);
  const reserved = asides.reduce((sum, { reserve }) => sum + COLUMN_GAP + reserve, 0);
  const shares = asides.reduce((sum, { share }) => sum + share, before + after);
  const unit = (width - left - EDGE - reserved) / shares;
  const main = { left, right: left + (before + after) * unit };
  let x = main.right;
  const columns: DivergingColumn[] = [];
  for (const { part, share, reserve } of asides) {
    columns.push({ part, x: x + COLUMN_GAP });
    x += COLUMN_GAP + share * unit + reserve;
  }
  return { left, zero: left + before * unit, unit, columns, main };
}

/** Shares to either side of zero, far enough apart for their labels. */
function ticksOf({ main: { left, right }, zero, unit }: DivergingLayout): readonly AxisTick[] {
  const step = [0.1, 0.25, 0.5].find((step) => step * unit >= 40) ?? 1;
  const from = Math.ceil((left - zero) / unit / step - 1e-9);
  const to = Math.floor((right - zero) / unit / step + 1e-9);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).map((tick) => ({
    x: zero + tick * step * unit,
    text: `${Math.round(Math.abs(tick * step) * 100)}%`,
  }));
}
