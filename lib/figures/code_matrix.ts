import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { type CodeTable, NO_CODE } from "../text/count_codes.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { FIGURE, type Figure, type FigurePanel, type LegendItem } from "./figure.ts";
import { GRID, INK, MUTED_INK } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPING_TITLES, type NumberedTheme, THEMES } from "../wording/theme_words.ts";

/** How {@linkcode codeMatrixFigure} is made. */
export interface CodeMatrixOptions {
  /** @default "ja" */
  readonly lang?: Language;
  /**
   * Unique name among the outputs.
   * @default `comments-themes-matrix:` and the grouping
   */
  readonly key?: string;
  /**
   * What the answers are about, in front of the title.
   * @default none: all answers
   */
  readonly subject?: string;
  /**
   * Leave out codes that none of the answers has; a note names them.
   * @default false
   */
  readonly omitUnused?: boolean;
}

/** The kind of each of these options. */
export const CODE_MATRIX_OPTIONS: OptionKinds<CodeMatrixOptions> = {
  ...LANGUAGE_OPTIONS,
  key: kind.text,
  subject: kind.text,
  omitUnused: kind.flag,
};

const WIDTH = 664;
const LEFT = 150;
const ROW = 27;
const GAP = 12;
const LABEL_SIZE = 11.5;
const MOST_GROUPS = 8;

/**
 * Themes against cities, events or kinds of respondents: number and share of answers in each cell, dark for a large share.
 *
 * Themes stand in the order of their total; answers without a theme come last, so that nothing is lost from sight. Groups
 * of fewer than 30 answers carry a mark.
 *
 * @throws {RangeError} for more than eight groups, which would not be legible; make a table of them
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { countCodes } from "../text/count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const figure = codeMatrixFigure(countCodes(coding, "municipality"));
 * assert.match(figure.alternativeText, /課題・難しさ26件/);
 * ```
 */
export function codeMatrixFigure(counts: CodeTable, options: CodeMatrixOptions = {}): Figure {
  const action = "draw the codes";
  requireKind(action, counts, { name: "counts", kind: dataKind.codeTable });
  requireOptions(action, options, CODE_MATRIX_OPTIONS);
  const { lang = "ja", key = `comments-themes-matrix:${counts.grouping}`, subject, omitUnused = false } = options;
  if (counts.groups.length > MOST_GROUPS) {
    throw new RangeError(
      `Cannot draw a matrix as it may have at most ${MOST_GROUPS} groups: current value is ${counts.groups.length}`,
    );
  }
  const unused = counts.codes.filter((_, index) =>
    omitUnused && itemAt(counts.total.counts, index, "count of a code").count === 0
  );
  const order = orderOf(counts).filter(({ code }) => !unused.includes(code));
  const grouping = GROUPING_TITLES[counts.grouping];
  const title = say(lang, THEMES.matrixTitle(grouping));
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subject === undefined ? title : `${subject}: ${title}`,
    subtitle: say(lang, THEMES.matrixSubtitle(grouping, counts.total.base)),
    alternativeText: matrixWords(counts, { order, lang }),
    legend: shadeLegend(counts),
    sources: counts.sources,
    notes: matrixNotes(counts, { unused, lang }),
    panels: [{ ...matrixPanel(counts, { order, lang }, WIDE), ...narrowMatrix(counts, { order, lang }) }],
  };
}

/** A code with its place among the counts and its total. */
interface RankedCode {
  readonly code: CodeTable["codes"][number];
  readonly index: number;
  readonly total: number;
}

/** How a matrix is drawn and told. */
interface MatrixContext {
  readonly order: readonly RankedCode[];
  readonly lang: Language;
}

/** Codes from the most frequent to the least, answers without a code last. */
function orderOf(counts: CodeTable): readonly RankedCode[] {
  return counts.codes.map((code, index) => (
    { code, index, total: itemAt(counts.total.counts, index, "count of a code").count ?? 0 }
  )).toSorted((a, b) =>
    Number(a.code.ja === NO_CODE) - Number(b.code.ja === NO_CODE) || b.total - a.total || a.index - b.index
  );
}

