import type { Presentation } from "../data/presentation.ts";

/**
 * A table as a value: typed columns and rows, with no markup.
 *
 * Rendered as CSV for Excel, as HTML for notebooks and pages; the source line and the mark of synthetic data are added there.
 */
export interface Table extends Presentation {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** One cell a column, found by the column's `id`; `null` is an empty cell, which is not zero. */
  readonly rows: readonly TableRow[];
}

/** A row of a table. */
export type TableRow = Readonly<Record<string, TableCell>>;

/** A cell: text, a number, or nothing. */
export type TableCell = string | number | null;

/** A column: how to find its cells, what to call it, how to write its numbers. */
export interface TableColumn {
  readonly id: string;
  /** Heading that people read. */
  readonly label: string;
  /** `text` is left-aligned and wraps, `number` is right-aligned and written with `decimals`. */
  readonly type: "text" | "number";
  /**
   * Digits after the point.
   * @default 0
   */
  readonly decimals?: number;
  /**
   * Thousands parted by commas where people read it (never in CSV); `false` for years and numbers that are names.
   * @default true
   */
  readonly grouping?: boolean;
}
