import type { ExportEncoding } from "./decode_export.ts";

/** One row of an export, as text: dates and numbers of a workbook as they are shown. */
export interface GridRow {
  /** Line of the file, or row of the sheet, that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells of one row that are one over several columns. */
export interface MergedCells {
  /** Place in `rows`, from 0. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** An export as cells, before anything is known of what they mean. */
export interface ExportGrid {
  readonly rows: readonly GridRow[];
  /** Cells merged across columns, of a workbook. */
  readonly merges: readonly MergedCells[];
  readonly format: ExportFormat;
}

/** How an export is stored; all of it is told to the user. */
export type ExportFormat =
  | {
    readonly kind: "text";
    readonly encoding: ExportEncoding;
    readonly hasByteOrderMark: boolean;
    /** What parts the cells. */
    readonly separator: Separator;
    /** Kinds of line breaks there are. */
    readonly lineBreaks: readonly LineBreak[];
    /** The file does not end with a line break: it may have been cut off. */
    readonly isOpenEnded: boolean;
  }
  | {
    readonly kind: "workbook";
    readonly sheet: string;
    /** Other sheets that hold something. */
    readonly otherSheets: readonly string[];
    /** Cells that are computed. */
    readonly formulas: number;
  }
  | {
    /** A table of an HTML page, as some systems write under the name of a workbook. */
    readonly kind: "page";
    readonly encoding: ExportEncoding;
    /** Caption of the table, or its number. */
    readonly sheet: string;
    readonly otherSheets: readonly string[];
  };

/** What parts the cells of a text file. */
export type Separator = "," | "\t" | ";";
/** How lines end. */
export type LineBreak = "LF" | "CRLF" | "CR";

/** Why a file cannot be read as a table at all. */
export type Unusable =
  | { readonly reason: "empty" }
  | { readonly reason: "no-table-on-page" }
  | { readonly reason: "undecodable"; readonly line: number; readonly byte: number }
  | { readonly reason: "quotes"; readonly line: number }
  | { readonly reason: "no-table"; readonly separator?: string }
  | { readonly reason: "not-a-workbook" }
  | { readonly reason: "too-large"; readonly bytes: number; readonly most: number }
  | { readonly reason: "too-many-rows"; readonly most: number }
  | { readonly reason: "unknown-sheet"; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly reason: "unknown-column"; readonly column: string; readonly columns: readonly string[] };

/** Most bytes of a file: what a million answers of thirty questions take. */
export const MOST_BYTES = 500_000_000;
/** Most rows of a file; Excel ends at 1,048,576. */
export const MOST_ROWS = 1_000_000;
/** Longest cell that an answer can be; a form's own limit is far below. */
export const LONGEST_CELL = 32_767;

/** Options of `readExport`. */
export interface ReadExportOptions {
  /** Sheet of a workbook. @default the first that is not empty */
  readonly sheet?: string;
}