function matrixWords(counts: CodeTable, { order, lang }: MatrixContext): string {
  const grouping = GROUPING_TITLES[counts.grouping];
  const top = order.filter(({ code, total }) => code.ja !== NO_CODE && total > 0).slice(0, 3)
    .map(({ code, total }) => ({ theme: code, answers: total }));
  const groups = counts.groups.map((group) => ({ name: group, base: group.base, top: leading(group, counts.codes) }));
  const uncoded = counts.total.counts.at(-1)?.count ?? null;
  return say(lang, THEMES.matrixInWords({ grouping, top, groups, uncoded }));
}

function matrixNotes(
  counts: CodeTable,
  { unused, lang }: { readonly unused: CodeTable["codes"]; readonly lang: Language },
): readonly string[] {
  const grouping = GROUPING_TITLES[counts.grouping];
  const small = counts.groups.filter(({ base }) => base < SMALL);
  return [
    say(lang, THEMES.sharesOfPrinted),
    ...(unused.length === 0 ? [] : [
      say(lang, THEMES.unusedCodes(unused)),
    ]),
    ...(small.length === 0 ? [] : [
      say(lang, THEMES.smallGroupMark),
    ]),
    ...(counts.grouping !== "category" || counts.threshold !== null ? [] : [
      say(lang, THEMES.printedByKind),
    ]),
    ...(counts.threshold === null ? [] : [
      say(lang, THEMES.belowThreshold(counts.threshold)),
    ]),
    ...(counts.leftOut.length === 0 ? [] : [
      say(lang, THEMES.withoutGroup(grouping, counts.leftOut.length)),
    ]),
  ];
}

/** The room of a matrix. */
interface MatrixRoom {
  readonly width: number;
  /** Of the names of the codes. */
  readonly left: number;
  /** In front of the total. */
  readonly gap: number;
  /** Whether cells have their share beside the count. */
  readonly shares: boolean;
}

const WIDE: MatrixRoom = { width: WIDTH, left: LEFT, gap: GAP, shares: true };
const NARROW: MatrixRoom = { width: NARROW_WIDTH, left: 92, gap: 6, shares: false };

/** A column narrower than this has no room for the name of its group. */
const NARROWEST = 36;

/** The matrix for a telephone, with counts alone; nothing where there are too many groups for its width. */
function narrowMatrix(counts: CodeTable, context: MatrixContext): Pick<FigurePanel, "narrow"> {
  const columns = columnsOf([...counts.groups, counts.total], NARROW);
  return columns.some(({ width }) => width < NARROWEST) ? {} : { narrow: matrixPanel(counts, context, NARROW).plot };
}

function matrixPanel(counts: CodeTable, { order, lang }: MatrixContext, room: MatrixRoom): FigurePanel {
  const groups = [...counts.groups, counts.total];
  const columns = columnsOf(groups, room);
  const largest = largestShare(counts);
  const headings = groups.map((group, place) => {
    const mark = group.base < SMALL && group.id !== counts.total.id ? say(lang, THEMES.smallMark) : "";
    return [...headingLines(say(lang, group), itemAt(columns, place, "column").width), `n=${group.base}${mark}`];
  });
  const headingSize = Math.min(
    ...headings.flatMap((lines, place) =>
      lines.slice(0, -1).map((line) => headingSizeOf(line, itemAt(columns, place, "column").width))
    ),
  );
  const head = 8 + 16 * Math.max(...headings.map((lines) => lines.length));
  const shapes: Shape[] = [];
  for (const [place, lines] of headings.entries()) {
    const { left, width } = itemAt(columns, place, "column");
    const x = left + width / 2;
    for (const [line, text] of lines.entries()) {
      const y = head - 8 - (lines.length - 1 - line) * 16;
      const last = line === lines.length - 1;
      shapes.push({
        kind: "text",
        x,
        y,
        text,
        anchor: "middle",
        fontSize: last ? 12 : headingSize,
        weight: last ? 400 : 700,
        fill: last ? MUTED_INK : INK,
      });
    }
  }
  for (const [row, { code, index }] of order.entries()) {
    const y = head + row * ROW;
    const lines = wrapText(say(lang, code), { maxWidth: room.left - 8, fontSize: LABEL_SIZE });
    shapes.push(
      ...centredLines(lines, { x: 0, middle: y + ROW / 2, spacing: 13 }).map((line) => ({
        ...line,
        fontSize: LABEL_SIZE,
      })),
    );
    for (const [place, group] of groups.entries()) {
      const cell = itemAt(group.counts, index, "count of a code");
      const fill = shade(share(cell.count, cell.base) / largest);
      const { left: x, width } = itemAt(columns, place, "column");
      shapes.push({ kind: "rect", x, y: y + 1, width: width - 2, height: ROW - 2, fill, stroke: GRID });
      const text = cellText(cell, { lang, shares: room.shares });
      shapes.push({ kind: "text", x: x + width / 2 - 1, y: y + ROW / 2, text, anchor: "middle" });
    }
  }
  return drawingPanel(shapes, { width: room.width, height: head + order.length * ROW + 4 });
}

