import type { Table } from "../tables/table.ts";

/** A run of tables of one kind: what the index of the workbook calls them. */
export interface WorkbookChapter {
  readonly title: string;
  readonly tables: readonly Table[];
}
