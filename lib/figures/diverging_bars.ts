import { itemAt } from "../data/item_at.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import { smallBaseMark } from "../wording/distribution_words.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { INK, MUTED_INK } from "./palette.ts";
import { axisShapes, centredLines } from "./row_chart.ts";
import { ANSWER_WIDTH, type BarSegment, barSegments, segmentLabels, type ShareBarOptions } from "./share_bars.ts";
import { barPart } from "./share_marks.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { ANSWERS } from "../wording/answer_words.ts";
import type { Language } from "../data/language.ts";

/** Where a diverging figure puts neutral answers: half on each side of zero, or in a column of their own at the right. */
export type NeutralPlace = "astride" | "aside";

/** How diverging bars are drawn. */
export interface DivergingBarOptions extends ShareBarOptions {
  readonly neutral: NeutralPlace;
}

const BAR = 34;
const GAP = 20;
const FOOT = 26;
const LABEL_WIDTH = 190;
const HEADING_WIDTH = 110;
const COLUMN_GAP = 26;
/** Room at both ends for half the label of an axis. */
const EDGE = 14;

/**
 * Diverging bars: favourable answers to the left of zero, unfavourable to the right, the strongest outermost.
 *
 * Neutral answers lie astride of zero or in a column of their own; answers beside the scale and no answer have columns of
 * their own whenever there are any, on the same scale, so that they lean to neither side.
 */
export function divergingBarsPanel(distributions: readonly Distribution[], options: DivergingBarOptions): FigurePanel {
  const rows = distributions.map((distribution) => rowOf(distribution, options, distributions.length === 1));
  const layout = layoutOf(rows, options);
  const { zero, unit, top, main } = layout;
  const bottom = top + rows.reduce((sum, row) => sum + row.height + GAP, 0) - GAP / 2;
  const shapes: Shape[] = [
    ...axis({ ...main, zero, unit, top: top - 8, bottom: bottom + 5 }),
    // Behind the bars, so that it does not strike out the label of a neutral answer.
    { kind: "line", x1: zero, y1: top - 8, x2: zero, y2: bottom + 5, stroke: INK, strokeWidth: 1.5 },
    ...headShapes(rows, { layout, bottom, lang: options.lang }),
  ];
  let y = top;
  for (const row of rows) {
    shapes.push(...rowShapes(row, { layout, options, middle: y + row.height / 2, single: rows.length === 1 }));
    y += row.height + GAP;
  }
  return drawingPanel(shapes, { width: ANSWER_WIDTH, height: bottom + FOOT });
}

type DivergingLayout = ReturnType<typeof layoutOf>;

/** Names of the sides where there is room, of the columns beside them, and of the totals. */
function headShapes(
  rows: readonly DivergingRow[],
  { layout: { left, zero, columns, top, totalRight, main }, bottom, lang }: {
    readonly layout: DivergingLayout;
    readonly bottom: number;
    readonly lang: Language;
  },
): readonly Shape[] {
  const look = { fontSize: 11, fill: MUTED_INK } as const;
  const sides = [
    { text: say(lang, ANSWERS.favourableSide), x: zero - 6, anchor: "end", room: zero - left },
    { text: say(lang, ANSWERS.unfavourableSide), x: zero + 6, anchor: "start", room: main.right - zero },
  ] as const;
  return [
    ...sides.filter(({ text, room }) => textWidth(text, { fontSize: 11 }) + 8 <= room)
      .map(({ text, x, anchor }): Shape => ({ kind: "text", x, y: top - 16, text, anchor, ...look })),
    ...columns.flatMap(({ x, lines }): readonly Shape[] => [
      { kind: "line", x1: x, y1: top - 8, x2: x, y2: bottom + 5, stroke: MUTED_INK },
      ...lines.toReversed().map((text, line): Shape => ({ kind: "text", x, y: top - 16 - line * 14, text, ...look })),
    ]),
    rows.length === 1 ? { kind: "text", x: 0, y: 10, text: itemAt(rows, 0, "row").total, fontSize: 14, weight: 700 } : {
      kind: "text",
      x: totalRight,
      y: top - 16,
      text: say(lang, ANSWERS.favourableHeading),
      anchor: "end",
      ...look,
    },
  ];
}

/** A row: its name and total, the bar about zero, the columns beside it; labels over all parts. */
function rowShapes(
  row: DivergingRow,
  { layout: { left, zero, unit, columns, totalRight }, options, middle, single }: {
    readonly layout: DivergingLayout;
    readonly options: DivergingBarOptions;
    readonly middle: number;
    readonly single: boolean;
  },
): readonly Shape[] {
  const box = { y: middle - BAR / 2, height: BAR, whole: row.whole, lines: 1, lang: options.lang } as const;
  const rects: Shape[] = [];
  const texts: Shape[] = [];
  let x = zero - row.before * unit;
  for (const segment of row.main) {
    const width = row.whole === 0 ? 0 : segment.count / row.whole * unit;
    if (segment.count > 0) {
      rects.push(barPart(segment, { ...box, x, width }));
      texts.push(...segmentLabels(segment, { ...box, x, width }));
    }
    x += width;
  }
  for (const { label, x } of columns) {
    const segment = row.aside.find((candidate) => candidate.label === label);
    if (segment === undefined || row.whole === 0) continue;
    const width = segment.count / row.whole * unit;
    if (segment.count > 0) rects.push(barPart(segment, { ...box, x, width }));
    const text = peopleAndShare(segment.count, row.whole, options);
    texts.push({ kind: "text", x: x + width + 6, y: middle, text, fontSize: 11 });
  }
  if (row.whole === 0) {
    const text = say(options.lang, COMMON.noAnswers);
    texts.push({ kind: "text", x: left + 6, y: middle, text, fill: MUTED_INK, halo: true });
  }
  const total: readonly Shape[] = single
    ? []
    : [{ kind: "text", x: totalRight, y: middle, text: row.total, anchor: "end" }];
  return [...centredLines(row.labels, { x: 0, middle, spacing: 16 }), ...total, ...rects, ...texts];
}

