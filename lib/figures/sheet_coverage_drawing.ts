import type { Language } from "../data/language.ts";
import { entriesIn, type SheetCoverage } from "../assessment/sheet_coverage.ts";
import { SHEET_ASPECTS, type SheetAspect, type SheetLine } from "../assessment/sheet_form.ts";
import { ASSESSMENT, CELL_ASPECTS } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel, PanelPlot } from "./figure.ts";
import { NARROW_WIDTH, TELEPHONE_SLACK } from "./narrow_rows.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK, textColorOn } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { wrapText } from "./wrap_text.ts";

const WIDTH = 664;
const LEFT = 166;
const GAP = 9;
const ROW = 40;
const HEAD = 52;

/** Colour of each column of a sheet. */
export const ASPECT_COLORS: Readonly<Record<SheetAspect, string>> = {
  status: CATEGORICAL[3],
  strength: CATEGORICAL[2],
  issue: CATEGORICAL[1],
};

/** What is drawn: a block a sheet, a row a line of the form. */
export interface SheetCoverageMap {
  readonly coverage: SheetCoverage;
  readonly lines: readonly SheetLine[];
  /** Municipalities whose sheets they are, in the order of the blocks. */
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly lang: Language;
}

/** Draws the number of entries in each cell, and the cells filled below. */
export function sheetCoverageDrawing(map: SheetCoverageMap): FigurePanel {
  const bottom = HEAD + map.lines.length * ROW + 12;
  const shapes = [...headShapes(map), ...cellShapes(map), ...totalShapes(map, bottom)];
  const tops = map.lines.map((line, at) => HEAD + at * ROW + (line.part === "foundation" ? 12 : 0));
  const rows = [...tops, bottom, bottom + 28];
  return { ...drawingPanel(shapes, { width: WIDTH, height: bottom + 30, rows }), narrow: narrowCoverage(map) };
}

function widthsOf({ municipalities }: SheetCoverageMap): { readonly block: number; readonly cell: number } {
  const block = (WIDTH - LEFT) / municipalities.length;
  return { block, cell: (block - GAP) / SHEET_ASPECTS.length };
}

function headShapes(map: SheetCoverageMap): readonly Shape[] {
  const { municipalities, lang } = map;
  const { block, cell } = widthsOf(map);
  return municipalities.flatMap(({ name }, place): readonly Shape[] => {
    const x = LEFT + place * block + GAP;
    const aspects = SHEET_ASPECTS.map((aspect, column): Shape => ({
      kind: "text",
      x: x + (column + 0.5) * cell,
      y: 36,
      text: say(lang, CELL_ASPECTS[aspect]),
      anchor: "middle",
      fontSize: 11,
      fill: MUTED_INK,
    }));
    const middle = x + (block - GAP) / 2;
    return [
      { kind: "text", x: middle, y: 12, text: name, anchor: "middle", weight: 700, fontSize: 13 },
      ...aspects,
    ];
  });
}

function cellShapes(map: SheetCoverageMap): readonly Shape[] {
  const { coverage: { cells }, lines, municipalities, lang } = map;
  const { block, cell } = widthsOf(map);
  return lines.flatMap((line, index) => {
    const y = HEAD + index * ROW + (line.part === "foundation" ? 12 : 0);
    const name = wrapText(say(lang, line), { maxWidth: LEFT - 6, fontSize: 11 });
    return [
      ...centredLines(name, { x: 0, middle: y + ROW / 2, spacing: 13, fontSize: 11 }),
      ...municipalities.flatMap(({ id }, place) =>
        SHEET_ASPECTS.flatMap((aspect, column) => {
          const entries = entriesIn(cells, { municipalityId: id, lineId: line.id, aspect });
          const x = LEFT + place * block + GAP + column * cell;
          return cellOf(entries, { x, y, width: cell - 3, height: ROW, color: ASPECT_COLORS[aspect] });
        })
      ),
    ];
  });
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

function cellOf(entries: number, { x, y, width, height, color }: CellPlace): readonly Shape[] {
  const fill = entries === 0 ? "#ffffff" : color;
  const box: Shape = {
    kind: "rect",
    x,
    y: y + 3,
    width,
    height: height - 6,
    fill,
    stroke: entries === 0 ? GRID : INK,
  };
  if (entries === 0) return [box];
  const text = String(entries);
  return [box, {
    kind: "text",
    x: x + width / 2,
    y: y + height / 2,
    text,
    anchor: "middle",
    fill: textColorOn(fill),
  }];
}

function totalShapes(map: SheetCoverageMap, bottom: number): readonly Shape[] {
  const { coverage: { filled }, lines, lang } = map;
  const { block } = widthsOf(map);
  const all = lines.length * SHEET_ASPECTS.length;
  const text = say(lang, ASSESSMENT.cellsFilledOf(all));
  return [
    { kind: "text", x: 0, y: bottom + 14, text, weight: 700 },
    ...filled.map((sheet, place): Shape => {
      const x = LEFT + place * block + GAP + (block - GAP) / 2;
      return { kind: "text", x, y: bottom + 14, text: String(sheet.filled), anchor: "middle", weight: 700 };
    }),
  ];
}

const [NARROW_CELL, NARROW_LABEL] = [26, 18];

/** The map for a telephone: the name of a line stands over its cells, which have the whole width. */
function narrowCoverage(map: SheetCoverageMap): PanelPlot {
  const { coverage: { cells, filled }, lines, municipalities, lang } = map;
  const block = NARROW_WIDTH / municipalities.length;
  const cell = (block - GAP) / SHEET_ASPECTS.length;
  const middle = (place: number) => place * block + (block - GAP) / 2;
  const heads = municipalities.map(({ name }) => wrapText(name, { maxWidth: block - 2, fontSize: 11, weight: 700 }));
  const shapes: Shape[] = heads.flatMap((parts, place) =>
    parts.map((text, line): Shape => (
      { kind: "text", x: middle(place), y: 9 + line * 13, text, anchor: "middle", weight: 700, fontSize: 11 }
    ))
  );
  let y = 6 + 13 * Math.max(1, ...heads.map(({ length }) => length));
  for (const line of lines) {
    for (const text of wrapText(say(lang, line), { maxWidth: NARROW_WIDTH / TELEPHONE_SLACK, fontSize: 12 })) {
      shapes.push({ kind: "text", x: 0, y: y + NARROW_LABEL / 2, text });
      y += NARROW_LABEL - 2;
    }
    for (const [place, { id }] of municipalities.entries()) {
      for (const [column, aspect] of SHEET_ASPECTS.entries()) {
        const entries = entriesIn(cells, { municipalityId: id, lineId: line.id, aspect });
        const box = { x: place * block + column * cell, y, width: cell - 2, height: NARROW_CELL };
        shapes.push(...cellOf(entries, { ...box, color: ASPECT_COLORS[aspect] }));
      }
    }
    y += NARROW_CELL + 4;
  }
  const words = say(lang, ASSESSMENT.cellsFilledOf(lines.length * SHEET_ASPECTS.length));
  shapes.push({ kind: "text", x: 0, y: y + 12, text: words, weight: 700 });
  shapes.push(...filled.map((sheet, place): Shape => (
    { kind: "text", x: middle(place), y: y + 30, text: String(sheet.filled), anchor: "middle", weight: 700 }
  )));
  return drawingPanel(shapes, { width: NARROW_WIDTH, height: y + 42 }).plot;
}
