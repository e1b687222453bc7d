import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { type AssessmentSheet, commonForm } from "../assessment/assessment_sheet.ts";
import { entriesIn, type SheetCoverage, sheetCoverage } from "../assessment/sheet_coverage.ts";
import { SHEET_ASPECTS, type SheetAspect, type SheetLine } from "../assessment/sheet_form.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { ASPECT_HEADINGS, ASSESSMENT, CELL_ASPECTS, linesInWords } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { FIGURE, type Figure, type FigurePanel } from "./figure.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK, textColorOn } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { wrapText } from "./wrap_text.ts";

/**
 * Which cells of the sheets hold something, and how many entries: a map of what is known, city beside city.
 *
 * @param study where municipalities have their names
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const figure = sheetCoverageFigure(await loadStudy(), await loadAssessmentSheets(["gyoda"]));
 * assert.match(figure.alternativeText, /行田市12欄/);
 * ```
 */
export function sheetCoverageFigure(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  options: LanguageOption = {},
): Figure {
  const action = "draw what sheets hold";
  requireKind(action, study, { name: "study", kind: dataKind.municipalities });
  requireKind(action, sheets, { name: "sheets", kind: dataKind.sheets });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const map: SheetCoverageMap = {
    coverage: sheetCoverage(sheets),
    lines: commonForm(sheets).lines,
    municipalities: sheets.map(({ municipalityId: id }) => ({ id, name: municipalityLabel(study, id, lang) })),
    lang,
  };
  return {
    ...FIGURE,
    key: "assessment-coverage",
    catalogueKeys: [],
    language: lang,
    title: say(lang, ASSESSMENT.coverageTitle),
    subtitle: say(lang, ASSESSMENT.coverageSubtitle),
    alternativeText: inWords(map),
    legend: SHEET_ASPECTS.map((aspect) => ({
      label: say(lang, ASPECT_HEADINGS[aspect]),
      color: ASPECT_COLORS[aspect],
    })),
    sources: sheets.map(({ source }) => source),
    notes: [
      say(lang, ASSESSMENT.emptyExplained),
      say(lang, ASSESSMENT.noRubric),
    ],
    panels: [sheetCoverageDrawing(map)],
  };
}

/** The whole map in a few sentences: cells filled, lines with the most issues, lines that nobody filled. */
function inWords(map: SheetCoverageMap): string {
  const { coverage: { cells, filled }, lines, municipalities, lang } = map;
  const all = lines.length * SHEET_ASPECTS.length;
  const counted = linesInWords(lines.length);
  const counts = filled.map((sheet, at) => ({
    name: municipalities[at]?.name ?? sheet.municipalityId,
    filled: sheet.filled,
  }));
  const empty = lines.filter(({ id }) => cells.every(({ lineId, entries }) => lineId !== id || entries === 0));
  const most = mostIssues(map);
  return say(
    lang,
    ASSESSMENT.coverageInWords({
      counted,
      all,
      counts,
      most,
      empty,
    }),
  );
}

/** The two lines in which most municipalities named an issue. */
function mostIssues({ coverage: { cells }, lines }: SheetCoverageMap) {
  const rows = lines.map((row) => ({
    row,
    cities:
      cells.filter(({ lineId, aspect, entries }) => lineId === row.id && aspect === "issue" && entries > 0).length,
  }));
  return rows.toSorted((a, b) => b.cities - a.cities).slice(0, 2);
}

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
  return drawingPanel([...headShapes(map), ...cellShapes(map), ...totalShapes(map, bottom)], {
    width: WIDTH,
    height: bottom + 30,
  });
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
          return cellOf(entries, { x, y, width: cell - 3, color: ASPECT_COLORS[aspect] });
        })
      ),
    ];
  });
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly color: string;
}

function cellOf(entries: number, { x, y, width, color }: CellPlace): readonly Shape[] {
  const fill = entries === 0 ? "#ffffff" : color;
  const box: Shape = {
    kind: "rect",
    x,
    y: y + 3,
    width,
    height: ROW - 6,
    fill,
    stroke: entries === 0 ? GRID : INK,
  };
  if (entries === 0) return [box];
  const text = String(entries);
  return [box, {
    kind: "text",
    x: x + width / 2,
    y: y + ROW / 2,
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
