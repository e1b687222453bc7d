import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import type { ExportGrid, GridRow } from "./export_grid.ts";
import type { ExportColumn } from "./export_table.ts";
import { withoutMarkup } from "./heading_key.ts";

/** The headings of an export, and where its answers begin. */
export interface FoundHeadings {
  readonly headings: readonly ExportColumn[];
  readonly headingLines: readonly number[];
  /** Place of the first row of answers among the rows. */
  readonly answersFrom: number;
  /** Lines above the headings. */
  readonly titles: readonly number[];
}

/** Rows among which the heading is looked for. */
const FIRST_ROWS = 20;

/**
 * One, two or three rows of headings, below titles if there are any; `null` when no row can be a heading.
 *
 * Two rows: the upper one stands above several columns, merged or followed by blanks, and the lower one says what each is.
 * Three rows are Qualtrics': names, wordings, ids of the import. Names that a program gives its questions are kept beside the
 * wording.
 */
export function findHeadings(grid: ExportGrid): FoundHeadings | null {
  const first = headingPlace(grid.rows);
  if (first === -1) return null;
  const row = (at: number) => grid.rows[at];
  const top = row(first);
  if (top === undefined) return null;
  const titles = grid.rows.slice(0, first).map(({ line }) => line);
  const second = row(first + 1);
  const third = row(first + 2);
  const wide = Math.max(top.cells.length, second?.cells.length ?? 0);
  if (third !== undefined && third.cells.some((cell) => /^\{"ImportId"/i.test(cell.trim()))) {
    return {
      headings: columnsOf(second ?? top, { width: wide, names: top }),
      headingLines: [top, second ?? top, third].map(({ line }) => line),
      answersFrom: first + 3,
      titles,
    };
  }
  if (second !== undefined && isLowerHeading(grid, { first, width: wide })) {
    return {
      headings: groupedColumns(grid, { first, width: wide }),
      headingLines: [top.line, second.line],
      answersFrom: first + 2,
      titles,
    };
  }
  // A row with more cells than headings is refused: a comma in an answer has parted it, and nobody knows which.
  const headings = columnsOf(top, { width: top.cells.length, names: null });
  return { headings, headingLines: [top.line], answersFrom: first + 1, titles };
}

/** The first row that is nearly as full as the fullest, and not all numbers. */
function headingPlace(rows: readonly GridRow[]): number {
  const sample = rows.slice(0, FIRST_ROWS);
  const filled = sample.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const most = Math.max(0, ...filled);
  if (most === 0) return -1;
  const groups = (at: number) => {
    const [upper = 0, lower = 0] = filled.slice(at, at + 2);
    return upper >= 2 && lower * 2 >= most && upper < lower;
  };
  const at = filled.findIndex((count, place) =>
    count >= Math.min(most, Math.max(2, most * 0.6)) || (groups(place) && looksGrouped(rows, place))
  );
  const isData = sample[at]?.cells.every((cell) => cell.trim() === "" || /^[-+]?[0-9０-９.,:/ ]+$/.test(cell.trim()));
  return isData === true ? -1 : at;
}

/** A row above another whose blanks the other fills: no title, which stands in the first cell alone. */
function looksGrouped(rows: readonly GridRow[], at: number): boolean {
  const [upper, lower] = [rows[at]?.cells ?? [], rows[at + 1]?.cells ?? []];
  return upper.every((cell, place) => cell.trim() !== "" || cellText(lower, place).trim() !== "");
}

function isLowerHeading(
  { rows, merges }: ExportGrid,
  { first, width }: { readonly first: number; readonly width: number },
): boolean {
  const upper = rows[first]?.cells ?? [];
  const lower = rows[first + 1]?.cells ?? [];
  const cell = (cells: readonly string[], at: number) => cellText(cells, at).trim();
  if (merges.some(({ row, to }) => row === first && cell(lower, to) !== "")) return true;
  const open = Array.from({ length: width }, (_, at) => at).filter((at) =>
    cell(upper, at) === "" && cell(lower, at) !== ""
  );
  if (open.length === 0) return false;
  // A column without a heading has answers below: its first one comes again, a heading does not.
  const below = rows.slice(first + 2);
  const isHeading = (at: number) => {
    const key = matchText(cell(lower, at));
    const repeats = below.filter(({ cells }) => matchText(cellText(cells, at)) === key).length;
    // Check boxes repeat their heading in the cells of those who ticked it.
    const others = new Set(
      below.map(({ cells }) => matchText(cellText(cells, at))).filter((one) => one !== "" && one !== key),
    );
    return !/^[-+]?[0-9０-９.]+$/.test(key) && (repeats === 0 || others.size === 0);
  };
  return open.every(isHeading) && open.every((at) => at > 0);
}

/** Names under which programs put a question of one column into the lower row. */
const ONE_COLUMN = new Set(
  ["response", "open-ended response", "回答", "自由回答", "自由記述", "記述回答", "自由回答形式の回答"].map(matchText),
);

function groupedColumns(
  { rows, merges }: ExportGrid,
  { first, width }: { readonly first: number; readonly width: number },
): readonly ExportColumn[] {
  const upper = rows[first]?.cells ?? [];
  const lower = rows[first + 1]?.cells ?? [];
  let stem = "";
  return Array.from({ length: width }, (_, at): ExportColumn => {
    const own = clean(cellText(upper, at));
    const below = clean(cellText(lower, at));
    const merged = merges.some(({ row, from, to }) => row === first && at > from && at <= to);
    if (own !== "") stem = own;
    else if (!merged && merges.some(({ row }) => row === first)) stem = "";
    const isAlone = below === "" || ONE_COLUMN.has(matchText(below));
    if (isAlone || stem === "") {
      const heading = own !== "" ? own : below !== "" && !isAlone ? below : stem !== "" ? stem : `#${at + 1}`;
      return { at, name: null, heading, stem: heading, part: null };
    }
    return { at, name: null, heading: `${stem} [${below}]`, stem, part: below };
  });
}

function columnsOf(
  row: GridRow,
  { width, names }: { readonly width: number; readonly names: GridRow | null },
): readonly ExportColumn[] {
  return Array.from({ length: width }, (_, at): ExportColumn => {
    const name = names === null ? null : clean(cellText(names.cells, at));
    const own = clean(cellText(row.cells, at));
    const heading = own !== "" ? own : (name ?? "") !== "" ? name ?? "" : `#${at + 1}`;
    if (names === null) return { at, name, heading, stem: heading, part: null };
    return { at, name, ...partsOfWording(heading) };
  });
}

/** A wording of Qualtrics: its question and, behind dashes, the row of a matrix, the answer of a box or whose words it holds. */
function partsOfWording(wording: string): Pick<ExportColumn, "heading" | "stem" | "part"> {
  const plain = wording.replace(/\s+-\s+Selected Choice(?=$|\s+-\s)/u, "").replace(
    /(\s-\s+\S[\s\S]*?)\s+-\s+Text$/u,
    "$1",
  );
  const parted = /^([\s\S]+\S)\s+-\s+(\S[\s\S]*)$/u.exec(plain);
  return { heading: plain, stem: parted?.[1] ?? plain, part: parted?.[2] ?? null };
}

function clean(cell: string): string {
  return withoutMarkup(cell).replaceAll(/\s+/gu, " ").trim();
}