/** Sizes of a heading, the first that leaves its words whole. */
const HEADING_SIZES = [12, 11] as const;

/** The name of a group in lines; a word is parted only where no size leaves it whole. */
function headingLines(name: string, width: number): readonly string[] {
  const tried = HEADING_SIZES.map((fontSize) => wrapText(name, { maxWidth: width - 2, fontSize, weight: 700 }));
  const words = name.split(" ").filter((word) => /^[A-Za-z]+$/.test(word));
  const whole = tried.find((lines) => words.every((word) => lines.some((line) => line.includes(word))));
  return whole ?? itemAt(tried, 0, "lines of a heading");
}

function headingSizeOf(line: string, width: number): number {
  return HEADING_SIZES.find((fontSize) => textWidth(line, { fontSize, weight: 700 }) <= width - 2) ??
    HEADING_SIZES[1];
}

/** Columns of the groups; one with shares is wider than one with counts alone, the total stands apart. */
function columnsOf(
  groups: CodeTable["groups"],
  { width: whole, left, gap }: MatrixRoom,
): readonly { readonly left: number; readonly width: number }[] {
  const weights = groups.map(({ base }) => base < SMALL ? 1 : 1.2);
  const unit = (whole - left - gap) / weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, place) => ({
    left: left + unit * weights.slice(0, place).reduce((sum, before) => sum + before, 0) +
      (place === groups.length - 1 ? gap : 0),
    width: unit * weight,
  }));
}

/** Largest share of a cell; one in a hundred at least. */
function largestShare({ groups }: CodeTable): number {
  return Math.max(0.01, ...groups.flatMap((group) => group.counts.map(({ count }) => share(count, group.base))));
}

/** What the shades of the cells are shares of: none, half of the largest, the largest. */
function shadeLegend(counts: CodeTable): readonly LegendItem[] {
  const largest = largestShare(counts);
  return [0, 0.5, 1].map((strength) => (
    { label: `${percentHalfUp(Math.round(strength * largest * 1000), 1000)}%`, color: shade(strength) }
  ));
}

/** Groups below this size are given as counts: a share of few people is read as more than it is. */
const SMALL = 30;

function cellText(
  { count, base }: { readonly count: number | null; readonly base: number },
  { lang, shares }: { readonly lang: Language; readonly shares: boolean },
): string {
  if (count === null) return say(lang, COMMON.withheld);
  if (base === 0) return "-";
  return count === 0 || base < SMALL || !shares ? String(count) : `${count} (${percentHalfUp(count, base)}%)`;
}

function share(count: number | null, base: number): number {
  return base === 0 || count === null ? 0 : count / base;
}

/** The two themes that most answers of a group have. */
function leading({ counts }: CodeTable["total"], codes: CodeTable["codes"]): readonly NumberedTheme[] {
  return counts.flatMap(({ code, count }) =>
    code === NO_CODE || count === null || count === 0
      ? []
      : [{ theme: codes.find(({ ja }) => ja === code) ?? { ja: code, en: code }, answers: count }]
  ).toSorted((a, b) => b.answers - a.answers).slice(0, 2);
}

/**
 * White for none, the palette's lighter blue for the largest share: dark text has a contrast of at least 5.9 on all of them,
 * which it would lose half-way to the strong blue.
 */
function shade(strength: number): string {
  const channels = [0x6b, 0xa3, 0xdc].map((channel) => Math.round(255 + (channel - 255) * Math.min(1, strength)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
