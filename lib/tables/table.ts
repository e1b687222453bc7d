import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { kind, type OptionKinds } from "../data/check_call.ts";
import type { Presentation } from "../data/presentation.ts";
import { shownAs } from "../data/shown_value.ts";
import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { RowIdName } from "./row_ids.ts";

/**
 * A table as a value: typed columns and rows, with no markup.
 *
 * Rendered as CSV for Excel, as HTML for notebooks and pages; the source line and the mark of synthetic data are added there.
 */
export interface Table extends Presentation {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /**
   * Ids that stand in its rows beside the cells, by which files for programs join: people are not shown them.
   * @default none
   */
  readonly ids?: readonly RowIdName[];
  /** One cell a column, found by the column's `id`; `null` is an empty cell, which is not zero. */
  readonly rows: readonly TableRow[];
}

/** What every table begins with: what it is, and that a notebook shows it. */
export const TABLE = { kind: "table", ...shownAs("table") } as const;

/** A row of a table. */
export type TableRow = Readonly<Record<string, TableCell>>;

/** A cell: text, a number, or nothing. */
export type TableCell = string | number | null;

/** A column: how to find its cells, what to call it, how to write its numbers. */
export interface TableColumn {
  readonly id: string;
  /** Heading that people read. */
  readonly label: string;
  /**
   * Heading in files for programs, where the one that people read holds a count, which may be another one tomorrow.
   * @default the label
   */
  readonly fileLabel?: string;
  /** `text` is left-aligned and wraps, `number` is right-aligned and written with `decimals`. */
  readonly type: "text" | "number";
  /**
   * Digits after the point.
   * @default 0
   */
  readonly decimals?: number;
  /**
   * Thousands separated by commas where people read it (never in CSV); `false` for years and numbers that are names.
   * @default true
   */
  readonly grouping?: boolean;
}

/** The heading of a column in files for programs. */
export function fileHeading({ label, fileLabel = label }: Pick<TableColumn, "label" | "fileLabel">): string {
  return fileLabel;
}

/** A column of text. */
export function textColumn(id: string, label: string): TableColumn {
  return { id, label, type: "text" };
}

/** A column of numbers. */
export function numberColumn(id: string, label: string, decimals = 0): TableColumn {
  return { id, label, type: "number", decimals };
}

/** A share as percent, half up from the counts; `null` of nobody. */
export function percentCell(count: number, base: number): number | null {
  return base === 0 ? null : Number(percentHalfUp(count, base));
}

/** A share in [0, 1] as percent. */
export function percentOfShare(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : 100 * share;
}

/** Bounds as text with the people behind them: `35.7–90.5`; `null` when there are none. */
export function boundsCells(bounds: NonresponseBounds | null): {
  readonly lower: number | null;
  readonly upper: number | null;
} {
  if (bounds === null) return { lower: null, upper: null };
  return {
    lower: percentCell(bounds.lowerCount, bounds.population),
    upper: percentCell(bounds.upperCount, bounds.population),
  };
}

/** Options of tables and figures of free-text analysis. */
export interface TextTableOptions extends LanguageOption {
  /**
   * Unique name among the outputs.
   * @default one that tells what it is, for all answers of the report
   */
  readonly key?: string;
  /**
   * What the answers are about, in front of the title, such as 連携の課題.
   * @default none: all answers
   */
  readonly subject?: string;
}

/** The kind of each of these options. */
export const TEXT_TABLE_OPTIONS: OptionKinds<TextTableOptions> = {
  ...LANGUAGE_OPTIONS,
  key: kind.text,
  subject: kind.text,
};
