import type { Table } from "./table.ts";

/** A table with some of its columns; ids of rows that are no columns stay. */
export function chosenColumns(table: Table, isChosen: (id: string) => boolean): Table {
  const dropped = new Set(table.columns.flatMap(({ id }) => isChosen(id) ? [] : [id]));
  return {
    ...table,
    columns: table.columns.filter(({ id }) => !dropped.has(id)),
    rows: table.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !dropped.has(id)))),
  };
}

/**
 * A table without the columns that have nothing in any row: on paper they take room and say nothing. What programs read keeps
 * them, so that a column is where it was when a row has something in it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { textColumn } from "./table.ts";
 * const columns = [textColumn("what", "What"), textColumn("remark", "Remark"), textColumn("unseen", "Unseen")];
 * const rows = [{ what: "a", remark: "", unseen: null }, { what: "b", remark: "late", unseen: "" }];
 * const table = { kind: "table", key: "k", catalogueKeys: [], language: "en", title: "T", sources: [], notes: [] } as const;
 * assert.deepEqual(filledColumns({ ...table, columns, rows }).columns.map(({ id }) => id), ["what", "remark"]);
 * ```
 */
export function filledColumns(table: Table): Table {
  if (table.rows.length === 0) return table;
  const isEmpty = (id: string) => table.rows.every((row) => row[id] === null || row[id] === "");
  return chosenColumns(table, (id) => !isEmpty(id));
}
