/** A workbook as a value, from which an XLSX file is written. */
export interface Workbook {
  /** Title in the file's properties. */
  readonly title: string;
  /** Shown in this order; the first is seen when the file is opened. */
  readonly sheets: readonly WorkbookSheet[];
}

/** One sheet: rows of cells and how they are shown and printed. */
export interface WorkbookSheet {
  /** Unique; {@linkcode workbookSheetName} makes one from any text. */
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
  /**
   * Width of each column, in characters of the font's digits.
   * @default as wide as its content, from 8 to 60, less where paper needs it
   */
  readonly widths?: readonly number[];
  /**
   * Rows that stay in sight, and that head every printed page.
   * @default 0
   */
  readonly frozenRows?: number;
  /**
   * Row, from 0, of the headings under which Excel offers its filter.
   * @default none
   */
  readonly filterRow?: number;
  /**
   * Rows that the filter reaches, those under the headings.
   * @default all
   */
  readonly filterRows?: number;
  /** @default "landscape" */
  readonly orientation?: "portrait" | "landscape";
  /**
   * Charts of the program's own.
   * @default none
   */
  readonly charts?: readonly WorkbookChart[];
  /**
   * Pictures over its cells.
   * @default none
   */
  readonly pictures?: readonly WorkbookPicture[];
}

/** A drawing as a picture, in the size it has on the screen. */
export interface WorkbookPicture {
  /** What `renderSvg` gave. */
  readonly svg: string;
  readonly title: string;
  readonly altText: string;
  /** The cell under its upper left corner. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Horizontal bars of a column's numbers, drawn by the program that opens the workbook, so that people can restyle them. */
export interface WorkbookChart {
  readonly title: string;
  /** Grey instead of the accent: for what is a sample. */
  readonly muted: boolean;
  /** First row of its numbers, from 0, and how many. */
  readonly firstRow: number;
  readonly rows: number;
  /** Columns, from 0, of the names and of the numbers. */
  readonly categories: number;
  readonly values: number;
  /** The cell under its upper left corner. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Cells from the first column on; `null` is an empty cell. */
export type WorkbookRow = readonly (WorkbookCell | string | number | null)[];

/** A cell with a look, a link, or more than one place. */
export interface WorkbookCell {
  readonly value: string | number | null;
  /** @default "text" */
  readonly look?: WorkbookLook;
  /**
   * Digits after the point of a number.
   * @default 0
   */
  readonly decimals?: number;
  /**
   * Thousands of a number separated by commas.
   * @default true
   */
  readonly grouping?: boolean;
  /**
   * Whether it heads a column of numbers, over which it stands to the right.
   * @default false
   */
  readonly headsNumbers?: boolean;
  /** Name of the sheet that a click leads to. */
  readonly link?: string;
  /** Columns taken, the cell's own included. @default 1 */
  readonly columnSpan?: number;
  /** Rows taken, the cell's own included. @default 1 */
  readonly rowSpan?: number;
}

/** How a cell looks: a sheet's title, a mark of synthetic data, a heading, a cell with lines around it, a remark. */
export type WorkbookLook = "title" | "mark" | "heading" | "boxed" | "text" | "note" | "link";