interface DivergingRow {
  readonly labels: readonly string[];
  readonly total: string;
  readonly height: number;
  readonly whole: number;
  /** The bar about zero, from left to right. */
  readonly main: readonly BarSegment[];
  /** Parts with columns of their own. */
  readonly aside: readonly BarSegment[];
  /** Shares to the left of zero and to the right. */
  readonly before: number;
  readonly after: number;
}

function rowOf(distribution: Distribution, options: DivergingBarOptions, single: boolean): DivergingRow {
  const { lang, base, neutral } = options;
  const whole = distribution[base];
  const segments = barSegments(distribution, options);
  const { answers } = distribution;
  const asideAnswer = (at: number) =>
    at >= answers.length || (neutral === "aside" && answers[at]?.answer.side === "neutral");
  const sides = sideCounts(distribution);
  const astride = neutral === "astride" ? sides.neutral / 2 : 0;
  const share = (count: number) => whole === 0 ? 0 : count / whole;
  const favourable = peopleAndShare(sides.favourable, whole, { lang });
  const unfavourable = peopleAndShare(sides.unfavourable, whole, { lang });
  const size = `n=${whole}${smallBaseMark(distribution, lang)}`;
  const labels = single
    ? []
    : [...wrapText(say(lang, placeOf(distribution)), { maxWidth: LABEL_WIDTH, fontSize: 12 }), size];
  return {
    labels,
    total: single ? say(lang, ANSWERS.bothSides(favourable, unfavourable)) : favourable,
    height: Math.max(BAR, labels.length * 16),
    whole,
    main: segments.filter((_, at) => !asideAnswer(at)),
    aside: segments.filter((_, at) => asideAnswer(at)),
    before: share(sides.favourable + astride),
    after: share(sides.unfavourable + astride),
  };
}

interface DivergingColumn {
  readonly label: string;
  readonly lines: readonly string[];
  readonly x: number;
}

function layoutOf(rows: readonly DivergingRow[], { lang }: DivergingBarOptions) {
  const single = rows.length === 1;
  const widest = (texts: readonly string[], fontSize = 12) =>
    Math.max(0, ...texts.map((text) => textWidth(text, { fontSize })));
  const left = single ? EDGE : widest(rows.flatMap(({ labels }) => labels)) + 14;
  const totals = single ? EDGE : widest([...rows.map(({ total }) => total), say(lang, ANSWERS.favourableHeading)]) + 14;
  const extent = (pick: (row: DivergingRow) => number) =>
    Math.max(1, Math.ceil(Math.max(...rows.map(pick)) * 10 - 1e-9)) / 10;
  const [before, after] = [extent((row) => row.before), extent((row) => row.after)];
  const asides = (rows[0]?.aside ?? []).map(({ label }) => {
    const parts = rows.map(({ aside, whole }) => ({
      count: aside.find((part) => part.label === label)?.count ?? 0,
      whole,
    }));
    const lines = wrapText(label, { maxWidth: HEADING_WIDTH, fontSize: 11 });
    const texts = parts.map(({ count, whole }) => peopleAndShare(count, whole, { lang }));
    return {
      label,
      lines,
      share: Math.max(0, ...parts.map(({ count, whole }) => whole === 0 ? 0 : count / whole)),
      // A column is never narrower than its heading, nor than its longest number beside its longest bar.
      reserve: Math.max(widest(lines, 11), widest(texts, 11) + 6),
    };
  }).filter(({ share }) => share > 0);
  const reserved = asides.reduce((sum, { reserve }) => sum + COLUMN_GAP + reserve, 0);
  const shares = asides.reduce((sum, { share }) => sum + share, before + after);
  const unit = (ANSWER_WIDTH - left - totals - reserved) / shares;
  const main = { left, right: left + (before + after) * unit };
  let x = main.right;
  const columns: DivergingColumn[] = [];
  for (const { label, lines, share, reserve } of asides) {
    columns.push({ label, lines, x: x + COLUMN_GAP });
    x += COLUMN_GAP + share * unit + reserve;
  }
  const headLines = Math.max(1, ...asides.map(({ lines }) => lines.length));
  const top = (single ? 24 : 0) + headLines * 14 + 12;
  return { left, zero: left + before * unit, unit, columns, top, totalRight: ANSWER_WIDTH, main };
}

function axis(
  { left, right, zero, unit, top, bottom }: {
    readonly left: number;
    readonly right: number;
    readonly zero: number;
    readonly unit: number;
    readonly top: number;
    readonly bottom: number;
  },
): readonly Shape[] {
  // Far enough apart for their labels.
  const step = [0.1, 0.25, 0.5].find((step) => step * unit >= 40) ?? 1;
  const from = Math.ceil((left - zero) / unit / step - 1e-9);
  const to = Math.floor((right - zero) / unit / step + 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => from + at).map((tick) => ({
    x: zero + tick * step * unit,
    text: `${Math.round(Math.abs(tick * step) * 100)}%`,
  }));
  return axisShapes(ticks, { top, bottom, labelY: bottom + 10 });
}
